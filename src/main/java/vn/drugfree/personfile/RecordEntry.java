package vn.drugfree.personfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import vn.drugfree.calendar.Days;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.register.PersonalRecord;

/**
 * A corrected personal record as it is entered, held against the rules of the start forms.
 *
 * @param version the one that was corrected
 * @param birthDate yyyy-MM-dd
 */
record RecordEntry(
        @Nullable Integer version,
        @Nullable String reason,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String gender,
        @Nullable String idNumber,
        @Nullable String address,
        @Nullable String guardianName,
        @Nullable String guardianPhone) {

    private static final String NAME = "Họ và tên";
    private static final String BIRTH_DATE = "Ngày sinh";
    private static final String GENDER = "Giới tính";
    private static final Set<String> GENDERS = Set.of("male", "female", "other");
    private static final Pattern A_NAME = Pattern.compile("[^<>0-9{}$]{1,100}");
    private static final Pattern AN_ID = Pattern.compile("[0-9]{9}|[0-9]{12}");
    private static final Pattern AN_ADDRESS = Pattern.compile("[^<>\\p{Cntrl}]{1,200}");
    private static final Pattern A_PHONE = Pattern.compile("[0-9 +.]{8,15}");

    /**
     * @throws InvalidInput naming the field that is wrong
     */
    PersonalRecord checked(LocalDate today) {
        String name = required(NAME, checked(NAME, fullName, A_NAME));
        return new PersonalRecord(
                name,
                birthDate(today),
                checkedGender(),
                checked("Số định danh cá nhân hoặc số CMND", idNumber, AN_ID),
                checked("Địa chỉ nơi cư trú", address, AN_ADDRESS),
                checked("Họ và tên người giám hộ hoặc người đại diện", guardianName, A_NAME),
                checked("Số điện thoại người giám hộ", guardianPhone, A_PHONE));
    }

    int seenVersion() {
        if (version == null) {
            throw InvalidInput.field("Phiên bản", "chưa có; mở lại trang");
        }
        return version;
    }

    private LocalDate birthDate(LocalDate today) {
        LocalDate day = day(required(BIRTH_DATE, birthDate));
        if (day.isAfter(today) || day.getYear() < 1900) {
            throw InvalidInput.field(
                    BIRTH_DATE, "không được sau ngày " + today.format(Days.WRITTEN));
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
        if (gender != null && !gender.isBlank() && !GENDERS.contains(gender)) {
            throw InvalidInput.field(GENDER, "không có lựa chọn này");
        }
        return gender == null || gender.isBlank() ? null : gender;
    }

    private static @Nullable String checked(String label, @Nullable String entry, Pattern pattern) {
        String text = entry == null ? "" : entry.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!pattern.matcher(text).matches()) {
            throw InvalidInput.field(label, "không đúng định dạng");
        }
        return text;
    }

    private static String required(String label, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw InvalidInput.field(label, "chưa được điền");
        }
        return text;
    }
}
