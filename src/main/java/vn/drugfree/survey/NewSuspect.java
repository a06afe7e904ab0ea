package vn.drugfree.survey;

import java.time.LocalDate;
import org.springframework.lang.Nullable;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.register.EnteredRecord;
import vn.drugfree.register.PersonalRecord;

/**
 * Somebody new, as the police enter the person on the page.
 *
 * @param birthDate {@code yyyy-MM-dd}
 */
record NewSuspect(
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String gender,
        @Nullable String idNumber,
        @Nullable String address) {

    /**
     * @throws InvalidInput naming the first field that is wrong
     */
    PersonalRecord record(LocalDate today) {
        return new EnteredRecord(fullName, birthDate, gender, idNumber, address, null, null)
                .checked(today);
    }

    /** Never the content: a record must not slip into a log. */
    @Override
    public String toString() {
        return "NewSuspect";
    }
}
