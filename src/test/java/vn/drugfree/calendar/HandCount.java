package vn.drugfree.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Counts a time limit as somebody would with a wall calendar and a pencil: a second opinion that
 * shares no code with the first.
 */
final class HandCount {

    final NavigableMap<LocalDate, Mark> days = new TreeMap<>();
    LocalDate lastDay;
    Instant end;
    long left;

    private final Predicate<LocalDate> worked;
    private final Instant start;
    private final LocalDate startDay;

    private HandCount(Predicate<LocalDate> worked, Instant start) {
        this.worked = worked;
        this.start = start;
        this.startDay = dayOf(start);
    }

    static HandCount of(
            Predicate<LocalDate> worked, Instant start, LegalPeriod period, List<Pause> pauses) {
        HandCount count = new HandCount(worked, start);
        if (period.unit() == PeriodUnit.HOURS) {
            count.tickMinutes(60L * period.amount(), pauses);
        } else if (period.amount() < 0) {
            count.countBack(-period.amount(), period.unit() == PeriodUnit.WORKING_DAYS);
        } else {
            count.countOn(count.wanted(period), period.unit() == PeriodUnit.WORKING_DAYS, pauses);
        }
        return count;
    }

    private void countOn(int wanted, boolean onlyWorked, List<Pause> pauses) {
        Set<LocalDate> lost = daysLost(pauses);
        LocalDate day = startDay;
        days.put(day, Mark.START);
        for (int counted = 0; counted < wanted; ) {
            day = day.plusDays(1);
            if (lost.contains(day)) {
                days.put(day, Mark.STOPPED);
            } else if (onlyWorked && !worked.test(day)) {
                days.put(day, Mark.REST);
            } else {
                days.put(day, Mark.COUNTED);
                counted++;
            }
        }
        lastDay = day;
        while (lost.contains(day) || !worked.test(day)) {
            day = day.plusDays(1);
            days.put(
                    day,
                    lost.contains(day) ? Mark.STOPPED : worked.test(day) ? Mark.LAST : Mark.ROLLED);
        }
        end = lastSecondOf(day);
        standStill(wanted, pauses);
    }

    /** Wipes out what comes after a stop that still lasts. */
    private void standStill(int wanted, List<Pause> pauses) {
        for (Pause pause : pauses) {
            LocalDate stop = dayOf(pause.from());
            if (pause.until() == null && !stop.isAfter(days.lastKey())) {
                stopOn(stop.isBefore(startDay) ? startDay : stop);
                lastDay = null;
                end = null;
                left = wanted - days.values().stream().filter(Mark.COUNTED::equals).count();
            }
        }
    }

    private void countBack(int wanted, boolean onlyWorked) {
        LocalDate day = startDay;
        days.put(day, Mark.START);
        for (int counted = 0; counted < wanted; ) {
            day = day.minusDays(1);
            boolean counts = !onlyWorked || worked.test(day);
            days.put(day, counts ? Mark.COUNTED : Mark.REST);
            counted += counts ? 1 : 0;
        }
        lastDay = day;
        while (!worked.test(day)) {
            day = day.minusDays(1);
            days.put(day, worked.test(day) ? Mark.LAST : Mark.ROLLED);
        }
        end = lastSecondOf(day);
    }

    private void tickMinutes(long minutes, List<Pause> pauses) {
        Instant now = start;
        while (true) {
            Instant tick = now;
            List<Pause> standing = pauses.stream().filter(pause -> holds(pause, tick)).toList();
            if (standing.stream().anyMatch(pause -> pause.until() == null)) {
                left = (minutes + 59) / 60;
                markDaysUntil(now, pauses);
                stopOn(dayOf(now));
                return;
            }
            if (standing.isEmpty() && minutes == 0) {
                end = now;
                markDaysUntil(now, pauses);
                return;
            }
            minutes -= standing.isEmpty() ? 1 : 0;
            now = now.plusSeconds(60);
        }
    }

    private void markDaysUntil(Instant last, List<Pause> pauses) {
        Set<LocalDate> lost =
                daysLost(pauses.stream().filter(pause -> !pause.from().isAfter(last)).toList());
        for (LocalDate day = startDay; !day.isAfter(dayOf(last)); day = day.plusDays(1)) {
            days.put(day, lost.contains(day) ? Mark.STOPPED : Mark.COUNTED);
        }
        days.put(startDay, Mark.START);
    }

    private void stopOn(LocalDate day) {
        days.tailMap(day, true).clear();
        days.put(day, Mark.STOPPED);
    }

    private static boolean holds(Pause pause, Instant moment) {
        boolean begun = !moment.isBefore(pause.from());
        return begun && (pause.until() == null || moment.isBefore(pause.until()));
    }

    /** The days lost to pauses that are over. */
    static Set<LocalDate> daysLost(List<Pause> pauses) {
        Set<LocalDate> lost = new TreeSet<>();
        for (Pause pause : pauses) {
            if (pause.until() != null) {
                for (LocalDate day = dayOf(pause.from());
                        day.isBefore(dayOf(pause.until()));
                        day = day.plusDays(1)) {
                    lost.add(day);
                }
            }
        }
        return lost;
    }

    private int wanted(LegalPeriod period) {
        return switch (period.unit()) {
            case MONTHS -> daysInMonths(period.amount());
            case YEARS -> daysInMonths(12 * period.amount());
            default -> period.amount();
        };
    }

    private int daysInMonths(int months) {
        int sinceYearZero = 12 * startDay.getYear() + startDay.getMonthValue() - 1 + months;
        YearMonth month = YearMonth.of(sinceYearZero / 12, sinceYearZero % 12 + 1);
        LocalDate last = month.atDay(Math.min(startDay.getDayOfMonth(), month.lengthOfMonth()));
        int days = 0;
        for (LocalDate day = startDay; !day.equals(last); day = day.plusDays(1)) {
            days++;
        }
        return days;
    }

    private static Instant lastSecondOf(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT)
                .plusDays(1)
                .minusSeconds(1)
                .toInstant(ZoneOffset.ofHours(7));
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atOffset(ZoneOffset.ofHours(7)).toLocalDate();
    }
}
