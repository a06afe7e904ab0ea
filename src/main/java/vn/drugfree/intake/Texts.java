package vn.drugfree.intake;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** What texts in lists look like, and how they are compared. */
final class Texts {

    static final String NAME = "[^<>0-9{}$]+";
    static final String PHONE = "[0-9 +.]{8,15}";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^a-z0-9]+");
    // Format characters, too: they hide in a name and turn the order of letters around.
    private static final Pattern FORBIDDEN = Pattern.compile("[<>\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");
    private static final Pattern FORMULA = Pattern.compile("[=+@-].*");
    private static final Pattern ABROAD = Pattern.compile("\\+" + PHONE);

    private Texts() {}

    /**
     * With composed letters, one blank instead of several or of a line break, and none around it.
     */
    static String tidy(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Form.NFC)).replaceAll(" ").strip();
    }

    /** Lower-case letters without accents, digits, and single blanks. */
    static String folded(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return NEITHER_LETTER_NOR_DIGIT.matcher(lower).replaceAll(" ").strip();
    }

    static boolean isForbidden(String tidyText) {
        return FORBIDDEN.matcher(tidyText).find();
    }

    /** Whether Excel would calculate it, here or wherever the text is exported to one day. */
    static boolean looksLikeFormula(String tidyText) {
        return FORMULA.matcher(tidyText).matches() && !ABROAD.matcher(tidyText).matches();
    }
}
