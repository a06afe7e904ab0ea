package vn.drugfree.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.CalendarExpressions;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DeadlineCalculator;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.LegalPeriod;
import vn.drugfree.testing.ProcessTest;

/**
 * Every legal deadline of the plan's procedures (section 10.3 of the working notes), asked of the
 * real decision table and counted on the real calendar. The last days were worked out by hand.
 */
@ProcessTest
class LegalDeadlinesTest {

    /**
     * Section 10.3 of the working notes; the dates of its last line are those of 9, 6.3 and 8.1.
     */
    private static final Set<String> KEYS_OF_THE_PLAN =
            Set.of(
                    "rehab.dossier.prepare",
                    "rehab.notify",
                    "rehab.read",
                    "rehab.labour-check",
                    "rehab.supplement",
                    "rehab.court.return-incomplete",
                    "rehab.court.accept",
                    "rehab.court.decide",
                    "rehab.court.decide-max",
                    "rehab.minor.court.decide",
                    "rehab.court.send",
                    "rehab.complaint",
                    "rehab.petition",
                    "rehab.protest",
                    "rehab.review",
                    "rehab.enforce",
                    "rehab.limitation",
                    "rehab.decision.expiry",
                    "rehab.term",
                    "determination.custody.max",
                    "voluntary.register",
                    "voluntary.decide",
                    "methadone.admit",
                    "postrehab.period",
                    "user.management.period",
                    "user.transfer.notice",
                    "report.commune",
                    "report.district",
                    "report.action-month",
                    "report.urgent",
                    "certification.register",
                    "certification.self-assess",
                    "certification.check",
                    "certification.supplement",
                    "certification.visit",
                    "certification.public-notice",
                    "certification.recognise",
                    "certification.recognise-latest",
                    "certification.report",
                    "certification.quarterly-check",
                    "certification.plan",
                    "emulation.self-score",
                    "emulation.verify",
                    "emulation.propose",
                    "emulation.confirm",
                    "emulation.decide",
                    "emulation.review");

    /** A range, not a row: the court sets the term, within the bounds of the table rehab-term. */
    private static final String TERM = "rehab.term";

