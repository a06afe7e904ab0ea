package vn.drugfree.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/** What the desk takes and what it refuses; today is 1 February 2024. */
@ProcessTest
class AbsenceRulesTest extends AbsenceScenario {

    @Autowired Absences absences;

    @ParameterizedTest(name = "{0} to {1}, deputy {2}: {3}")
    @CsvSource(
            nullValues = "none",
            value = {
                "2024-01-31, 2024-02-05, none, 'Trường «Ngày đầu»: không được trước hôm nay, 01/02/2024.'",
                "2024-02-05, 2024-02-04, none, 'Trường «Ngày cuối»: không được trước ngày đầu.'",
                "2024-02-05, 2025-02-05, none, 'Trường «Ngày cuối»: mỗi lần vắng mặt không quá 366 ngày.'",
                "2025-02-02, 2025-02-05, none, 'Trường «Ngày đầu»: không được cách hôm nay quá 366 ngày.'",
                "none, 2024-02-05, none, 'Trường «Ngày đầu»: chưa được điền.'",
                "2024-02-05, '', none, 'Trường «Ngày cuối»: chưa được điền.'",
                "2024-02-30, 2024-03-05, none, 'Trường «Ngày đầu»: không phải là một ngày.'",
                "05/02/2024, 2024-03-05, none, 'Trường «Ngày đầu»: không phải là một ngày.'",
                "2024-02-05, 2024-02-09, ca.binhkieu, 'Trường «Người làm thay»: phải là người khác.'",
                "2024-02-05, 2024-02-09, nobody, 'Trường «Người làm thay»: không có người này.'",
                "2024-02-05, 2024-02-09, ca.nhueduong, 'Trường «Người làm thay»: phải cùng đơn vị với người vắng.'",
                "2024-02-05, 2024-02-09, quantri, 'Trường «Người làm thay»: phải cùng đơn vị với người vắng.'"
            })
    void refusesWhatCannotBe(String first, String last, String deputy, String message) {
        refuses(OFFICER, new AbsenceEntry(null, first, last, deputy), message);
    }

    @Test
    void takesTheShortestAndTheLongest() {
        enter(OFFICER, TODAY, TODAY, SECOND);
        enter(OFFICER, TODAY.plusDays(1), TODAY.plusDays(366), SECOND);
        assertThat(count()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2024-02-09, 2024-02-12", "2024-02-01, 2024-02-05",
        "2024-02-06, 2024-02-07", "2024-02-01, 2024-02-20"
    })
    void nobodyIsAwayTwice(String first, String last) {
        enter(OFFICER, SECOND);
        refuses(
                OFFICER,
                new AbsenceEntry(null, first, last, null),
                "Trường «Ngày đầu»: trùng với lần đã khai báo, vắng từ 05/02/2024 đến 09/02/2024.");
    }

