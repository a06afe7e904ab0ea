package vn.drugfree.personfile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.register.PersonalRecord;

/**
 * What somebody looks for: a whole identity number, or a part of a name, with or without the marks
 * of Vietnamese letters.
 */
record NameSearch(String text, boolean isNumber) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String LABEL = "Họ tên hoặc số định danh";

    /**
     * @throws InvalidInput if there is too little to look for, or a number is not whole
     */
    static NameSearch of(@Nullable String entered) {
        String text = entered == null ? "" : entered.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw InvalidInput.field(LABEL, "nhập từ %d đến %d ký tự".formatted(SHORTEST, LONGEST));
        }
        boolean number = text.chars().allMatch(Character::isDigit);
        if (number && text.length() != 9 && text.length() != 12) {
            throw InvalidInput.field(LABEL, "số định danh phải đủ 12 số, hoặc 9 số của CMND");
        }
        return new NameSearch(number ? text : plain(text), number);
    }

    boolean finds(PersonalRecord record) {
        return isNumber ? text.equals(record.idNumber()) : plain(record.fullName()).contains(text);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("\\s+", " ");
    }
}
