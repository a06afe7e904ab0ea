package vn.drugfree.register;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.lang.Nullable;

/**
 * Who a managed person is. Stands in the table {@code register.personal_record} and, while a case
 * runs, in its variable {@code person}; nowhere else.
 *
 * @param gender {@code male}, {@code female} or {@code other}
 * @param idNumber 12 digits, or 9 of an old card
 */
public record PersonalRecord(
        String fullName,
        LocalDate birthDate,
        @Nullable String gender,
        @Nullable String idNumber,
        @Nullable String address,
        @Nullable String guardianName,
        @Nullable String guardianPhone) {

    /** The name as two clerks may have typed it, in one spelling. */
    String foldedName() {
        return Normalizer.normalize(fullName, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.forLanguageTag("vi"));
    }

    /** Whether both can be the same person: one name and one birth date. */
    public boolean agreesWith(PersonalRecord other) {
        return foldedName().equals(other.foldedName()) && birthDate.equals(other.birthDate);
    }

    /** What is missing here is taken from the other. */
    PersonalRecord completedBy(PersonalRecord other) {
        return new PersonalRecord(
                fullName,
                birthDate,
                gender == null ? other.gender : gender,
                idNumber == null ? other.idNumber : idNumber,
                address == null ? other.address : address,
                guardianName == null ? other.guardianName : guardianName,
                guardianPhone == null ? other.guardianPhone : guardianPhone);
    }

    /** Never the content: a record must not slip into a log. */
    @Override
    public String toString() {
        return "PersonalRecord";
    }
}
