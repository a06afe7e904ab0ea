package vn.drugfree.reminder;

import vn.drugfree.calendar.Days;

/** A line of a morning's mail, as the templates read it. */
public record DigestLine(
        String task, String caseCode, String dueOn, String standing, boolean late, String link) {

    static DigestLine of(OpenTask task, Stage stage, String link) {
        return new DigestLine(
                task.name(),
                task.caseCode(),
                task.dueOn().format(Days.WRITTEN),
                standing(stage.workingDaysLeft()),
                stage.isLate(),
                link);
    }

    private static String standing(int workingDaysLeft) {
        if (workingDaysLeft == 0) {
            return "Đến hạn hôm nay";
        }
        return workingDaysLeft > 0
                ? "Còn %d ngày làm việc".formatted(workingDaysLeft)
                : "Quá hạn %d ngày làm việc".formatted(-workingDaysLeft);
    }
}