    // Off in 2024: 1 January; Tết 8 to 14 February; 18 April; 29 April (for Saturday 4 May, which
    // is
    // worked) to 1 May; 2 and 3 September. In 2025: 1 January; Tết 27 to 31 January; 7 April; 30
    // April to 2 May (for Saturday 26 April, worked); 1 and 2 September. In 2026: 31 August, too.
    static final List<LegalDeadline> DEADLINES =
            """
            rehab.dossier.prepare         | adult | rehab-dossier | prepare-dossier | 2024-02-01 | 2024-02-15 | Chương V Nghị định 116/2021/NĐ-CP | verified
            rehab.notify                  | adult | rehab-dossier | notify-person | 2024-05-03 | 2024-05-04 | Kế hoạch không ấn định thời hạn | assumed
            rehab.read                    | adult | rehab-dossier | record-reading | 2024-04-26 | 2024-05-04 | Điều 104 Luật Xử lý vi phạm hành chính | from-memory
            rehab.read                    | minor | rehab-dossier | reading-window-closed | 2024-04-26 | 2024-05-04 | Điều 104 Luật Xử lý vi phạm hành chính | from-memory
            rehab.labour-check            | adult | rehab-dossier-check | check-dossier | 2024-04-23 | 2024-05-02 | Điều 104 Luật Xử lý vi phạm hành chính | from-memory
            rehab.supplement              | adult | rehab-dossier-check | supplement-dossier | 2024-02-06 | 2024-02-15 | Điều 104 Luật Xử lý vi phạm hành chính | from-memory
            rehab.court.return-incomplete | adult | rehab-court | register-receipt | 2024-02-07 | 2024-02-16 | Pháp lệnh 03/2022/UBTVQH15 | verified
            rehab.court.return-incomplete | minor | rehab-court | register-receipt | 2025-04-25 | 2025-04-28 | Kế hoạch không ấn định thời hạn | assumed
            rehab.court.accept            | adult | rehab-court | accept-case | 2024-04-17 | 2024-04-19 | Pháp lệnh 03/2022/UBTVQH15 | verified
            rehab.court.accept            | minor | rehab-court | accept-case | 2025-01-24 | 2025-02-03 | Kế hoạch không ấn định thời hạn | assumed
            rehab.court.decide            | adult | rehab-court | hold-session | 2024-01-29 | 2024-02-15 | Điều 8 Pháp lệnh 03/2022/UBTVQH15 | verified
            rehab.court.decide-max        | adult | rehab-court | hold-extended-session | 2024-03-31 | 2024-05-02 | Điều 8 Pháp lệnh 03/2022/UBTVQH15 | verified
            rehab.minor.court.decide      | minor | rehab-court | hold-session | 2024-04-15 | 2024-05-02 | Pháp lệnh 01/2022/UBTVQH15 | verified
            rehab.court.send              | adult | rehab-court | issue-decision | 2024-04-26 | 2024-05-03 | Pháp lệnh 03/2022/UBTVQH15 | from-memory
            rehab.court.send              | minor | rehab-court | issue-other-decision | 2024-04-26 | 2024-05-03 | Pháp lệnh 03/2022/UBTVQH15 | from-memory
            rehab.complaint               | adult | rehab-remedies | record-complaint | 2024-02-01 | 2024-02-15 | Pháp lệnh 03/2022/UBTVQH15 | from-memory
            rehab.complaint               | adult | rehab-remedies | complaint-window-closed | 2024-02-01 | 2024-02-15 | Pháp lệnh 03/2022/UBTVQH15 | from-memory
            rehab.complaint               | minor | rehab-remedies | record-complaint | 2025-01-22 | 2025-02-05 | Pháp lệnh 01/2022/UBTVQH15 | verified
            rehab.complaint               | minor | rehab-remedies | complaint-window-closed | 2025-01-22 | 2025-02-05 | Pháp lệnh 01/2022/UBTVQH15 | verified
            rehab.petition                | adult | rehab-remedies | record-petition | 2024-04-24 | 2024-05-04 | Pháp lệnh 03/2022/UBTVQH15 | from-memory
            rehab.petition                | minor | rehab-remedies | petition-window-closed | 2024-08-28 | 2024-09-06 | Pháp lệnh 01/2022/UBTVQH15 | from-memory
            rehab.protest                 | adult | rehab-remedies | record-protest | 2024-01-31 | 2024-02-16 | Pháp lệnh 03/2022/UBTVQH15 | from-memory
            rehab.protest                 | minor | rehab-remedies | protest-window-closed | 2025-04-24 | 2025-05-07 | Pháp lệnh 01/2022/UBTVQH15 | from-memory
            rehab.review                  | adult | rehab-remedies | review-session | 2024-04-12 | 2024-05-02 | Kế hoạch không ấn định thời hạn | assumed
            rehab.enforce                 | adult | rehab-enforcement | bring-person | 2024-02-05 | 2024-02-15 | Chương V Nghị định 116/2021/NĐ-CP | from-memory
            rehab.limitation              | adult | compulsory-rehabilitation | limitation-expired | 2024-01-31 | 2024-05-02 | Điều 6 Luật Xử lý vi phạm hành chính | from-memory
            rehab.limitation              | minor | compulsory-rehabilitation | limitation-expired | 2023-11-30 | 2024-02-29 | Điều 6 Luật Xử lý vi phạm hành chính | from-memory
            rehab.decision.expiry         | adult | rehab-enforcement | decision-expired | 2024-02-29 | 2025-02-28 | Điều 108 Luật Xử lý vi phạm hành chính | from-memory
            rehab.decision.expiry         | adult | rehab-enforcement | decision-expired | 2024-01-29 | 2025-02-03 | Điều 108 Luật Xử lý vi phạm hành chính | from-memory
            determination.custody.max     | adult | addiction-determination | custody-limit | 2024-02-07T14:30 | 2024-02-12T14:30 | Điều 122 Luật Xử lý vi phạm hành chính (sửa đổi, bổ sung năm 2020) | from-memory
            determination.custody.max     | adult | addiction-determination | conclude-determination | 2024-12-30T21:05 | 2025-01-04T21:05 | Điều 122 Luật Xử lý vi phạm hành chính (sửa đổi, bổ sung năm 2020) | from-memory
            voluntary.register            | adult | voluntary-rehabilitation | registration-window-closed | 2024-04-25 | 2024-05-06 | Điều 28 Nghị định 116/2021/NĐ-CP | verified
            voluntary.decide              | adult | voluntary-rehabilitation | decide-request | 2024-02-06 | 2024-02-16 | Nghị định 116/2021/NĐ-CP | verified
            methadone.admit               | adult | substitution-treatment | answer-application | 2025-01-23 | 2025-02-06 | Nghị định 90/2016/NĐ-CP (sửa đổi: Nghị định 155/2018/NĐ-CP) | from-memory
            postrehab.period              | compulsory | post-rehabilitation | period-over | 2024-02-29 | 2026-03-02 | Luật Phòng, chống ma túy số 73/2021/QH14 | verified
            postrehab.period              | minor | post-rehabilitation | period-over | 2024-05-01 | 2025-05-05 | Luật Phòng, chống ma túy số 73/2021/QH14 | verified
            user.management.period        | adult | user-management | period-over | 2023-09-02 | 2024-09-04 | Luật Phòng, chống ma túy số 73/2021/QH14 | verified
            user.transfer.notice          | adult | commune-transfer | notify-new-commune | 2026-08-30T23:15 | 2026-08-31T23:15 | Luật Phòng, chống ma túy số 120/2025/QH15 | verified
            user.transfer.notice          | adult | commune-transfer | notify-new-commune | 2024-02-07 | 2024-02-19 | Kế hoạch không ấn định thời hạn | assumed
            report.commune                | - | report-cycle | sign-report | 2024-02-14 | 2024-02-19 | Mục III.20 | assumed
            report.district               | - | district-report | send-report | 2024-02-19 | 2024-02-26 | Mục III.20 | assumed
            report.action-month           | - | action-month | send-report | 2024-06-30 | 2024-07-10 | Kế hoạch không ấn định thời hạn | assumed
            report.urgent                 | - | urgent-report | send-urgent-report | 2024-12-31T17:45 | 2025-01-01T17:45 | Kế hoạch không ấn định thời hạn | assumed
            certification.register        | - | commune-certification | register-target | 2025-01-01 | 2025-02-03 | Kế hoạch không ấn định thời hạn | assumed
            certification.self-assess     | - | commune-certification | submit-self-assessment | 2025-12-31 | 2025-11-14 | Kế hoạch không ấn định thời hạn | assumed
            certification.check           | - | commune-certification | check-self-assessment | 2024-11-15 | 2024-11-22 | Kế hoạch không ấn định thời hạn | assumed
            certification.supplement      | - | commune-certification | supplement-self-assessment | 2025-04-25 | 2025-04-29 | Kế hoạch không ấn định thời hạn | assumed
            certification.visit           | - | certification-appraisal | visit-commune | 2024-12-02 | 2024-12-16 | Kế hoạch không ấn định thời hạn | assumed
            certification.public-notice   | - | commune-certification | public-notice-ended | 2024-12-25 | 2025-01-02 | Kế hoạch không ấn định thời hạn | assumed
            certification.recognise       | - | commune-certification | decide-recognition | 2024-12-27 | 2025-01-06 | Kế hoạch không ấn định thời hạn | assumed
            certification.recognise-latest | year-end | commune-certification | decide-recognition | 2023-12-31 | 2023-12-29 | Kế hoạch không ấn định thời hạn | assumed
            certification.report          | - | commune-certification | report-recognition | 2024-02-02 | 2024-02-16 | Kế hoạch không ấn định thời hạn | assumed
            certification.quarterly-check | - | status-upkeep | quarterly-check | 2024-01-31 | 2024-05-02 | Kế hoạch không ấn định thời hạn | assumed
            certification.plan            | - | certification-round | plan-places | 2024-01-01 | 2024-01-15 | Kế hoạch không ấn định thời hạn | assumed
            emulation.self-score          | - | body-review | score-own-work | 2024-12-31 | 2024-11-15 | Kế hoạch không ấn định thời hạn | assumed
            emulation.verify              | - | body-review | verify-scores | 2024-12-31 | 2024-11-29 | Kế hoạch không ấn định thời hạn | assumed
            emulation.propose             | - | annual-review | propose-grades | 2024-12-31 | 2024-12-10 | Kế hoạch không ấn định thời hạn | assumed
            emulation.confirm             | - | annual-review | confirm-rating | 2024-12-31 | 2024-12-13 | Kế hoạch không ấn định thời hạn | assumed
            emulation.decide              | - | annual-review | decide-awards | 2024-12-31 | 2024-12-25 | Kế hoạch không ấn định thời hạn | assumed
            emulation.review              | - | plan-review | hold-review | 2024-12-31 | 2024-12-30 | Kế hoạch không ấn định thời hạn | assumed
            """
                    .lines()
                    .map(LegalDeadline::of)
                    .toList();

