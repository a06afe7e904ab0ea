package vn.drugfree.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.drugfree.calendar.DistrictClock;

/** The engine's clock, which tests move; the application reads the same one. */
public final class DistrictTime extends Clock {

    /** Half past eight in the morning of that day. */
    public void set(LocalDate day) {
        set(day.atTime(LocalTime.of(8, 30)));
    }

    public void set(LocalDateTime time) {
        ClockUtil.setCurrentTime(Date.from(time.atZone(DistrictClock.ZONE).toInstant()));
    }

    public void set(Date moment) {
        ClockUtil.setCurrentTime(moment);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), DistrictClock.ZONE);
    }

    public void reset() {
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return DistrictClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
