package vn.drugfree.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.WorkingCalendar;

/** How a mail puts dates and the time that is left. */
@Component
class ReminderWords {

    private final WorkingCalendar calendar;

    ReminderWords(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    String due(Instant dueAt, boolean hourly) {
        LocalDateTime due = LocalDateTime.ofInstant(dueAt, DistrictClock.ZONE);
        return due.format(hourly ? Days.MOMENT : Days.WRITTEN);
    }

    String moment(Instant at) {
        return LocalDateTime.ofInstant(at, DistrictClock.ZONE).format(Days.MOMENT);
    }

    /** Where a task stood when its mail was planned. */
    String standing(StatedLine line, PlannedMail mail) {
        return line.hourly()
                ? hoursLeft(line.dueAt(), mail.plannedAt())
                : daysLeft(line.dueOn(), mail.plannedOn());
    }

    boolean isLate(StatedLine line, PlannedMail mail) {
        return line.hourly()
                ? !mail.plannedAt().isBefore(line.dueAt())
                : mail.plannedOn().isAfter(line.dueOn());
    }

    /** Which date it was, and which it is. */
    String change(@Nullable Instant oldDueAt, Instant newDueAt, boolean hourly) {
        String now = due(newDueAt, hourly);
        return oldDueAt == null ? now : due(oldDueAt, hourly) + " → " + now;
    }

    /** Why a date moved, where the reason given is not for a mail. */
    static String changedBy(String kind) {
        return kind.equals("extended") ? "Lãnh đạo gia hạn" : "Lãnh đạo sửa ngày bắt đầu";
    }

    private String daysLeft(LocalDate dueOn, LocalDate today) {
        int left = calendar.workingDaysBetween(today, dueOn);
        if (left > 0) {
            return "Còn %d ngày làm việc".formatted(left);
        }
        return today.isAfter(dueOn)
                ? "Quá hạn %d ngày làm việc".formatted(Math.max(1, -left))
                : "Đến hạn hôm nay";
    }

    private static String hoursLeft(Instant dueAt, Instant now) {
        if (now.isBefore(dueAt)) {
            return "Còn " + length(Duration.between(now, dueAt));
        }
        Duration late = Duration.between(dueAt, now);
        return late.toMinutes() == 0 ? "Hết hạn" : "Quá hạn " + length(late);
    }

    private static String length(Duration length) {
        if (length.toDays() > 1) {
            return "%d ngày".formatted(length.toDays());
        }
        return length.toHours() > 0
                ? "%d giờ".formatted(length.toHours())
                : "%d phút".formatted(Math.max(1, length.toMinutes()));
    }
}