    @Autowired DecisionService decisions;
    @Autowired DeadlineCalculator calculator;
    @Autowired CalendarExpressions calendar;

    @ParameterizedTest
    @FieldSource("DEADLINES")
    void endsAtItsLastMoment(LegalDeadline deadline) {
        TimetableRow row = row(deadline);
        assertThat(row.key()).isEqualTo(deadline.key());
        assertThat(row.clause()).isEqualTo(deadline.clause());
        assertThat(row.confidence()).isEqualTo(deadline.confidence());
        assertThat(end(deadline.start(), row.period())).isEqualTo(moment(deadline.lastMoment()));
    }

    @ParameterizedTest
    @CsvSource({
        "adult, 1990-05-01, 2024-02-29, 2025-02-28, 2026-02-28",
        "minor, 2008-05-01, 2024-08-31, 2025-02-28, 2025-08-31"
    })
    void theTermOfRehabilitationLiesWithinItsRange(
            String variant, String birthDate, LocalDate handover, LocalDate least, LocalDate most) {
        var bounds = decisions.evaluateDecisionTableByKey("rehab-term", hearing(birthDate));
        assertThat(bounds.getSingleResult()).containsEntry("variant", variant);
        assertThat(term(handover, bounds.getSingleResult().getEntry("minTerm"))).isEqualTo(least);
        assertThat(term(handover, bounds.getSingleResult().getEntry("maxTerm"))).isEqualTo(most);
    }

