package vn.drugfree.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * A duty that the plan gives to a body.
 *
 * @param id permanent: the clause, and a letter where a clause holds several
 * @param leads the agencies whose duty it is, each for itself
 * @param partners the agencies that take part
 * @param every the kinds of period in which its turn comes; empty for one that is done elsewhere
 * @param afterwards whether its turn comes when the period is over, as for a report
 * @param work key of the process in which the lead does it; null: the lead reports what was done
 * @param doneIn the tasks of other processes that are this duty; empty unless it is done there
 * @param values what the process of the work has to know besides
 * @param figures ids of figures that show how it stands
 * @param reports id of a figure that the lead reports; null: none
 * @param evidence what shows that it was done; null for one that is done elsewhere
 * @param from first day on which it holds; null: from the beginning
 * @param until last day on which it holds; null: with no end
 */
record Duty(
        String id,
        String name,
        String clause,
        Kind kind,
        List<String> leads,
        List<String> partners,
        List<PeriodKind> every,
        boolean afterwards,
        @Nullable String work,
        List<TaskOfProcess> doneIn,
        Map<String, String> values,
        List<String> figures,
        @Nullable String reports,
        @Nullable String evidence,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /**
     * A sort of duty.
     *
     * @param weight how much such a duty weighs in a body's score, from 1 up
     */
    record Kind(String key, String name, int weight) {}

    /** A user task, such as {@code rehab-dossier/prepare-dossier}. */
    record TaskOfProcess(String process, String element) {}

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
