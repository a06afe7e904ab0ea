package vn.drugfree.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** What somebody sees and may do after logging in. */
class TasklistAccessTest extends EngineForOrganisationTest {

    private static final String OFFICER = "ca.binhkieu";
    private static final String NEIGHBOUR = "ca.nhueduong";

    @Test
    void anOfficerSeesTheTasksOfTheOwnUnitOnly() {
        Task own = dossierIn("binh-kieu");
        Task neighbouring = dossierIn("nhue-duong");

        assertThat(tasksSeenBy(OFFICER)).containsExactly(own.getId());
        assertThat(tasksSeenBy(NEIGHBOUR)).containsExactly(neighbouring.getId());
        assertThat(tasksSeenBy("ldtbxh.huyen")).isEmpty();
    }

    @Test
    void anOfficerClaimsAndCompletesButCannotMoveTheDeadline() {
        Task own = dossierIn("binh-kieu");

        as(OFFICER, () -> run(() -> tasks.claim(own.getId(), OFFICER)));
        own.setDueDate(lastMomentIn(99));
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> as(OFFICER, () -> run(() -> tasks.saveTask(own))));
        as(OFFICER, () -> run(() -> tasks.complete(own.getId())));

        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void anOfficerCannotTouchAnotherUnitsTask() {
        Task neighbouring = dossierIn("nhue-duong");

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(
                        () ->
                                as(
                                        OFFICER,
                                        () ->
                                                run(
                                                        () ->
                                                                tasks.claim(
                                                                        neighbouring.getId(),
                                                                        OFFICER))));
    }