    @Test
    void noDeadlineOfThePlanIsMissing() {
        Set<String> tried =
                Stream.concat(DEADLINES.stream().map(LegalDeadline::key), Stream.of(TERM))
                        .collect(Collectors.toSet());
        assertThat(tried).containsExactlyInAnyOrderElementsOf(KEYS_OF_THE_PLAN);
    }

    private TimetableRow row(LegalDeadline deadline) {
        VariableMap question =
                Variables.putValue("process", deadline.process())
                        .putValue("element", deadline.element())
                        .putValue("variant", deadline.variant())
                        .putValue("planClause", "Mục III.20")
                        .putValue("day", Days.startOf(day(deadline.start())));
        return TimetableRow.of(
                decisions
                        .evaluateDecisionTableByKey("task-timetable", question)
                        .getFirstResult()
                        .getEntryMap());
    }

    /** A countdown has no first moment, hours have no last day. */
    private Instant end(String start, LegalPeriod period) {
        return period.amount() < 0
                ? Days.endOf(calculator.end(day(start), period)).toInstant()
                : calculator.end(begin(start), period);
    }

    private LocalDate term(LocalDate handover, int months) {
        Date end = calendar.plusMonths(Days.startOf(handover), months);
        return Days.dayOf(end);
    }

    private static VariableMap hearing(String birthDate) {
        String person = "{\"birthDate\":\"%s\"}".formatted(birthDate);
        return Variables.putValue("person", SpinValues.jsonValue(person).create())
                .putValue("sessionDate", Days.startOf(LocalDate.of(2024, 2, 20)))
                .putValue("variant", null);
    }

    private static Instant begin(String start) {
        return isDay(start) ? Days.startOf(day(start)).toInstant() : moment(start);
    }

    private static Instant moment(String written) {
        return isDay(written)
                ? Days.endOf(day(written)).toInstant()
                : LocalDateTime.parse(written).atZone(DistrictClock.ZONE).toInstant();
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written.substring(0, 10));
    }

    private static boolean isDay(String written) {
        return written.length() == 10;
    }

    /**
     * @param start the day or moment of the event
     * @param lastMoment a day means its end
     */
    record LegalDeadline(
            String key,
            String variant,
            String process,
            String element,
            String start,
            String lastMoment,
            String clause,
            String confidence) {

        static LegalDeadline of(String line) {
            String[] cells = line.strip().split("\\s*\\|\\s*");
            return new LegalDeadline(
                    cells[0],
                    cells[1].equals("-") ? null : cells[1],
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    cells[6],
                    cells[7]);
        }

        @Override
        public String toString() {
            return "%s (%s) of %s from %s ends %s"
                    .formatted(key, element, variant, start, lastMoment);
        }
    }
}
