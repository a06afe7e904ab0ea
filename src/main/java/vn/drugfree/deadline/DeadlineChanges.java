package vn.drugfree.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.PeriodUnit;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.input.Reason;

/**
 * What a head may do to a deadline. Whether the one who asks is such a head, and may write to the
 * task, the caller of this class has checked.
 */
@Component
public class DeadlineChanges {

    private final DeadlineTable table;
    private final Countdown countdown;
    private final Moves moves;
    private final StartDates starts;
    private final DistrictClock clock;

    DeadlineChanges(
            DeadlineTable table,
            Countdown countdown,
            Moves moves,
            StartDates starts,
            DistrictClock clock) {
        this.table = table;
        this.countdown = countdown;
        this.moves = moves;
        this.starts = starts;
        this.clock = clock;
    }

    /**
     * Adds to the period, within the most that the timetable allows.
     *
     * @param by how many units of the period, from 1
     * @throws InvalidInput beyond the maximum, naming the clause, or when the new date is past
     */
    @Transactional
    public void extend(String taskId, int by, String entered, String decidedBy) {
        KeptDeadline deadline = open(taskId);
        String reason = Reason.checked(entered);
        Extension.of(deadline).require(by);
        if (deadline.byHand()) {
            throw new InvalidInput(
                    "Hạn này do quản trị viên đặt; đề nghị quản trị viên đặt ngày khác.");
        }
        KeptDeadline longer = deadline.extendedByMore(by);
        Instant end = countdown.of(longer).end();
        if (end != null && end.isBefore(clock.now())) {
            throw InvalidInput.field(
                    "Gia hạn thêm",
                    "hạn mới (%s) đã qua, cần gia hạn nhiều hơn"
                            .formatted(DeadlineWords.due(end, deadline.row().period().unit())));
        }
        moves.count(longer, Change.Kind.EXTENDED, reason, decidedBy);
    }

    /**
     * Sets right the day a deadline is counted from; whatever hangs on that day in the case is
     * counted again.
     *
     * @throws InvalidInput when the deadline counts from no date of the case or in hours, or when
     *     the date lies ahead
     */
    @Transactional
    public void correctStart(String taskId, LocalDate day, String entered, String decidedBy) {
        KeptDeadline deadline = open(taskId);
        String reason = Reason.checked(entered);
        String variable = deadline.row().from();
        if (variable.isEmpty()) {
            throw new InvalidInput(
                    "Thời hạn này tính từ lúc giao việc, không có ngày bắt đầu để sửa.");
        }
        if (deadline.period().unit() == PeriodUnit.HOURS) {
            throw new InvalidInput(
                    "Thời hạn này tính bằng giờ; đề nghị quản trị viên đặt lại hạn.");
        }
        // What is counted back from may lie ahead: the end of a term, a meeting.
        if (day.isAfter(clock.today()) && deadline.period().amount() >= 0) {
            throw InvalidInput.field("Ngày bắt đầu đúng", "không được sau ngày hôm nay");
        }
        starts.correct(deadline, Days.startOf(day));
        for (KeptDeadline open : table.openOfCase(deadline.about().caseId())) {
            starts.now(open)
                    .filter(start -> !start.equals(open.startedAt()))
                    .ifPresent(
                            start ->
                                    moves.count(
                                            open.startingAt(start),
                                            Change.Kind.CORRECTED,
                                            reason,
                                            decidedBy));
        }
    }

    /** How far a deadline may still be extended; empty for a task without a deadline. */
    public Extension extensionOf(String taskId) {
        return table.find(taskId).map(Extension::of).orElse(Extension.NONE);
    }

    private KeptDeadline open(String taskId) {
        KeptDeadline deadline =
                table.findForUpdate(taskId)
                        .filter(it -> it.endedAt() == null)
                        .orElseThrow(
                                () -> new InvalidInput("Việc này đã xong hoặc không có thời hạn."));
        if (deadline.dueAt() == null) {
            throw new InvalidInput("Thời hạn đang tạm dừng; chờ tính tiếp rồi mới sửa được.");
        }
        return deadline;
    }
}
