package vn.drugfree.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** What the engine holds after the data, or edited data, were written to it. */
class OrganisationWriterTest extends EngineForOrganisationTest {

    private static final String UNIT = "cong-an-xa-binh-kieu";
    private static final List<String> TABLES =
            List.of(
                    "act_id_group",
                    "act_id_user",
                    "act_id_membership",
                    "act_id_info",
                    "act_ru_authorization",
                    "act_ru_filter");

    @Test
    void writesNothingTheSecondTime() {
        List<Map<String, Object>> before = everyRow();

        writer.write();

        assertThat(everyRow()).isEqualTo(before);
    }

    @Test
    void makesTwoGroupsOfEachUnit() {
        assertThat(group(UNIT).getName()).isEqualTo("Công an xã Bình Kiều");
        assertThat(group("lanh-dao-" + UNIT).getName()).isEqualTo("Trưởng Công an xã Bình Kiều");
        assertThat(groupsOf("ca.binhkieu")).containsExactly(UNIT);
        assertThat(groupsOf("tca.binhkieu")).containsExactlyInAnyOrder(UNIT, "lanh-dao-" + UNIT);
    }

    @Test
    void renamesABodyUnderItsKey() {
        long groups = identities.createGroupQuery().count();

        write(Data.shipped().withBodies("Công an {kind}", "Đồn Công an {kind}"));

        assertThat(group(UNIT).getName()).isEqualTo("Đồn Công an xã Bình Kiều");
        assertThat(identities.createGroupQuery().count()).isEqualTo(groups);
    }

    @Test
    void correctsAPersonsNameAndMailButLeavesThePassword() {
        String password = passwordOf("ca.binhkieu");

        write(
                Data.shipped()
                        .withPeople("name: Cán bộ Công an xã Bình Kiều", "name: Cán bộ Mới")
                        .withPeople("mail: ca.binhkieu@", "mail: moi.binhkieu@"));

        User officer = identities.createUserQuery().userId("ca.binhkieu").singleResult();
        assertThat(officer.getFirstName() + "|" + officer.getLastName()).isEqualTo("Cán bộ|Mới");
        assertThat(officer.getEmail()).isEqualTo("moi.binhkieu@khoaichau.example");
        assertThat(passwordOf("ca.binhkieu")).isEqualTo(password);
    }

    @Test
    void opensANewCommuneByOneLine() {
        write(Data.shipped().withCommune("{ key: moi, kind: xa, name: Mới, code: '99999' }"));

        assertThat(group("cong-an-xa-moi").getName()).isEqualTo("Công an xã Mới");
        assertThat(grantTo("cong-an-xa-moi", Resources.PROCESS_DEFINITION, DOSSIER)).isNotNull();
        assertThat(grantTo("tram-y-te-xa-moi", Resources.PROCESS_DEFINITION, DOSSIER)).isNull();
    }

    @Test
    void takesRightsFromAUnitThatLeftTheDataButKeepsItsGroup() {
        Data grown =
                Data.shipped()
                        .withCommune("{ key: cu, kind: xa, name: Cũ, code: '99998' }")
                        .withPeople("unit: cong-an-xa-nhue-duong\n", "unit: cong-an-xa-cu\n");
        write(grown);
        assertThat(groupsOf("ca.nhueduong")).containsExactly("cong-an-xa-cu");

        writer.write();

        assertThat(groupsOf("ca.nhueduong")).containsExactly("cong-an-xa-nhue-duong");
        assertThat(group("cong-an-xa-cu")).isNotNull();
        assertThat(grantTo("cong-an-xa-cu", Resources.APPLICATION, "tasklist")).isNull();
        assertThat(grantTo("lanh-dao-cong-an-xa-cu", Resources.APPLICATION, "tasklist")).isNull();
    }

    @Test
    void takesEveryUnitFromSomebodyWhoLeft() {
        write(
                Data.shipped()
                        .withPeople("id: tca.binhkieu", "id: nguoimoi")
                        .withPeople("id: quantri", "id: quantrimoi"));

        assertThat(groupsOf("tca.binhkieu")).isEmpty();
        assertThat(groupsOf("quantri")).isEmpty();
        assertThat(groupsOf("nguoimoi")).containsExactlyInAnyOrder(UNIT, "lanh-dao-" + UNIT);
        assertThat(groupsOf("quantrimoi")).containsExactly("camunda-admin");
    }

