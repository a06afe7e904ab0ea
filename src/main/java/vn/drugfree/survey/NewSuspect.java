package vn.drugfree.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.lang.Nullable;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.register.PersonalRecord;

/**
 * Somebody new, as the police enter the person on the page; the fields and their rules are those of
 * the forms that open a case.
 *
 * @param birthDate {@code yyyy-MM-dd}
 */
record NewSuspect(
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String gender,
        @Nullable String idNumber,
        @Nullable String address) {

    static final String ID_NUMBER = "Số định danh cá nhân hoặc số CMND";

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /**
     * @throws InvalidInput naming the first field that is wrong
     */
    PersonalRecord record(LocalDate today) {
        return new PersonalRecord(
                name(), born(today), checkedGender(), number(), checkedAddress(), null, null);
    }

    private String name() {
        String name = text(fullName);
        if (name == null) {
            throw InvalidInput.field("Họ và tên", "chưa được điền");
        }
        if (!name.matches("[^<>0-9{}$\\p{Cntrl}]{1,100}")) {
            throw InvalidInput.field("Họ và tên", "không đúng định dạng");
        }
        return name;
    }

    private LocalDate born(LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(String.valueOf(birthDate));
            if (day.isBefore(EARLIEST) || day.isAfter(today)) {
                throw InvalidInput.field("Ngày sinh", "phải từ năm 1900 đến hôm nay");
            }
            return day;
        } catch (DateTimeException noDay) {
            throw InvalidInput.field("Ngày sinh", "phải là một ngày có thật");
        }
    }

    private @Nullable String checkedGender() {
        String given = text(gender);
        if (given != null && !Set.of("male", "female", "other").contains(given)) {
            throw InvalidInput.field("Giới tính", "không có lựa chọn này");
        }
        return given;
    }

    private @Nullable String number() {
        String given = text(idNumber);
        if (given != null && !given.matches("[0-9]{9}|[0-9]{12}")) {
            throw InvalidInput.field(ID_NUMBER, "phải có 9 hoặc 12 chữ số");
        }
        return given;
    }

    private @Nullable String checkedAddress() {
        String given = text(address);
        if (given != null && !given.matches("[^<>\\p{Cntrl}]{1,200}")) {
            throw InvalidInput.field("Địa chỉ nơi cư trú", "không đúng định dạng");
        }
        return given;
    }

    private static @Nullable String text(@Nullable String entry) {
        return entry == null || entry.isBlank() ? null : entry.strip();
    }

    /** Never the content: a record must not slip into a log. */
    @Override
    public String toString() {
        return "NewSuspect";
    }
}
