package vn.drugfree.timetable;

import java.time.LocalDate;
import java.util.Map;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.LegalPeriod;
import vn.drugfree.calendar.PeriodUnit;

/** Tells an officer in the task's description how the due date came about. */
final class DeadlineInWords {

    private static final Map<PeriodUnit, String> UNITS =
            Map.of(
                    PeriodUnit.HOURS, "giờ",
                    PeriodUnit.CALENDAR_DAYS, "ngày",
                    PeriodUnit.WORKING_DAYS, "ngày làm việc",
                    PeriodUnit.MONTHS, "tháng",
                    PeriodUnit.YEARS, "năm");

    private static final Map<String, String> CONFIDENCE =
            Map.of(
                    "verified", "đã đối chiếu văn bản",
                    "from-memory", "chưa đối chiếu văn bản",
                    "assumed", "mức đề xuất");

    private DeadlineInWords() {}

    static String added(String description, TimetableRow row, LocalDate startingDay) {
        String deadline =
                "Thời hạn: %s ngày %s. Căn cứ: %s (%s)."
                        .formatted(
                                words(row.period()),
                                startingDay.format(Days.WRITTEN),
                                row.clause(),
                                CONFIDENCE.getOrDefault(row.confidence(), row.confidence()));
        return description == null ? deadline : description.strip() + "\n" + deadline;
    }

    private static String words(LegalPeriod period) {
        String amount = Math.abs(period.amount()) + " " + UNITS.get(period.unit());
        return period.amount() < 0 ? amount + " trước" : amount + ", tính từ";
    }
}
