package vn.drugfree.calendar;

import java.time.LocalDate;

/**
 * The lunar calendar of Vietnam: a month begins on the day of the new moon, the eleventh month
 * holds the winter solstice, and of thirteen months between two solstices the first one in which
 * the sun enters no new sign is a leap month. All days are days at UTC+7, the zone in law since
 * 1968, which is why this calendar now and then differs from the Chinese one. Valid from 1968; long
 * after 2080 a new moon within a minute of midnight cannot be foretold, as the rotation of the
 * earth varies.
 *
 * <p>The formulas are those of Jean Meeus, Astronomical Algorithms, second edition: chapter 49 for
 * the new moon, without the planets, whose share is below two minutes, and chapter 25 for the sun.
 */
final class VietnameseLunarCalendar {

    private static final double MEAN_MONTH = 29.530588861;
    private static final double UTC_PLUS_7 = 7.0 / 24;
    private static final double JULIAN_DAY_OF_1970 = 2440587.5;

    /**
     * Meeus, table 49.A: days, power of E, multiples of the anomalies of sun and moon, and of F.
     */
    private static final double[][] NEW_MOON_TERMS = {
        {-0.40720, 0, 0, 1, 0}, {0.17241, 1, 1, 0, 0}, {0.01608, 0, 0, 2, 0},
        {0.01039, 0, 0, 0, 2}, {0.00739, 1, -1, 1, 0}, {-0.00514, 1, 1, 1, 0},
        {0.00208, 2, 2, 0, 0}, {-0.00111, 0, 0, 1, -2}, {-0.00057, 0, 0, 1, 2},
        {0.00056, 1, 1, 2, 0}, {-0.00042, 0, 0, 3, 0}, {0.00042, 1, 1, 0, 2},
        {0.00038, 1, 1, 0, -2}, {-0.00024, 1, -1, 2, 0}, {-0.00007, 0, 2, 1, 0},
    };

    private VietnameseLunarCalendar() {}

    /** The first day of Tết in that year. */
    static LocalDate newYear(int year) {
        return date(year, 1, 1);
    }

    /**
     * The day of the common calendar on which a lunar date falls.
     *
     * @param year the lunar year, named after the common year in which most of it lies
     * @param month from 1 to 10, the ordinary month if the year also has a leap month of this
     *     number
     * @param day from 1 to 30; the caller knows that the month has that many
     */
    static LocalDate date(int year, int month, int day) {
        int eleventh = eleventhMonth(year - 1);
        int following = month + 1;
        int leap = leapMonth(eleventh, eleventhMonth(year));
        int moon = eleventh + following + (leap <= following ? 1 : 0);
        return LocalDate.ofEpochDay(newMoonDay(moon) + day - 1);
    }

    /** Number of the new moon that opens the month of the winter solstice. */
    private static int eleventhMonth(int year) {
        int moon = lastNewMoonUntil(LocalDate.of(year, 12, 31).toEpochDay());
        boolean solsticeCameEarlier = sunSignAtStartOf(newMoonDay(moon)) >= 9;
        return solsticeCameEarlier ? moon - 1 : moon;
    }

    private static int lastNewMoonUntil(long day) {
        int moon = (int) Math.floor((day - newMoonDay(0)) / MEAN_MONTH) + 1;
        while (newMoonDay(moon) > day) {
            moon--;
        }
        return moon;
    }

    /**
     * How many months after the eleventh the leap month comes; beyond all months if there is none.
     */
    private static int leapMonth(int eleventh, int nextEleventh) {
        if (nextEleventh - eleventh == 12) {
            return Integer.MAX_VALUE;
        }
        int month = 1;
        while (sunEntersNewSign(eleventh + month)) {
            month++;
        }
        return month;
    }

    private static boolean sunEntersNewSign(int moon) {
        return sunSignAtStartOf(newMoonDay(moon)) != sunSignAtStartOf(newMoonDay(moon + 1));
    }

    /**
     * Day since 1970-01-01 on which new moon falls in Vietnam; number 0 is that of January 2000.
     */
    private static long newMoonDay(int moon) {
        double t = moon / 1236.85;
        double e = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = 2.5534 + 29.10535670 * moon - 0.0000014 * t * t;
        double anomaly = 201.5643 + 385.81693528 * moon + 0.0107582 * t * t;
        double latitude = 160.7108 + 390.67050284 * moon - 0.0016118 * t * t;
        double node = 124.7746 - 1.56375588 * moon + 0.0020672 * t * t;
        double day = 2451550.09766 + MEAN_MONTH * moon + 0.00015437 * t * t - 0.00017 * sin(node);
        for (double[] term : NEW_MOON_TERMS) {
            double angle = term[2] * sun + term[3] * anomaly + term[4] * latitude;
            day += term[0] * Math.pow(e, term[1]) * sin(angle);
        }
        return (long) Math.floor(day - clockDrift(t) + UTC_PLUS_7 - JULIAN_DAY_OF_1970);
    }

    /** Twelfth of the sun's yearly path, 0 from the March equinox, as the day begins in Vietnam. */
    private static int sunSignAtStartOf(long epochDay) {
        double t = (epochDay + JULIAN_DAY_OF_1970 - UTC_PLUS_7 - 2451545) / 36525;
        double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
        double centre =
                (1.914602 - 0.004817 * t) * sin(anomaly)
                        + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                        + 0.000289 * sin(3 * anomaly);
        double aberration = -0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
        double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        return Math.floorMod((long) Math.floor((mean + centre + aberration) / 30), 12);
    }

    /** Days by which the steady time of the formulas runs ahead of clocks (Espenak and Meeus). */
    private static double clockDrift(double centuries) {
        double years = 100 * centuries;
        return (62.92 + 0.32217 * years + 0.005589 * years * years) / 86400;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
