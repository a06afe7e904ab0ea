package vn.drugfree.certification;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class CertificationTablesTest {

    @Autowired ProcessEngine engine;
    @Autowired Organisation organisation;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, 2024, -, pilot, drug-free",
                "true, 2026, rolled-out, pilot, drug-free",
                "false, 2024, -, first-year, reduce",
                "false, 2025, rolled-out, rolled-out, drug-free",
                "false, 2025, not-rolled-out, waiting, reduce",
                "false, 2025, -, waiting, reduce"
            })
    void pilotsComeFirstAndTheEvaluationDecidesAboutTheOthers(
            boolean pilot, int year, String lastWave, String row, String target) {
        AnsweredRow answered =
                AnsweredRow.of(
                        engine,
                        "rollout-waves",
                        Variables.putValue("commune", "binh-kieu")
                                .putValue("pilot", pilot)
                                .putValue("reviewYear", year)
                                .putValue("lastWave", lastWave));
        assertThat(answered.row()).isEqualTo("rollout-waves-" + row);
        assertThat(answered.answer()).containsEntry("target", target);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 2, 0, accepted",
        "4, 0, 2, accepted",
        "3, 3, 0, not-accepted",
        "3, 0, 3, not-accepted",
        "0, 0, 6, not-accepted"
    })
    void moreThanHalfOfAllMembersAccept(int votesFor, int against, int missing, String row) {
        AnsweredRow answered =
                AnsweredRow.of(
                        engine,
                        "council-result",
                        Variables.putValue("votesFor", votesFor)
                                .putValue("votesAgainst", against)
                                .putValue("votesMissing", missing));
        assertThat(answered.row()).isEqualTo("council-result-" + row);
        assertThat(answered.answer()).containsEntry("accepted", row.equals("accepted"));
    }

    @Test
    void everyMemberOfTheCouncilIsABody() {
        var members =
                engine.getDecisionService()
                        .evaluateDecisionTableByKey(
                                "council-members", Variables.putValue("reviewYear", 2024))
                        .collectEntries("member");
        assertThat(members)
                .hasSize(6)
                .allSatisfy(it -> assertThat(organisation.findUnit((String) it)).isPresent());
        assertThat(AnsweredRow.rowsOf(engine, "council-members"))
                .containsExactlyElementsOf(
                        members.stream().map(it -> "council-members-" + it).toList());
    }

    @Test
    void thereIsNoOtherRow() {
        assertThat(AnsweredRow.rowsOf(engine, "rollout-waves"))
                .containsExactly(
                        "rollout-waves-pilot",
                        "rollout-waves-first-year",
                        "rollout-waves-rolled-out",
                        "rollout-waves-waiting");
        assertThat(AnsweredRow.rowsOf(engine, "council-result"))
                .containsExactly("council-result-accepted", "council-result-not-accepted");
    }
}
