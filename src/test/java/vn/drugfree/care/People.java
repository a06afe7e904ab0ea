package vn.drugfree.care;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.drugfree.testing.Values;

/** Invented people, each with an identity number of the own. */
public final class People {

    private static final AtomicLong NUMBER = new AtomicLong(33090100000L);

    private People() {}

    /** Born in 1990. */
    public static Map<String, Object> adult() {
        return born(LocalDate.of(1990, 5, 5));
    }

    /** With a guardian. */
    public static Map<String, Object> minor(LocalDate birthDate) {
        Map<String, Object> person = born(birthDate);
        person.put("guardianName", "Nguyễn Thị Giám Hộ");
        person.put("guardianPhone", "0221 3910 000");
        return person;
    }

    private static Map<String, Object> born(LocalDate birthDate) {
        return Values.map(
                "fullName", "Nguyễn Văn Thử",
                "birthDate", birthDate,
                "gender", "male",
                "idNumber", "0" + NUMBER.incrementAndGet(),
                "address", "Thôn Thử Nghiệm");
    }
}
