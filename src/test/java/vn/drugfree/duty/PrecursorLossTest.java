package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

/** A loss that is discovered on Thursday 14 March 2024 at ten to eight. */
@ProcessTest(covers = "precursor-loss")
class PrecursorLossTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final String TEXT = "Kiểm kê thiếu hai hộp.";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired ProcessEngine engine;
    @Autowired TaskService tasks;

    @BeforeEach
    void nothingWasLost() {
        world.isEmpty();
        time.set(DAY);
    }

    @Test
    void whatWasLostIsSearchedForAndTheEstablishmentMakesAmends() {
        CaseRun run = discoveredBy("yt.huyen");
        assertThat(run.code()).startsWith("MTTC-2024-HUYEN-");
        run.isWaitingAt("report-loss")
                .isGivenTo("report-loss", "tt-y-te")
                .has("finderBody", "tt-y-te");
        assertThat(dueAt(run, "report-loss")).isEqualTo(at(DAY.plusDays(1), 7, 50));
        reported(run, "yt.huyen");
        run.isGivenTo("take-over", "cong-an-huyen")
                .refuses("take-over", "Xã, thị trấn nơi xảy ra", "takeOverNote", TEXT);
        assertThat(dueAt(run, "take-over")).isEqualTo(at(DAY, 12, 30));
        takenOver(run, "dai-tap");
        run.isWaitingAt("verify-loss", "inform-province")
                .has("commune", "dai-tap")
                .isGivenTo("inform-province", "lanh-dao-cong-an-huyen")
                .isGivenTo("verify-loss", "cong-an-huyen")
                .isDue("verify-loss", LocalDate.of(2024, 3, 19));
        assertThat(dueAt(run, "inform-province")).isEqualTo(at(DAY.plusDays(1), 8, 30));
        assertThat(tasks.getVariable(run.waiting("verify-loss").getId(), "shown").toString())
                .contains("Trung tâm Y tế huyện", "14/03/2024", "Thuốc gây nghiện");
        verified(run, "diverted");
        run.isWaitingAt("search-loss", "inform-province")
                .isGivenTo("search-loss", "cong-an-huyen")
                .isDue("search-loss", LocalDate.of(2024, 3, 28))
                .complete("search-loss", "searchResult", "partly", "searchText", TEXT)
                .isWaitingAt("inform-province");
        provinceIsTold(run);
        run.isGivenTo("conclude-loss", "cong-an-huyen")
                .isDue("conclude-loss", LocalDate.of(2024, 3, 19))
                .refuses("conclude-loss", "Phải khắc phục những gì", concluded("yes", null))
                .complete("conclude-loss", concluded("yes", "Làm tủ riêng có khóa."))
                .isGivenTo("oversee-remedy", "tt-y-te")
                .isDue("oversee-remedy", LocalDate.of(2024, 4, 4))
                .refuses(
                        "oversee-remedy",
                        "Số quyết định xử phạt",
                        "remedyOutcome",
                        "sanctioned",
                        "remedyNote",
                        TEXT)
                .complete("oversee-remedy", "remedyOutcome", "remedied", "remedyNote", TEXT)
                .isClosedAs("remedy-made");
    }

    @Test
    void nothingWasMissingAfterAll() {
        CaseRun run = discoveredBy("ubnd.binhkieu");
        assertThat(run.code()).startsWith("MTTC-2024-BINH-KIEU-");
        run.has("lossCommune", "binh-kieu").isGivenTo("report-loss", "ubnd-xa-binh-kieu");
        reported(run, "ubnd.binhkieu");
        takenOver(run, "binh-kieu");
        verified(run, "no-loss");
        provinceIsTold(run);
        run.complete("conclude-loss", concluded("no", null)).isClosedAs("loss-closed");
    }

    @Test
    void whatAVisitFindsIsReportedByItsInspectors() {
        CaseRun run =
                cases.handOver(
                        "precursor-loss-found",
                        "caseCode",
                        "MTTC-TEST",
                        "commune",
                        "binh-kieu",
                        "sector",
                        "veterinary",
                        "lossPlace",
                        "Cửa hàng thuốc thú y",
                        "lossSubstance",
                        "Ketamine, 10 lọ",
                        "discoveredOn",
                        DAY,
                        "discoveredAt",
                        at(DAY, 7, 50),
                        "lossFacts",
                        TEXT,
                        "finderBody",
                        "phong-kt-ht");
        run.isWaitingAt("report-loss").isGivenTo("report-loss", "phong-kt-ht");
        reported(run, "kt.huyen");
        run.has("lossCommune", "binh-kieu");
        takenOver(run, "binh-kieu");
        provinceIsTold(run);
        verified(run, "lost");
        run.complete("search-loss", "searchResult", "not-found", "searchText", TEXT)
                .complete("conclude-loss", concluded("yes", "Nộp lại sổ kho."))
                .isGivenTo("oversee-remedy", "phong-nnptnt");
    }

    @ParameterizedTest
    @CsvSource({
        "precursors, to-lien-nganh",
        "health, tt-y-te",
        "trade, phong-kt-ht",
        "n2o, phong-kt-ht",
        "veterinary, phong-nnptnt",
        "plants, phong-nnptnt",
        "conditional-business, cong-an-huyen"
    })
    void eachSectorIsManagedBySomebody(String sector, String body) {
        AnsweredRow answered =
                AnsweredRow.of(engine, "sector-body", Variables.putValue("sector", sector));
        assertThat(answered.row()).isEqualTo("sector-body-" + sector);
        assertThat(answered.answer()).isEqualTo(Map.of("managingBody", body));
        assertThat(AnsweredRow.rowsOf(engine, "sector-body")).hasSize(7);
    }

    private CaseRun discoveredBy(String officer) {
        return cases.open(
                "precursor-loss",
                officer,
                Values.map(
                        "sector",
                        "health",
                        "lossPlace",
                        "Quầy thuốc, thôn Đoài",
                        "lossSubstance",
                        "Morphin, hai hộp",
                        "discoveredOn",
                        DAY,
                        "discoveredAtTime",
                        "07:50",
                        "lossFacts",
                        TEXT));
    }

    private static void reported(CaseRun run, String officer) {
        run.completeAs(
                officer,
                "report-loss",
                "lossAmount",
                "hai hộp",
                "lossMeasures",
                TEXT,
                "lossReportNumber",
                "5/BC");
    }

    private static void takenOver(CaseRun run, String commune) {
        run.completeAs("ca.huyen", "take-over", "lossCommune", commune, "takeOverNote", TEXT);
    }

    private static void verified(CaseRun run, String verdict) {
        run.complete("verify-loss", "lossVerdict", verdict, "verdictText", TEXT);
    }

    private static void provinceIsTold(CaseRun run) {
        run.completeAs(
                "tca.huyen",
                "inform-province",
                "provinceReportNumber",
                "8/BC-CAH",
                "provinceInformedOn",
                DAY);
    }

    private static Object[] concluded(String needed, String remedy) {
        return new Object[] {"lossConclusion", TEXT, "remedyNeeded", needed, "lossRemedy", remedy};
    }

    private static Date dueAt(CaseRun run, String task) {
        return run.waiting(task).getDueDate();
    }

    private static Date at(LocalDate day, int hour, int minute) {
        LocalDateTime moment = day.atTime(hour, minute);
        return Date.from(moment.atZone(DistrictClock.ZONE).toInstant());
    }
}
