package vn.drugfree.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.LegalPeriod;
import vn.drugfree.calendar.PeriodUnit;

/** How people read periods, moments and due dates. */
final class DeadlineWords {

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

    private DeadlineWords() {}

    static String unit(PeriodUnit unit) {
        return UNITS.get(unit);
    }

    static String period(LegalPeriod period) {
        String amount = Math.abs(period.amount()) + " " + unit(period.unit());
        return period.amount() < 0 ? amount + " trước" : amount;
    }

    static String confidence(String key) {
        return CONFIDENCE.getOrDefault(key, key);
    }

    static String day(LocalDate day) {
        return day.format(Days.WRITTEN);
    }

    static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, DistrictClock.ZONE));
    }

    static String moment(Instant moment) {
        return Days.MOMENT.format(moment.atZone(DistrictClock.ZONE));
    }

    /** A due date: the end of a day, or a moment where hours are counted. */
    static String due(Instant dueAt, PeriodUnit unit) {
        return unit == PeriodUnit.HOURS ? moment(dueAt) : "hết ngày " + day(dueAt);
    }
}