    @Test
    void anAbsenceThatWasCalledOffIsInNobodysWay() {
        UUID absence = enter(OFFICER, SECOND);
        desk.end(OFFICER, absence);
        enter(OFFICER, SECOND);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> desk.end(OFFICER, absence))
                .withMessage("Lần vắng mặt này đã kết thúc.");
    }

    @Test
    void anAbsenceThatIsOverCannotBeEnded() {
        UUID absence = enter(OFFICER, SECOND);
        night(FIRST);
        night(BACK);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> desk.end(OFFICER, absence));
    }

    @Test
    void whoeverIsAwayStandsInForNobody() {
        enter(SECOND, FIRST, LAST, null);
        refuses(
                OFFICER,
                new AbsenceEntry(null, "2024-02-09", "2024-02-12", SECOND),
                "Trường «Người làm thay»: Cán bộ Thứ cũng vắng từ 05/02/2024 đến 09/02/2024.");
        enter(OFFICER, BACK, BACK, SECOND);
    }

    @Test
    void aDeputyWhoGoesAwayNamesAnother() {
        enter(OFFICER, SECOND);
        refuses(
                SECOND,
                new AbsenceEntry(null, "2024-02-09", "2024-02-12", null),
                "Trường «Người làm thay»: cần được điền, vì người vắng đang làm thay cho Cán bộ"
                        + " Công an xã Bình Kiều, vắng từ 05/02/2024 đến 09/02/2024.");
        enter(SECOND, LocalDate.of(2024, 2, 9), LocalDate.of(2024, 2, 12), THIRD);
    }

    @Test
    void twoDoNotStandInForEachOther() {
        enter(OFFICER, SECOND);
        refuses(
                SECOND,
                new AbsenceEntry(null, "2024-02-09", "2024-02-12", OFFICER),
                "Cán bộ Công an xã Bình Kiều cũng vắng từ 05/02/2024 đến 09/02/2024");
    }

    @Test
    void norDoThreeInACircle() {
        enter(OFFICER, SECOND);
        enter(SECOND, THIRD);
        refuses(
                THIRD,
                new AbsenceEntry(null, "2024-02-07", "2024-02-07", OFFICER),
                "Cán bộ Công an xã Bình Kiều cũng vắng từ 05/02/2024 đến 09/02/2024");
    }

    @Test
    void norDoTwoWhoEnterItAtTheSameMoment() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<UUID>> entered = new ArrayList<>();
        for (String person : List.of(SECOND, THIRD)) {
            entered.add(
                    people.submit(
                            () -> {
                                start.await(10, TimeUnit.SECONDS);
                                return enter(person, person.equals(SECOND) ? THIRD : SECOND);
                            }));
        }
        people.shutdown();
        assertThat(people.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(entered).filteredOn(AbsenceRulesTest::wasRefused).hasSize(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aHeadEntersForThePeopleOfTheUnitAndForNobodyElse() {
        AbsenceEntry officers = new AbsenceEntry(OFFICER, "2024-02-05", "2024-02-09", HEAD);
        AbsenceEntry others =
                new AbsenceEntry(OF_ANOTHER_COMMUNE, "2024-02-05", "2024-02-09", null);
        UUID absence = desk.enter(HEAD, officers).id();
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> desk.enter(HEAD, others));
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> desk.enter(SECOND, officers));
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> desk.end(SECOND, absence));
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> desk.end("tca.nhueduong", absence));
        refuses(
                HEAD,
                new AbsenceEntry("nobody", "2024-02-05", "2024-02-09", null),
                "Trường «Người vắng»: không có người này.");
        desk.end(HEAD, absence);
    }

    @Test
    void whoeverStandsInForAHeadHeadsNobody() {
        enter(HEAD, OFFICER);
        night(FIRST);
        assertThat(groupsOf(OFFICER)).contains(HEADS);
        AbsenceEntry forAnother = new AbsenceEntry(SECOND, "2024-02-05", "2024-02-09", null);
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> desk.enter(OFFICER, forAnother));
        assertThat(desk.page(OFFICER).people())
                .extracting(AbsencePage.Choice::id)
                .containsExactly(OFFICER);
    }

    @Test
    void whatBecomesDueMeanwhileIsSaidOnlyWhileNobodyStandsIn() {
        CaseRun within = dossierOf(OFFICER);
        CaseRun somebodyElses = dossierOf(SECOND);
        LocalDate due = LocalDate.of(2024, 2, 15);
        within.isDue(TASK, due);

        assertThat(warnings(due, due, SECOND)).isEmpty();
        assertThat(warnings(due.plusDays(1), due.plusDays(1), null)).isEmpty();
        assertThat(warnings(FIRST, due.minusDays(1), null)).isEmpty();
        assertThat(warnings(due, due, null))
                .containsExactly(
                        new AbsencePage.Warning(
                                "Lập hồ sơ đề nghị",
                                within.code(),
                                due,
                                "Việc «Lập hồ sơ đề nghị» của hồ sơ "
                                        + within.code()
                                        + " đến hạn ngày 15/02/2024, khi chưa có người làm thay."));
    }

    @Test
    void othersCanAskWhetherSomebodyIsAwayWithoutADeputy() {
        enter(OFFICER, FIRST, LAST, null);
        enter(SECOND, FIRST, LAST, THIRD);
        assertThat(absences.uncoveredOn(OFFICER, TODAY)).isEmpty();
        assertThat(absences.uncoveredOn(SECOND, FIRST)).isEmpty();
        // Also for whoever may not see the account.
        assertThat(as(OF_ANOTHER_COMMUNE, () -> absences.uncoveredOn(OFFICER, LAST)))
                .contains(
                        "Cán bộ Công an xã Bình Kiều vắng từ 05/02/2024 đến 09/02/2024 và không có"
                                + " người làm thay.");
        assertThat(absences.uncoveredOn(OFFICER, BACK)).isEmpty();
    }

    private static boolean wasRefused(Future<?> entry) {
        try {
            entry.get();
            return false;
        } catch (InterruptedException | ExecutionException failure) {
            return failure.getCause() instanceof InvalidInput;
        }
    }

    private List<AbsencePage.Warning> warnings(LocalDate first, LocalDate last, String deputy) {
        UUID absence = enter(OFFICER, first, last, deputy);
        List<AbsencePage.Warning> warnings = desk.page(OFFICER).mine().get(0).warnings();
        desk.end(OFFICER, absence);
        database.sql("delete from drugfree.absence").update();
        return warnings;
    }

    private void refuses(String caller, AbsenceEntry entry, String message) {
        int before = count();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> desk.enter(caller, entry))
                .withMessageContaining(message);
        assertThat(count()).isEqualTo(before);
    }

    private int count() {
        return database.sql("select count(*) from drugfree.absence").query(Integer.class).single();
    }
}
