package vn.drugfree.organisation;

import java.util.regex.Pattern;

/** How keys and addresses are written in the data files. */
enum Written {
    // The engine stores 64 characters, of which the prefix of a group of heads takes nine.
    KEY("(?=.{1,55}$)[a-z0-9]+(-[a-z0-9]+)*", "a key of small letters, digits and single hyphens"),
    LOGIN("(?=.{1,64}$)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*", "a login of letters, digits and dots"),
    MAIL(
            "(?=.{1,255}$)[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+",
            "a mail address such as cong-an@khoaichau.example"),
    AREA_CODE("[0-9]{5}", "a code of five digits"),
    CASE_CODE("[A-Z0-9]+(-[A-Z0-9]+)*", "a code of capitals, digits and single hyphens"),
    NAME(".{1,255}", "a name of at most 255 letters");

    private final Pattern pattern;
    private final String allowed;

    Written(String pattern, String allowed) {
        this.pattern = Pattern.compile(pattern);
        this.allowed = allowed;
    }

    String in(Entry entry, String field) {
        return check(entry, field, entry.text(field));
    }

    String check(Entry entry, String field, String text) {
        if (!pattern.matcher(text).matches()) {
            throw entry.problem(field, "'%s' is not %s".formatted(text, allowed));
        }
        return text;
    }
}
