package vn.drugfree.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.lang.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;
import vn.drugfree.input.InvalidInput;

/** Names of files, as they can be kept, shown and saved on any computer. */
final class FileName {

    private static final int LONGEST = 120;
    private static final String UNNAMED = "minh-chung";

    private FileName() {}

    /**
     * @param encoded the name in UTF-8, with percent signs, as it travels in a header
     * @throws InvalidInput if it is not encoded like that
     */
    static String decoded(@Nullable String encoded) {
        if (encoded == null) {
            return "";
        }
        try {
            return UriUtils.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new InvalidInput("Tên tệp gửi lên không đọc được.");
        }
    }

    /**
     * Without folders, signs that no file may carry and signs nobody sees, which could hide what it
     * is; and with the ending that fits what the file is.
     */
    static String cleaned(String name, FileKind kind) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .replaceAll(".*[/\\\\]", "")
                        .replaceAll("[\\p{C}<>:\"|?*]", "")
                        .replaceAll("\\s+", " ")
                        .replaceAll("^[. ]+|[. ]+$", "");
        String stem = kind.endings().stream().reduce(plain, FileName::without);
        String kept = stem.isEmpty() ? UNNAMED : stem;
        return shortened(kept) + "." + kind.endings().get(0);
    }

    private static String without(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith("." + ending)
                ? StringUtils.stripFilenameExtension(name)
                : name;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST)).strip();
    }
}
