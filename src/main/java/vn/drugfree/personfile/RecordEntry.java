package vn.drugfree.personfile;

import java.time.LocalDate;
import org.springframework.lang.Nullable;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.register.EnteredRecord;
import vn.drugfree.register.PersonalRecord;

/**
 * A corrected personal record as it is entered.
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

    /**
     * @throws InvalidInput naming the first field that is wrong
     */
    PersonalRecord checked(LocalDate today) {
        return new EnteredRecord(
                        fullName, birthDate, gender, idNumber, address, guardianName, guardianPhone)
                .checked(today);
    }

    int seenVersion() {
        if (version == null) {
            throw InvalidInput.field("Phiên bản", "chưa có; mở lại trang");
        }
        return version;
    }

    /** Never the content: a record must not slip into a log. */
    @Override
    public String toString() {
        return "RecordEntry";
    }
}
