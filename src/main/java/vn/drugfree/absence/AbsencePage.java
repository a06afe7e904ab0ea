package vn.drugfree.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What somebody sees of absences.
 *
 * @param mine the own ones
 * @param unit those of the people in units the caller heads
 * @param people for whom the caller may enter one, the caller first
 * @param deputies who may stand in for one of them
 */
record AbsencePage(List<Entry> mine, List<Entry> unit, List<Choice> people, List<Choice> deputies) {

    record Choice(String id, String name) {}

    /**
     * @param state {@code planned}, {@code running} or {@code over}
     * @param mayEnd whether the caller may call it off or cut it short
     * @param warnings what becomes due meanwhile, if nobody stands in
     */
    record Entry(
            UUID id,
            String person,
            String personName,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable String deputy,
            @Nullable String deputyName,
            String state,
            boolean mayEnd,
            List<Warning> warnings) {}

    /**
     * @param task what is to be done
     * @param words all of it in a sentence
     */
    record Warning(String task, String caseCode, LocalDate dueOn, String words) {}
}
