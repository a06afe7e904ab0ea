package vn.drugfree.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestMailServer;

/** The day's mails leave between 6 and 20 o'clock on working days, whatever happened before. */
@ProcessTest
class QuietHoursTest extends ReminderScenario {

    private static final LocalDate MONDAY = LocalDate.of(2024, 2, 19);

    @Test
    void aMailForTheEveningThatIsRefusedIsNotTriedByNight() {
        wishes("group:cong-an-xa-binh-kieu", 20);
        TestMailServer.refuse("452 4.2.2 mailbox full");
        morning.breaks(DUE);
        itIs(DUE.atTime(20, 0));
        assertThat(mail().tries()).isEqualTo(1);
        itIs(DUE.atTime(20, 10));
        itIs(DUE.atTime(22, 10));
        itIs(DAY_AFTER.atTime(2, 40));
        itIs(DAY_AFTER.atTime(5, 59));
        assertThat(mail().tries()).isEqualTo(1);
        TestMailServer.switchOn();
        itIs(DAY_AFTER.atTime(6, 0));
        assertThat(mail().tries()).isEqualTo(2);
        assertThat(mail().status()).isEqualTo("sent");
        assertThat(mail().sentAt()).isEqualTo(time.instant());
    }

    @Test
    void aMailForTheLastMomentOfTheDayHasSomeMinutesToLeave() {
        wishes("group:cong-an-xa-binh-kieu", 20);
        morning.breaks(DUE);
        itIs(DUE.atTime(20, 5));
        assertThat(received()).hasSize(1);
    }

    @Test
    void anApplicationThatStartsByNightSendsNothingBeforeTheNextWorkingDay() {
        morning.breaks(DAY_AFTER.atTime(23, 0));
        itIs(DAY_AFTER.plusDays(1).atTime(9, 0));
        itIs(MONDAY.atTime(5, 59));
        assertThat(received()).isEmpty();
        assertThat(mail().status()).isEqualTo("planned");
        itIs(MONDAY.atTime(6, 0));
        assertThat(received())
                .singleElement()
                .asString()
                .contains("tính đến 23:00 ngày 16/02/2024", "Quá hạn 1 ngày làm việc");
        assertThat(mail().tries()).isEqualTo(1);
    }

    @Test
    void theNextMorningsWatchLeavesAMailAloneThatIsLookedAfter() {
        TestMailServer.refuse("452 4.2.2 mailbox full");
        morning.breaks(DUE.atTime(19, 55));
        itIs(DUE.atTime(20, 10));
        // Its own watch tries it; the new one has the mail of the new day.
        morning.breaks(DAY_AFTER);
        assertThat(mails()).extracting(LedgerRow::tries).containsExactly(1, 2);
    }

    private void itIs(LocalDateTime moment) {
        time.set(moment);
        morning.runJobs();
    }
}
