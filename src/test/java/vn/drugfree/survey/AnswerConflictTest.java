package vn.drugfree.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.ProcessTest;

/** Two officers at one list. */
@ProcessTest
class AnswerConflictTest extends SurveyScenario {

    private static final String HEAD = "tca.binhkieu";

    @RepeatedTest(5)
    void ofTwoWhoAnswerAtOnceTheSecondSeesTheFirstsAnswer() throws Exception {
        String person = people.person("addicted", "Nguyễn Văn Một");
        surveyBegins();
        List<ResponseEntity<JsonNode>> answers =
                atOnce(
                        () -> answer(POLICE, person, "confirmed", 0),
                        () -> close(HEAD, person, "died", 0));
        assertThat(answers)
                .extracting(ResponseEntity::getStatusCode)
                .containsExactlyInAnyOrder(HttpStatus.OK, HttpStatus.CONFLICT);
        JsonNode kept = of(answers, HttpStatus.OK);
        JsonNode refused = of(answers, HttpStatus.CONFLICT);
        assertThat(refused.path("row")).isEqualTo(kept.path("row"));
        assertThat(refused.path("message").asText())
                .startsWith("Cán bộ khác vừa trả lời cho người này")
                .contains(kept.path("row").path("answer").path("words").asText())
                .contains("01/09/2026");
        assertThat(
                        database.sql("select count(*) from register.survey_answer")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @RepeatedTest(5)
    void ofTwoWhoChangeAnAnswerAtOnceTheSecondIsTold() throws Exception {
        String person = people.person("suspected", "Nguyễn Văn Một");
        surveyBegins();
        confirmed(person);
        List<ResponseEntity<JsonNode>> answers =
                atOnce(
                        () -> close(POLICE, person, "moved-out", 1),
                        () -> close(HEAD, person, "died", 1));
        assertThat(answers)
                .extracting(ResponseEntity::getStatusCode)
                .containsExactlyInAnyOrder(HttpStatus.OK, HttpStatus.CONFLICT);
    }

    @RepeatedTest(5)
    void anAnswerNeverSlipsPastTheClosingOfTheList() throws Exception {
        String person = people.person("addicted", "Nguyễn Văn Một");
        surveyBegins();
        confirmed(person);
        List<ResponseEntity<JsonNode>> answers =
                atOnce(
                        () -> close(POLICE, person, "died", 1),
                        () -> {
                            closeTheList();
                            return ResponseEntity.noContent().build();
                        });
        boolean inTime = answers.get(0).getStatusCode().is2xxSuccessful();
        assertThat(stateOf(person)).isEqualTo(inTime ? "closed died" : "addicted");
        if (!inTime) {
            isRefused(answers.get(0), "đã xong");
        }
    }

    @Test
    void twoWhoAnswerForDifferentPeopleAreNotInEachOthersWay() throws Exception {
        String one = people.person("suspected", "Nguyễn Văn Một");
        String two = people.person("suspected", "Nguyễn Văn Hai");
        surveyBegins();
        atOnce(() -> answer(POLICE, one, "confirmed", 0), () -> answer(HEAD, two, "confirmed", 0))
                .forEach(SurveyScenario::isKept);
        assertThat(tasks.getVariable(waiting(COMMUNE, "check-list").getId(), "peopleLeft"))
                .isEqualTo(0L);
    }

    /** Whoever closes it in the moment of an answer may have to press once more. */
    private void closeTheList() {
        try {
            complete("check-list", "listChecked", true);
        } catch (OptimisticLockingException answeredMeanwhile) {
            complete("check-list", "listChecked", true);
        }
    }

    private static JsonNode of(List<ResponseEntity<JsonNode>> answers, HttpStatus status) {
        return answers.stream()
                .filter(answer -> answer.getStatusCode() == status)
                .findFirst()
                .orElseThrow()
                .getBody();
    }

    /** Two threads that begin together. */
    private static List<ResponseEntity<JsonNode>> atOnce(
            Callable<ResponseEntity<JsonNode>> one, Callable<ResponseEntity<JsonNode>> other)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<ResponseEntity<JsonNode>>> running = new ArrayList<>();
            for (Callable<ResponseEntity<JsonNode>> work : List.of(one, other)) {
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return work.call();
                                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
