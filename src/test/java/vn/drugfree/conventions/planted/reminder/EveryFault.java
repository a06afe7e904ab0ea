package vn.drugfree.conventions.planted.reminder;

import java.time.LocalDate;
import java.util.logging.Logger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.drugfree.conventions.planted.calendar.Day;

/** Reads the machine's clock, the engine's insides, and writes where nobody looks. */
public class EveryFault {

    Day day;

    void commit() {
        System.out.println(LocalDate.now());
        Logger.getLogger("planted").info(ClockUtil.now().toString());
    }
}
