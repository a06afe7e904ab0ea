package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.drugfree.input.InvalidInput;

/** The rules that concern one field alone: its type, length, range, format and options. */
@Component
class FieldRules {

    // A form without a limit of its own still has one: nobody types a megabyte.
    private static final int LONGEST_LINE = 255;
    private static final int LONGEST_TEXT = 4000;

    private static final Pattern FORBIDDEN = Pattern.compile("[<>\\p{Cntrl}&&[^\\r\\n\\t]]");

    private final Options options;

    FieldRules(Options options) {
        this.options = options;
    }

    void check(FormField field, JsonNode value, JsonNode data) {
        switch (field.type()) {
            case "textfield" -> checkText(field, value, LONGEST_LINE);
            case "textarea" -> checkText(field, value, LONGEST_TEXT);
            case "number" -> checkNumber(field, value, data);
            case "checkbox" -> checkTick(field, value);
            case "radio", "select" -> checkChoice(field, value, data);
            case "checklist" -> checkChoices(field, value, data);
            case "datetime" -> checkDate(field, value);
            default -> throw new IllegalStateException("no rules for " + field.type());
        }
    }

    private void checkText(FormField field, JsonNode value, int longest) {
        require(value.isTextual(), field, "phải là chữ");
        String text = value.asText();
        int most = Math.min(field.rule("maxLength").asInt(longest), longest);
        int least = field.rule("minLength").asInt(0);
        require(text.length() <= most, field, "dài quá %d ký tự".formatted(most));
        require(text.strip().length() >= least, field, "cần ít nhất %d ký tự".formatted(least));
        require(
                !FORBIDDEN.matcher(text).find(),
                field,
                "không được chứa ký tự < hoặc > hay ký tự điều khiển");
        String pattern = field.rule("pattern").asText("");
        require(
                pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find(),
                field,
                "không đúng định dạng");
    }

    private void checkNumber(FormField field, JsonNode value, JsonNode data) {
        require(value.isNumber(), field, "phải là số");
        int decimals = field.component().path("decimalDigits").asInt(0);
        BigDecimal number = value.decimalValue();
        require(
                number.stripTrailingZeros().scale() <= decimals,
                field,
                decimals == 0
                        ? "phải là số nguyên"
                        : "có nhiều nhất %d chữ số thập phân".formatted(decimals));
        checkRange(field, number);
        checkMost(field, number, data);
    }

    /** A limit that is known only in the case, with the clause that sets it. */
    private void checkMost(FormField field, BigDecimal number, JsonNode data) {
        JsonNode most = data.path(field.property("notMoreThan"));
        String clause = data.path(field.property("because")).asText("");
        require(
                !most.isNumber() || number.compareTo(most.decimalValue()) <= 0,
                field,
                "tối đa là " + most.asText() + (clause.isEmpty() ? "" : ", căn cứ: " + clause));
    }

    private void checkRange(FormField field, BigDecimal number) {
        JsonNode least = field.rule("min");
        JsonNode most = field.rule("max");
        boolean within =
                (!least.isNumber() || number.compareTo(least.decimalValue()) >= 0)
                        && (!most.isNumber() || number.compareTo(most.decimalValue()) <= 0);
        require(within, field, "phải từ %s đến %s".formatted(least.asText("…"), most.asText("…")));
    }

    private void checkTick(FormField field, JsonNode value) {
        require(value.isBoolean(), field, "chỉ có thể đánh dấu hoặc bỏ trống");
        require(!field.required() || value.asBoolean(), field, "phải được đánh dấu");
    }

    private void checkChoice(FormField field, JsonNode value, JsonNode data) {
        require(
                value.isTextual() && options.allows(field, value.asText(), data),
                field,
                "không có lựa chọn này");
    }

    private void checkChoices(FormField field, JsonNode value, JsonNode data) {
        require(value.isArray(), field, "phải là một danh sách");
        value.forEach(choice -> checkChoice(field, choice, data));
    }

    private void checkDate(FormField field, JsonNode value) {
        require(
                value.isTextual() && isDate(value.asText()),
                field,
                "phải là một ngày có thật (ngày/tháng/năm, từ 1900 đến 2100)");
    }

    private static boolean isDate(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1900 && year <= 2100;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static void require(boolean holds, FormField field, String rule) {
        if (!holds) {
            throw InvalidInput.field(field.label(), rule);
        }
    }
}
