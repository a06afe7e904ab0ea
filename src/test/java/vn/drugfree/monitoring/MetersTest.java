package vn.drugfree.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Mornings;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestMailServer;
import vn.drugfree.testing.World;

@ProcessTest
class MetersTest {

    private static final String DOSSIERS_OF_POLICE =
            "agency=\"cong-an-xa\",application=\"drugfree-workflow\",process=\"rehab-dossier\"";

    @Autowired TestRestTemplate http;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired Mornings morning;
    @Autowired World world;
    @Autowired WorkMeters meters;

    @BeforeEach
    void twoDossiersAreBeingPrepared() {
        world.isEmpty();
        TestMailServer.switchOn();
        time.set(LocalDate.of(2024, 2, 1));
        dossierIn("binh-kieu");
        dossierIn("nhue-duong");
    }

    @Test
    void openDueSoonAndLateWorkIsCountedByProcessAndBody() {
        meters.refresh();
        assertThat(figures()).contains(tasks("open", 2), tasks("due-soon", 0), tasks("late", 0));

        time.set(LocalDate.of(2024, 2, 7));
        meters.refresh();
        assertThat(figures()).contains(tasks("open", 2), tasks("due-soon", 2), tasks("late", 0));

        time.set(LocalDate.of(2024, 2, 16));
        meters.refresh();
        assertThat(figures()).contains(tasks("open", 2), tasks("due-soon", 0), tasks("late", 2));
    }

    @Test
    void remindersAndEscalationsAreCounted() {
        morning.breaks(LocalDate.of(2024, 2, 16));
        assertThat(figures())
                .contains(
                        "drugfree_escalations{application=\"drugfree-workflow\",step=\"head-decides\"} 2.0",
                        "drugfree_incidents{application=\"drugfree-workflow\"} 0.0",
                        "drugfree_jobs_backlog{application=\"drugfree-workflow\"}")
                .containsPattern("drugfree_reminders_sent_total\\{[^}]*} [1-9]")
                .containsPattern("drugfree_reminders_failed_total\\{[^}]*} \\d");
    }

    @Test
    void noFigureNamesACaseACommuneOrAPerson() {
        meters.refresh();
        String ours =
                figures().lines().filter(line -> line.startsWith("drugfree_")).toList().toString();
        assertThat(ours).doesNotContain("TEST-", "binh-kieu", "Trần", "ca.");
    }

    private void dossierIn(String commune) {
        cases.dossier(commune, LocalDate.of(2024, 2, 1));
    }

    private static String tasks(String state, int count) {
        return "drugfree_tasks{%s,state=\"%s\"} %d.0".formatted(DOSSIERS_OF_POLICE, state, count);
    }

    private String figures() {
        return http.withBasicAuth("quantri", ProcessTest.PASSWORD)
                .getForObject("/actuator/prometheus", String.class);
    }
}
