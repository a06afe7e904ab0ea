package vn.drugfree.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.drugfree.form.FormGate;
import vn.drugfree.input.InvalidInput;

/**
 * What may reach the engine over HTTP. Nobody sends more than fits a form, or a file where one is
 * asked for; whoever is no administrator writes only in the ways officers work, and reads no
 * attachments there; what a form brings is held against the form.
 */
final class RequestGuard extends OncePerRequestFilter {

    static final String UNREADABLE = "Nội dung gửi lên không đọc được.";
    static final String FORBIDDEN = "Bạn không có quyền thực hiện thao tác này.";

    private static final String LARGE_BODY = "Nội dung gửi lên quá lớn.";
    private static final String LARGE_FILE = "Tệp quá lớn: mỗi tệp không quá 5 MB.";

    private final IdentityService identities;
    private final FormGate forms;
    private final ObjectMapper json;

    RequestGuard(IdentityService identities, FormGate forms, ObjectMapper json) {
        this.identities = identities;
        this.forms = forms;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isRead(request)) {
            read(request, response, chain);
            return;
        }
        boolean file = EngineRequest.bringsFile(request) && isLoggedIn();
        BufferedRequest buffered =
                BufferedRequest.of(
                        request,
                        file ? BufferedRequest.LARGEST_FILE : BufferedRequest.LARGEST_BODY);
        if (buffered.isTooLarge()) {
            refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, file ? LARGE_FILE : LARGE_BODY);
            return;
        }
        EngineRequest asked = EngineRequest.of(request);
        boolean sawTask;
        try {
            sawTask = check(asked, buffered);
        } catch (InvalidInput mistake) {
            refuse(response, HttpStatus.BAD_REQUEST, mistake.getMessage());
            return;
        } catch (ForbiddenRequest forbidden) {
            refuse(response, HttpStatus.FORBIDDEN, forbidden.getMessage());
            return;
        } catch (JsonProcessingException broken) {
            refuse(response, HttpStatus.BAD_REQUEST, UNREADABLE);
            return;
        }
        if (asked.isSubmission()) {
            submit(buffered, response, chain, sawTask);
        } else {
            chain.doFilter(buffered, response);
        }
    }

    private void submit(
            BufferedRequest request,
            HttpServletResponse response,
            FilterChain chain,
            boolean sawTask)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        Optional<EngineAnswer> inWords = EngineAnswer.to(answer, json, sawTask);
        if (inWords.isPresent()) {
            refuse(response, inWords.get().status(), inWords.get().message());
        } else {
            answer.copyBodyToResponse();
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (EngineRequest.readsAttachments(request) && !isAdministrator()) {
            refuse(response, HttpStatus.FORBIDDEN, FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whoever is not logged in sends no files. */
    private boolean isLoggedIn() {
        return identities.getCurrentAuthentication() != null;
    }

    /** Whether it is about a task that the caller sees. */
    private boolean check(EngineRequest asked, BufferedRequest request)
            throws JsonProcessingException {
        if (!asked.isAllowedTo(isAdministrator())) {
            throw new ForbiddenRequest(FORBIDDEN);
        }
        if (asked.isSubmission()) {
            JsonNode body = json.readTree(request.text());
            asked.requirePlainBody(body);
            return checkForm(asked, body.path("variables"));
        }
        return false;
    }

    private boolean checkForm(EngineRequest asked, JsonNode variables) {
        switch (asked.kind()) {
            case COMPLETE_TASK -> {
                return forms.checkCompletion(asked.subject(), variables);
            }
            case START_BY_ID -> forms.checkStart(asked.subject(), variables);
            case START_BY_KEY -> forms.checkStartByKey(asked.subject(), variables);
            default -> throw new IllegalStateException("no form for " + asked.kind());
        }
        return false;
    }

    private boolean isAdministrator() {
        var caller = identities.getCurrentAuthentication();
        return caller != null
                && caller.getGroupIds() != null
                && caller.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }

    private static boolean isRead(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String message)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getOutputStream(), Map.of("type", "InvalidRequest", "message", message));
    }
}
