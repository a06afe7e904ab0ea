package vn.drugfree.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import vn.drugfree.calendar.Days;
import vn.drugfree.input.InvalidInput;

/**
 * A personal record as somebody typed it on a page of the office, held against the rules of the
 * forms that open a case.
 *
 * @param birthDate {@code yyyy-MM-dd}
 */
public record EnteredRecord(
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String gender,
        @Nullable String idNumber,
        @Nullable String address,
        @Nullable String guardianName,
        @Nullable String guardianPhone) {

    public static final String ID_NUMBER = "Số định danh cá nhân hoặc số CMND";

    private static final String NAME = "Họ và tên";
    private static final String BIRTH_DATE = "Ngày sinh";
    private static final String WRONG_FORMAT = "không đúng định dạng";
    private static final int EARLIEST_YEAR = 1900;
    private static final Set<String> GENDERS = Set.of("male", "female", "other");
    private static final Pattern A_NAME = Pattern.compile("[^<>0-9{}$\\p{Cntrl}]{1,100}");
    private static final Pattern AN_ID = Pattern.compile("[0-9]{9}|[0-9]{12}");
    private static final Pattern AN_ADDRESS = Pattern.compile("[^<>\\p{Cntrl}]{1,200}");
    private static final Pattern A_PHONE = Pattern.compile("[0-9 +.]{8,15}");

    /**
     * @throws InvalidInput naming the first field that is wrong
     */
    public PersonalRecord checked(LocalDate today) {
        return new PersonalRecord(
                required(NAME, checked(NAME, fullName, A_NAME, WRONG_FORMAT)),
                birthDate(today),
                checkedGender(),
                checked(ID_NUMBER, idNumber, AN_ID, WRONG_FORMAT + ", phải có 9 hoặc 12 chữ số"),
                checked("Địa chỉ nơi cư trú", address, AN_ADDRESS, WRONG_FORMAT),
                checked(
                        "Họ và tên người giám hộ hoặc người đại diện",
                        guardianName,
                        A_NAME,
                        WRONG_FORMAT),
                checked("Số điện thoại người giám hộ", guardianPhone, A_PHONE, WRONG_FORMAT));
    }

    private LocalDate birthDate(LocalDate today) {
        LocalDate day = day(required(BIRTH_DATE, birthDate));
        if (day.isAfter(today)) {
            throw InvalidInput.field(
                    BIRTH_DATE, "không được sau ngày " + today.format(Days.WRITTEN));
        }
        if (day.getYear() < EARLIEST_YEAR) {
            throw InvalidInput.field(BIRTH_DATE, "không được trước năm " + EARLIEST_YEAR);
        }
        return day;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw InvalidInput.field(BIRTH_DATE, "phải là một ngày có thật");
        }
    }

    private @Nullable String checkedGender() {
        String given = text(gender);
        if (given != null && !GENDERS.contains(given)) {
            throw InvalidInput.field("Giới tính", "không có lựa chọn này");
        }
        return given;
    }

    private static @Nullable String checked(
            String label, @Nullable String entry, Pattern pattern, String complaint) {
        String given = text(entry);
        if (given != null && !pattern.matcher(given).matches()) {
            throw InvalidInput.field(label, complaint);
        }
        return given;
    }

    private static String required(String label, @Nullable String entry) {
        String given = text(entry);
        if (given == null) {
            throw InvalidInput.field(label, "chưa được điền");
        }
        return given;
    }

    private static @Nullable String text(@Nullable String entry) {
        return entry == null || entry.isBlank() ? null : entry.strip();
    }

    /** Never the content: a record must not slip into a log. */
    @Override
    public String toString() {
        return "EnteredRecord";
    }
}