    @Test
    void leavesAloneWhatAnAdministratorMadeByHand() {
        identities.saveGroup(identities.newGroup("khach-moi"));
        identities.saveUser(identities.newUser("khach"));
        identities.createMembership("khach", UNIT);
        identities.createMembership("khach", "khach-moi");
        identities.createMembership("ca.binhkieu", "khach-moi");
        grant("khach-moi", Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        try {
            writer.write();

            assertThat(groupsOf("khach")).containsExactlyInAnyOrder(UNIT, "khach-moi");
            assertThat(groupsOf("ca.binhkieu")).containsExactlyInAnyOrder(UNIT, "khach-moi");
            assertThat(grantTo("khach-moi", Resources.APPLICATION, "cockpit")).isNotNull();
        } finally {
            identities.deleteUser("khach");
            identities.deleteGroup("khach-moi");
        }
    }

    @Test
    void leavesThePeopleAloneWhileNoFileNamesAny() {
        write(Data.shipped().withoutPeople());

        assertThat(groupsOf("tca.binhkieu")).containsExactlyInAnyOrder(UNIT, "lanh-dao-" + UNIT);
    }

    @Test
    void takesBackGrantsTheDataDoNotAskFor() {
        grant(UNIT, Resources.APPLICATION, "admin", Permissions.ACCESS);
        grant(UNIT, Resources.TASK, Authorization.ANY, Permissions.READ);

        writer.write();

        assertThat(grantTo(UNIT, Resources.APPLICATION, "admin")).isNull();
        assertThat(grantTo(UNIT, Resources.TASK, Authorization.ANY)).isNull();
    }

    @Test
    void narrowsAGrantSomebodyHasWidened() {
        Authorization widened = grantTo(UNIT, Resources.PROCESS_DEFINITION, DOSSIER);
        widened.addPermission(ProcessDefinitionPermissions.SUSPEND_INSTANCE);
        authorizations.saveAuthorization(widened);

        writer.write();

        Authorization row = grantTo(UNIT, Resources.PROCESS_DEFINITION, DOSSIER);
        assertThat(row.isPermissionGranted(Permissions.CREATE_INSTANCE)).isTrue();
        assertThat(row.isPermissionGranted(ProcessDefinitionPermissions.SUSPEND_INSTANCE))
                .isFalse();
    }

    @Test
    void keepsWhatTheEngineGrantedOnOpenTasks() {
        Task open = dossierIn("binh-kieu");

        writer.write();

        assertThat(grantTo(UNIT, Resources.TASK, open.getId())).isNotNull();
        assertThat(tasksSeenBy("ca.binhkieu")).containsExactly(open.getId());
    }

    @Test
    void takesTheRightToStartFromAnAgencyTheModelNoLongerNames() {
        deploy(DOSSIER, "cong-an-xa");

        writer.write();

        assertThat(grantTo("phong-ldtbxh", Resources.PROCESS_DEFINITION, DOSSIER)).isNull();
        assertThat(grantTo("phong-ldtbxh", Resources.PROCESS_INSTANCE, Authorization.ANY)).isNull();
        assertThat(grantTo(UNIT, Resources.PROCESS_DEFINITION, DOSSIER)).isNotNull();
    }

    @Test
    void refusesAModelThatNamesAnUnknownAgency() {
        deploy("report", "cong-an-xaa");

        assertThatExceptionOfType(OrganisationDataException.class)
                .isThrownBy(writer::write)
                .withMessageStartingWith(
                        "report.bpmn, process property 'startedBy': 'cong-an-xaa' is unknown; "
                                + "allowed are ubnd-huyen, ");
    }

    @Test
    void showsTheOpenTasksOfABodyToTheOneThatHasTakenOver() {
        Task open = dossierIn("nhue-duong");

        write(
                Data.shipped()
                        .withBodies(
                                "name: Nhuế Dương, code: '12277'",
                                "name: Nhuế Dương, code: '12277', merged-into: binh-kieu"));

        assertThat(tasksSeenBy("ca.binhkieu")).containsExactly(open.getId());
        assertThat(groupsOf("tca.binhkieu")).contains("lanh-dao-cong-an-xa-nhue-duong");
    }

    @Test
    void leavesAFilterAnAdministratorHasChanged() {
        Filter overdue = filters.createTaskFilterQuery().filterName("Quá hạn").singleResult();
        Map<String, Object> properties = overdue.getProperties();
        overdue.setProperties(Map.of("color", "#000000"));
        filters.saveFilter(overdue);

        writer.write();

        Filter kept = filters.createTaskFilterQuery().filterName("Quá hạn").singleResult();
        assertThat(kept.getProperties()).containsOnly(Map.entry("color", "#000000"));
        filters.saveFilter(kept.setProperties(properties));
    }

    @Test
    void writesASharedFilterBesideSomebodysOwnOfTheSameName() {
        Filter shared = filters.createTaskFilterQuery().filterName("Quá hạn").singleResult();
        filters.deleteFilter(shared.getId());
        Filter own = filters.newTaskFilter("Quá hạn").setOwner("ca.binhkieu");
        filters.saveFilter(own.setQuery(tasks.createTaskQuery()));
        try {
            writer.write();

            assertThat(filters.createTaskFilterQuery().filterName("Quá hạn").count()).isEqualTo(2);
        } finally {
            filters.deleteFilter(own.getId());
        }
    }

    @Test
    void letsTwoServersStartAtTheSameMoment() throws Exception {
        Organisation grown =
                Data.shipped()
                        .withCommune("{ key: doi, kind: xa, name: Đôi, code: '99997' }")
                        .read();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService servers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int server = 1; server <= 2; server++) {
                runs.add(
                        servers.submit(
                                () -> {
                                    start.await();
                                    writer.write(grown);
                                    return null;
                                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            servers.shutdown();
        }

        assertThat(group("truong-hoc-xa-doi")).isNotNull();
    }

    private void write(Data data) {
        writer.write(data.read());
    }

    /** With the transaction that last touched each row, so that even an equal rewrite shows. */
    private List<Map<String, Object>> everyRow() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String table : TABLES) {
            rows.addAll(
                    database.queryForList(
                            "select xmin::text as touched, t.* from %s t order by t::text"
                                    .formatted(table)));
        }
        assertThat(rows).hasSizeGreaterThan(1000);
        return rows;
    }

    private Group group(String id) {
        return identities.createGroupQuery().groupId(id).singleResult();
    }

    private String passwordOf(String user) {
        return database.queryForObject(
                "select pwd_ from act_id_user where id_ = ?", String.class, user);
    }

    private Authorization grantTo(String group, Resource resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        Authorization row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        row.setGroupId(group);
        row.setResource(resource);
        row.setResourceId(id);
        row.addPermission(permission);
        authorizations.saveAuthorization(row);
    }
}
