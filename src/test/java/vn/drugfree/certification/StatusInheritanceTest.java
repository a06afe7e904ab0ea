package vn.drugfree.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

/** Đông Ninh was recognised and is part of Đại Tập by now. */
@ProcessTest(covers = "status-inheritance")
@Tag("own-engine")
class StatusInheritanceTest extends CertificationScenario {

    private static final LocalDate DECIDED = LocalDate.of(2025, 7, 1);

    @Autowired StatusTable table;

    @DynamicPropertySource
    static void merged(DynamicPropertyRegistry properties) throws IOException {
        String shipped =
                new ClassPathResource("organisation/kc-2024.yml")
                        .getContentAsString(StandardCharsets.UTF_8);
        String line = "key: dong-ninh, kind: xa, name: Đông Ninh, code: '12259', pilot: true";
        assertThat(shipped).contains(line);
        Path file = Files.createDirectories(Path.of("target/test-data")).resolve("merged.yml");
        Files.writeString(file, shipped.replace(line, line + ", merged-into: dai-tap"));
        properties.add("drugfree.organisation", () -> "file:" + file.toAbsolutePath());
    }

    @Test
    void theNewCommuneInheritsByDecisionOnly() {
        dongNinhIsRecognised();
        assertThat(statuses.of("dai-tap", 2024)).as("not by itself").isEmpty();
        CaseRun run = opens(2024);
        assertThat(run.code()).startsWith("KTXM-2025-HUYEN-");
        run.isWaitingAt("propose-inheritance")
                .isGivenTo("propose-inheritance", "ubnd-huyen")
                .isDue("propose-inheritance", LocalDate.of(2025, 7, 8))
                .refuses(
                        "propose-inheritance",
                        "không có lựa chọn này",
                        proposal(COMMUNE, "dai-tap"))
                .refuses(
                        "propose-inheritance",
                        "không phải là nơi xã cũ",
                        proposal("dong-ninh", COMMUNE));
        assertThat(
                        String.valueOf(
                                tasks.getVariable(
                                        run.waiting("propose-inheritance").getId(),
                                        "absorbedCommunes")))
                .contains("Xã Đông Ninh (nay thuộc Xã Đại Tập)");
        run.completeAs("ubnd.huyen", "propose-inheritance", proposal("dong-ninh", "dai-tap"))
                .isGivenTo("decide-inheritance", "lanh-dao-ubnd-huyen")
                .isDue("decide-inheritance", LocalDate.of(2025, 7, 8))
                .refuses(
                        "decide-inheritance",
                        "Số quyết định",
                        "inheritDecision",
                        "inherit",
                        "inheritReason",
                        "Địa bàn cũ vẫn giữ vững.")
                .completeAs(
                        CHAIRMAN,
                        "decide-inheritance",
                        "inheritDecision",
                        "inherit",
                        "inheritReason",
                        "Địa bàn cũ vẫn giữ vững.",
                        "inheritNumber",
                        "9/QĐ-UBND",
                        "inheritedOn",
                        DECIDED)
                .isClosedAs("inherited")
                .has("commune", "dai-tap");
        CommuneStatus inherited = statuses.of("dai-tap", 2024).orElseThrow();
        assertThat(inherited.recognised()).isTrue();
        assertThat(inherited.inheritedFrom()).isEqualTo("dong-ninh");
        assertThat(onTheBoard("dai-tap").path("inheritedFrom").asText()).isEqualTo("Xã Đông Ninh");

        CaseRun again = opens(2024);
        again.refuses(
                "propose-inheritance",
                "đã có kết quả xếp loại của năm 2024",
                proposal("dong-ninh", "dai-tap"));

        table.withdraw("dong-ninh", 2024, "10/QĐ-UBND", DECIDED, "Phát sinh tụ điểm ma túy.");
        assertThat(statuses.of("dai-tap", 2024).orElseThrow().recognised())
                .as("nothing is left to inherit")
                .isFalse();
    }

    @Test
    void theChairmanMayRefuse() {
        dongNinhIsRecognised();
        opens(2024)
                .complete("propose-inheritance", proposal("dong-ninh", "dai-tap"))
                .complete(
                        "decide-inheritance",
                        "inheritDecision",
                        "refuse",
                        "inheritReason",
                        "Địa bàn xã Đại Tập còn phức tạp.")
                .isClosedAs("not-inherited");
        assertThat(statuses.of("dai-tap", 2024)).isEmpty();
    }

    @Test
    void nobodyOpensACaseWithNothingToInherit() {
        time.set(DECIDED);
        assertThatThrownBy(() -> opens(2024))
                .hasStackTraceContaining("không có xã, thị trấn nào được công nhận năm 2024");
        dongNinhIsRecognised();
        assertThatThrownBy(() -> opens(2025)).hasStackTraceContaining("công nhận năm 2025");
    }

    private void dongNinhIsRecognised() {
        time.set(DECIDED);
        table.put(
                "dong-ninh",
                2024,
                CommuneClass.DRUG_FREE,
                "XKMT-TEST",
                "123/QĐ-UBND",
                LocalDate.of(2024, 12, 20),
                null);
    }

    private CaseRun opens(int year) {
        return cases.open("status-inheritance", "ubnd.huyen", Values.map("statusYear", year));
    }

    private static Object[] proposal(String predecessor, String commune) {
        return new Object[] {
            "predecessor",
            predecessor,
            "commune",
            commune,
            "proposalReason",
            "Toàn bộ xã cũ đã sáp nhập vào xã mới."
        };
    }
}