    @Test
    void onlyUnitsTheModelNamesStartACase() {
        assertThat(as(OFFICER, this::start)).isNotNull();
        assertThat(as("ldtbxh.huyen", this::start)).isNotNull();
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> as("ta.huyen", this::start));
    }

    @Test
    void everybodyReadsTheNamesOfProcessesAndBodies() {
        assertThat(as("ta.huyen", () -> repository.createProcessDefinitionQuery().list()))
                .extracting(ProcessDefinition::getName)
                .containsExactly("Hồ sơ");
        assertThat(
                        as(
                                OFFICER,
                                () ->
                                        identities
                                                .createGroupQuery()
                                                .groupId("lanh-dao-ubnd-huyen")
                                                .list()))
                .extracting(Group::getName)
                .containsExactly("Chủ tịch Ủy ban nhân dân huyện Khoái Châu");
    }

    @Test
    void anOfficerReadsTheNamesOfColleaguesOnly() {
        assertThat(as(OFFICER, () -> identities.createUserQuery().list()))
                .extracting(User::getId)
                .containsExactlyInAnyOrder(OFFICER, "tca.binhkieu");
    }

    @Test
    void thePoliceChiefOfTheDistrictReadsAllCasesAndOfficersDoNot() {
        Task task = dossierIn("nhue-duong");

        assertThat(tasksSeenBy("tca.huyen")).containsExactly(task.getId());
        assertThat(as("tca.huyen", () -> runtime.createProcessInstanceQuery().count())).isOne();
        assertThat(as("tca.huyen", () -> history.createHistoricTaskInstanceQuery().count()))
                .isOne();
        assertThat(mayEnter("tca.huyen", "cockpit")).isTrue();
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(
                        () ->
                                as(
                                        "tca.huyen",
                                        () -> run(() -> tasks.claim(task.getId(), "tca.huyen"))));

        assertThat(tasksSeenBy("ca.huyen")).isEmpty();
        assertThat(as("ca.huyen", () -> runtime.createProcessInstanceQuery().count())).isZero();
        assertThat(mayEnter("ca.huyen", "cockpit")).isFalse();
    }

    @Test
    void officersAndHeadsEnterTasklistAndNothingAbove() {
        for (String user : List.of(OFFICER, "tca.binhkieu", "tubnd.huyen")) {
            assertThat(mayEnter(user, "tasklist")).as(user).isTrue();
            assertThat(mayEnter(user, "welcome")).as(user).isTrue();
            assertThat(mayEnter(user, "admin")).as(user).isFalse();
        }
    }

    @Test
    void anAdministratorMayDoAnything() {
        assertThat(
                        authorizations
                                .createAuthorizationQuery()
                                .groupIdIn(groupsOf("quantri").toArray(String[]::new))
                                .resourceId(Authorization.ANY)
                                .list())
                .hasSameSizeAs(Resources.values())
                .allMatch(Authorization::isEveryPermissionGranted);
    }

    @Test
    void everyPersonOfTheDemoLogsInWithTheDemoPassword() {
        assertThat(identities.checkPassword(OFFICER, "for-tests-only")).isTrue();
    }

    @Test
    void readingADefinitionDoesNotOpenItsCases() {
        assertThat(
                        authorizations.isUserAuthorized(
                                OFFICER,
                                groupsOf(OFFICER),
                                ProcessDefinitionPermissions.READ_INSTANCE,
                                Resources.PROCESS_DEFINITION,
                                DOSSIER))
                .isFalse();
    }

    @Test
    void findsTheFiltersInTheOrderOfADaysWork() {
        List<Filter> seen = as(OFFICER, () -> filters.createTaskFilterQuery().list());

        assertThat(seen)
                .extracting(Filter::getName)
                .containsExactly(
                        "Việc của tôi",
                        "Việc của đơn vị",
                        "Đến hạn hôm nay",
                        "Đến hạn trong 3 ngày",
                        "Quá hạn");
        assertThat(seen)
                .extracting(Filter::getProperties)
                .allSatisfy(
                        properties ->
                                assertThat(properties)
                                        .containsEntry("refresh", true)
                                        .containsEntry("showUndefinedVariable", false)
                                        .containsEntry(
                                                "variables",
                                                List.of(
                                                        Map.of(
                                                                "name",
                                                                "caseCode",
                                                                "label",
                                                                "Mã hồ sơ"),
                                                        Map.of(
                                                                "name",
                                                                "dutyName",
                                                                "label",
                                                                "Nhiệm vụ")))
                                        .containsKeys("color", "description"));
    }

    @Test
    void sortsTheTasksOfAnOfficerIntoTheFilters() {
        Task overdue = dossierIn("binh-kieu", lastMomentIn(-1));
        Task today = dossierIn("binh-kieu", lastMomentIn(0));
        Task inThreeDays = dossierIn("binh-kieu", lastMomentIn(3));
        Task inFourDays = dossierIn("binh-kieu", lastMomentIn(4));
        Task mine = dossierIn("binh-kieu", lastMomentIn(2));
        Task ofAColleague = dossierIn("binh-kieu", lastMomentIn(-2));
        dossierIn("nhue-duong", lastMomentIn(0));
        tasks.claim(mine.getId(), OFFICER);
        tasks.claim(ofAColleague.getId(), "tca.binhkieu");

        assertThat(inFilter("Việc của tôi")).containsExactlyInAnyOrder(mine.getId());
        assertThat(inFilter("Việc của đơn vị"))
                .containsExactlyInAnyOrder(
                        overdue.getId(),
                        today.getId(),
                        inThreeDays.getId(),
                        inFourDays.getId(),
                        mine.getId(),
                        ofAColleague.getId());
        assertThat(inFilter("Đến hạn hôm nay")).containsExactlyInAnyOrder(today.getId());
        assertThat(inFilter("Đến hạn trong 3 ngày"))
                .containsExactlyInAnyOrder(today.getId(), mine.getId(), inThreeDays.getId());
        assertThat(inFilter("Quá hạn"))
                .containsExactlyInAnyOrder(overdue.getId(), ofAColleague.getId());
    }

    @Test
    void limitsTheFiltersOfAManagerToTheOwnUnits() {
        dossierIn("binh-kieu", lastMomentIn(-1));

        assertThat(inFilter("tca.huyen", "Quá hạn")).isEmpty();
    }

    @Test
    void findsATaskHandedToSomebodyOfAnotherUnit() {
        Task handedOver = dossierIn("nhue-duong", lastMomentIn(0));
        tasks.setAssignee(handedOver.getId(), OFFICER);

        assertThat(inFilter("Đến hạn hôm nay")).containsExactly(handedOver.getId());
    }

    private List<String> inFilter(String name) {
        return inFilter(OFFICER, name);
    }

    private List<String> inFilter(String user, String name) {
        String filter = filters.createTaskFilterQuery().filterName(name).singleResult().getId();
        List<Task> found = as(user, () -> filters.list(filter));
        return found.stream().map(Task::getId).toList();
    }

    private boolean mayEnter(String user, String application) {
        return authorizations.isUserAuthorized(
                user, groupsOf(user), Permissions.ACCESS, Resources.APPLICATION, application);
    }

    private String start() {
        return runtime.startProcessInstanceByKey(
                        DOSSIER, Map.of("commune", "binh-kieu", "due", lastMomentIn(1)))
                .getId();
    }

    private static Void run(Runnable action) {
        action.run();
        return null;
    }
}
