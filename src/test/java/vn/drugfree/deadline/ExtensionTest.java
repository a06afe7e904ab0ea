package vn.drugfree.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.ProcessTest;

/** A head extends as far as the law lets: the court's session from 15 days to 30 at most. */
@ProcessTest
class ExtensionTest extends DeadlineScenario {

    @Autowired HistoryService history;
    @Autowired TaskService tasks;

    @Test
    void theHeadExtendsWithinTheLegalMaximumAndTheReasonIsInTheOperationLog() {
        aSessionIsToBeHeld();
        run.isDue("hold-session", LocalDate.of(2024, 3, 18));
        granted(as("tta.huyen").post(path("hold-session") + "/extension", extension(10)));
        run.isDue("hold-session", LocalDate.of(2024, 3, 26));
        JsonNode told = explained("tta.huyen", "hold-session");
        assertThat(told.path("period").asText()).isEqualTo("25 ngày");
        assertThat(told.path("steps").toString()).contains("đã gia hạn 10 ngày");
        assertThat(told.path("changes").get(0).path("kind").asText()).isEqualTo("Gia hạn");
        assertThat(told.path("changes").get(0).path("reason").asText()).isEqualTo(REASON);
        assertThat(told.path("changes").get(0).path("oldDue").asText())
                .isEqualTo("hết ngày 18/03/2024");
        assertThat(told.path("extend").path("most").asInt()).isEqualTo(5);
        UserOperationLogEntry logged =
                history.createUserOperationLogQuery()
                        .taskId(run.waiting("hold-session").getId())
                        .property("dueDate")
                        .singleResult();
        assertThat(logged.getUserId()).isEqualTo("tta.huyen");
        assertThat(logged.getAnnotation()).isEqualTo(REASON);
    }

    @Test
    void beyondTheMaximumTheApplicationRefusesAndNamesTheClause() {
        aSessionIsToBeHeld();
        refused(
                as("tta.huyen").post(path("hold-session") + "/extension", extension(16)),
                "«Gia hạn thêm»",
                "tối đa 15 ngày",
                "Điều 8 Pháp lệnh 03/2022/UBTVQH15");
        granted(as("tta.huyen").post(path("hold-session") + "/extension", extension(15)));
        refused(
                as("tta.huyen").post(path("hold-session") + "/extension", extension(1)),
                "không được gia hạn thêm",
                "Điều 8 Pháp lệnh 03/2022/UBTVQH15");
        run.isDue("hold-session", LocalDate.of(2024, 4, 1));
    }

    @Test
    void aPeriodTheLawDoesNotLetAnybodyExtendIsNotExtended() {
        aDossierIsToBePrepared();
        refused(
                as("tca.binhkieu").post(path("prepare-dossier") + "/extension", extension(1)),
                "không được gia hạn",
                "Nghị định 116/2021/NĐ-CP");
        assertThat(explained("tca.binhkieu", "prepare-dossier").path("extend").toString())
                .contains("\"possible\":false", "Nghị định 116/2021/NĐ-CP");
        run.isDue("prepare-dossier", LocalDate.of(2024, 2, 15));
    }

    @Test
    void anExtensionNeedsAReasonAndAWholeNumberOfDays() {
        aSessionIsToBeHeld();
        String extension = path("hold-session") + "/extension";
        refused(as("tta.huyen").post(extension, Map.of("by", 3, "reason", " ")), "«Lý do»");
        refused(as("tta.huyen").post(extension, Map.of("reason", REASON)), "«Gia hạn thêm»");
        refused(as("tta.huyen").post(extension, extension(0)), "từ 1 ngày trở lên");
        refused(as("tta.huyen").post(extension, extension(-3)), "từ 1 ngày trở lên");
        run.isDue("hold-session", LocalDate.of(2024, 3, 18));
    }

    @Test
    void anExtensionThatWouldEndInThePastIsRefused() {
        aSessionIsToBeHeld();
        time.set(LocalDate.of(2024, 3, 25));
        refused(as("tta.huyen").post(path("hold-session") + "/extension", extension(3)), "đã qua");
    }

    @Test
    void onlyTheHeadOfTheBodyExtends() {
        aSessionIsToBeHeld();
        String extension = path("hold-session") + "/extension";
        assertThat(as("ta.huyen").post(extension, extension(3)).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as("tca.binhkieu").post(extension, extension(3)).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(explained("ta.huyen", "hold-session").path("extend").isNull()).isTrue();
        run.isDue("hold-session", LocalDate.of(2024, 3, 18));
    }

    @Test
    void aDateTheAdministratorSetIsToldAsSuchAndNotExtendedByAHead() {
        aSessionIsToBeHeld();
        Task session = run.waiting("hold-session");
        session.setDueDate(Days.endOf(LocalDate.of(2024, 4, 10)));
        tasks.saveTask(session);
        JsonNode told = explained("tta.huyen", "hold-session");
        assertThat(told.path("due").asText()).isEqualTo("hết ngày 10/04/2024");
        assertThat(told.path("steps").toString()).contains("quản trị viên đặt");
        assertThat(told.path("changes").get(0).path("kind").asText()).isEqualTo("Đặt hạn khác");
        refused(
                as("tta.huyen").post(path("hold-session") + "/extension", extension(3)),
                "quản trị viên");
        run.isDue("hold-session", LocalDate.of(2024, 4, 10));
    }
}
