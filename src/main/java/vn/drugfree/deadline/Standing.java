package vn.drugfree.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.lang.Nullable;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.WorkingCalendar;

/**
 * Where a deadline stands now.
 *
 * @param state {@code running}, {@code stopped}, {@code late} or {@code done}
 * @param words what an officer reads: "Còn 4 ngày làm việc", "Trễ 2 ngày 3 giờ"
 */
public record Standing(String state, String words) {

    static final Standing DONE = new Standing("done", "Đã xong");
    private static final Standing STOPPED = new Standing("stopped", "Tạm dừng tính thời hạn");

    /**
     * @param dueAt null while the clock stands still
     * @param hourly whether hours are counted and not days
     */
    static Standing of(
            @Nullable Instant dueAt, boolean hourly, Instant now, WorkingCalendar calendar) {
        if (dueAt == null) {
            return STOPPED;
        }
        if (now.isAfter(dueAt)) {
            return new Standing("late", "Trễ " + length(Duration.between(dueAt, now)));
        }
        return new Standing(
                "running",
                hourly
                        ? "Còn " + length(Duration.between(now, dueAt))
                        : daysLeft(dueAt, now, calendar));
    }

    private static String daysLeft(Instant dueAt, Instant now, WorkingCalendar calendar) {
        LocalDate today = LocalDate.ofInstant(now, DistrictClock.ZONE);
        LocalDate lastDay = LocalDate.ofInstant(dueAt, DistrictClock.ZONE);
        if (today.equals(lastDay)) {
            return "Đến hạn hôm nay";
        }
        return "Còn %d ngày làm việc".formatted(calendar.workingDaysBetween(today, lastDay));
    }

    private static String length(Duration length) {
        if (length.toDays() > 0) {
            String days = length.toDays() + " ngày";
            return length.toHoursPart() == 0
                    ? days
                    : days + " %d giờ".formatted(length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return "%d giờ".formatted(length.toHours());
        }
        return "%d phút".formatted(Math.max(1, length.toMinutes()));
    }
}
