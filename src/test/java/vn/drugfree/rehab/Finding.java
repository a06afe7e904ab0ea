package vn.drugfree.rehab;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.drugfree.testing.Values;

/** What the police write down about somebody they find; the person is invented. */
final class Finding {

    static final String NAME = "Nguyễn Văn Thử";

    /** Begins the identity number of everybody found here. */
    static final String ID_NUMBER = "033090";

    static final String GUARDIAN = "Nguyễn Thị Giám Hộ";

    private static final LocalDate ADULT = LocalDate.of(1990, 5, 5);

    /** Each finding is about somebody else. */
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private Finding() {}

    /** An adult with a home, found the day after the violation, but for the entries given. */
    static Map<String, Object> on(LocalDate day, Object... others) {
        Map<String, Object> entries =
                Values.map(
                        "person",
                        personBorn(ADULT),
                        "violationDate",
                        day.minusDays(1),
                        "findingDate",
                        day,
                        "determinationDate",
                        day,
                        "ground",
                        "no-voluntary-rehab",
                        "residence",
                        "stable",
                        "exclusion",
                        "none");
        entries.putAll(Values.map(others));
        return entries;
    }

    /** The same as the main process hands it to those it calls. */
    static Map<String, Object> handedOn(LocalDate day, Object... others) {
        Map<String, Object> variables =
                on(
                        day,
                        "dossierFrom",
                        day,
                        "dossierReturned",
                        false,
                        "limitationEndsOn",
                        day.plusMonths(3));
        variables.putAll(Values.map(others));
        return variables;
    }

    static Map<String, Object> guardian() {
        return Values.map(
                "guardianName", GUARDIAN,
                "guardianPhone", "0221 3910 000",
                "bestInterestNote", "Gia đình có điều kiện chăm sóc");
    }

    /** A name slips easily into free text; so free text is kept with the person. */
    static Map<String, Object> defects() {
        return Values.map("dossierDefects", "Thiếu bản tường trình của " + NAME);
    }

    static Map<String, Object> personBorn(LocalDate day) {
        return Values.map(
                "fullName",
                NAME,
                "birthDate",
                day,
                "gender",
                "male",
                "idNumber",
                ID_NUMBER + "%06d".formatted(NUMBER.incrementAndGet()),
                "address",
                "Thôn Thử Nghiệm");
    }
}
