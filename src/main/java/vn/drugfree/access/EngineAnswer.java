package vn.drugfree.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.drugfree.input.InvalidInput;

/**
 * What the engine answers to a form it could not take, in words for officers. The engine tells its
 * exceptions in English, and a refusal by a step of the model only as the cause of another one.
 *
 * @param status what the caller gets instead of the engine's own
 */
record EngineAnswer(HttpStatus status, String message) {

    static final String COLLISION =
            "Cán bộ khác vừa làm việc này hoặc một việc khác của cùng hồ sơ. Nội dung vừa nhập chưa được ghi. Tải lại trang để xem hồ sơ hiện nay rồi làm tiếp.";
    static final String GONE =
            "Việc này không còn: cán bộ khác vừa làm xong hoặc hồ sơ đã chuyển sang bước khác. Nội dung vừa nhập chưa được ghi.";

    /** Two error codes of the engine's manual: changed by another transaction, deadlock. */
    private static final Set<Integer> COLLISIONS = Set.of(1, 10_000);

    private static final Pattern REFUSED =
            Pattern.compile(Pattern.quote(InvalidInput.class.getName()) + ": (.+)", Pattern.DOTALL);

    /**
     * Empty where the engine's own answer will do.
     *
     * @param sawTask whether the caller saw the task a moment ago: then it is gone, not forbidden
     */
    static Optional<EngineAnswer> to(
            ContentCachingResponseWrapper response, ObjectMapper json, boolean sawTask)
            throws IOException {
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
            return Optional.empty();
        }
        JsonNode told = json.readTree(response.getContentAsByteArray());
        String message = told.path("message").asText("");
        Matcher refused = REFUSED.matcher(message);
        if (refused.find()) {
            return Optional.of(new EngineAnswer(HttpStatus.BAD_REQUEST, refused.group(1)));
        }
        if (COLLISIONS.contains(told.path("code").asInt())) {
            return Optional.of(new EngineAnswer(HttpStatus.CONFLICT, COLLISION));
        }
        boolean notFound = response.getStatus() == HttpStatus.FORBIDDEN.value() && sawTask;
        if (notFound || message.contains("Cannot find task with id")) {
            return Optional.of(new EngineAnswer(HttpStatus.CONFLICT, GONE));
        }
        return Optional.empty();
    }
}
