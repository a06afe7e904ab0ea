package vn.drugfree.access;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * What a writing request asks of the engine, told by its path below either REST root.
 *
 * @param kind the sort of request
 * @param subject the task or process it names, for a submission
 */
record EngineRequest(Kind kind, String subject) {

    enum Kind {
        COMPLETE_TASK,
        START_BY_ID,
        START_BY_KEY,
        OFFICERS_WORK,
        ADMINISTRATION,
        NOBODYS_WORK
    }

    private record Route(String method, Pattern path, Kind kind) {}

    private static final Pattern ROOT =
            Pattern.compile("^(/engine-rest|/camunda/api/[a-z]+)(/engine/[^/]+)?(?=/|$)");

    /** What a form's start or completion may say beside its variables. */
    private static final Set<String> PLAIN_BODY =
            Set.of("variables", "businessKey", "withVariablesInReturn");

    private static final String ID = "/([A-Za-z0-9._:-]+)";

    private static final List<Route> ROUTES =
            List.of(
                    route("POST", "/task" + ID + "/submit-form", Kind.COMPLETE_TASK),
                    // Writes past the task, over the personal data the form does not show.
                    route("POST", "/task" + ID + "/(complete|resolve)", Kind.NOBODYS_WORK),
                    route(
                            "POST",
                            "/process-definition" + ID + "/(start|submit-form)",
                            Kind.START_BY_ID),
                    route(
                            "POST",
                            "/process-definition/key" + ID + "/(start|submit-form)",
                            Kind.START_BY_KEY),
                    // Taking work over and giving it back; the engine checks whose task it is.
                    route("POST", "/task" + ID + "/(claim|unclaim|assignee)", Kind.OFFICERS_WORK),
                    route("POST", "/task" + ID + "/comment/create", Kind.OFFICERS_WORK),
                    route("PUT", "/task" + ID, Kind.OFFICERS_WORK),
                    // Queries that take their criteria as a body.
                    route(
                            "POST",
                            "/(task|process-instance|execution|variable-instance|user|group)"
                                    + "(/count)?",
                            Kind.OFFICERS_WORK),
                    route(
                            "POST",
                            "/history/(process-instance|task|activity-instance|variable-instance"
                                    + "|detail|incident|decision-instance|job-log)(/count)?",
                            Kind.OFFICERS_WORK),
                    route(
                            "POST",
                            "/filter" + ID + "/(list|singleResult|count)",
                            Kind.OFFICERS_WORK),
                    // Logging in and out, the own profile and password, Cockpit's own queries.
                    route("POST", "/auth/user/[^/]+/(login|logout)(/[a-z]+)?", Kind.OFFICERS_WORK),
                    route("PUT", "/user" + ID + "/(profile|credentials)", Kind.OFFICERS_WORK),
                    route("POST", "/plugin/.*", Kind.OFFICERS_WORK));

    // The application's own interface looks after its permissions itself. No dots: a path that
    // climbs out of it is none of its own.
    private static final Pattern OWN =
            Pattern.compile("^(/camunda/api/drugfree|/api)(/[A-Za-z0-9_-]+)+$");

    private static final Pattern FILE =
            Pattern.compile(
                    "(/camunda/api/drugfree|/api)/(intakes/(check|take-over)|evidence/[A-Za-z0-9-]+)");

    /** Whether its body is a file: a list of persons, or one that is attached to a case. */
    static boolean bringsFile(HttpServletRequest request) {
        // Not decoded: a path in disguise carries no more than any other.
        return request.getMethod().equals("POST")
                && FILE.matcher(request.getRequestURI()).matches();
    }

    /**
     * Whether it reads what is attached to a task. The engine shows that to anybody who knows the
     * task's id; officers read it by the application's own interface, which asks whose it is.
     */
    static boolean readsAttachments(HttpServletRequest request) {
        return whole(request).contains("/attachment");
    }

    static EngineRequest of(HttpServletRequest request) {
        String whole = whole(request);
        if (OWN.matcher(whole).matches()) {
            return new EngineRequest(Kind.OFFICERS_WORK, "");
        }
        String path = ROOT.matcher(whole).replaceFirst("");
        for (Route route : ROUTES) {
            Matcher matcher = route.path().matcher(path);
            if (route.method().equals(request.getMethod()) && matcher.matches()) {
                return new EngineRequest(
                        route.kind(), matcher.groupCount() > 0 ? matcher.group(1) : "");
            }
        }
        return new EngineRequest(Kind.ADMINISTRATION, "");
    }

    /** Decoded as the engine will decode it: an escaped id must not look like another one here. */
    private static String whole(HttpServletRequest request) {
        return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
    }

    boolean isSubmission() {
        return switch (kind) {
            case COMPLETE_TASK, START_BY_ID, START_BY_KEY -> true;
            default -> false;
        };
    }

    boolean isAllowedTo(boolean administrator) {
        return switch (kind) {
            case NOBODYS_WORK -> false;
            case ADMINISTRATION -> administrator;
            default -> true;
        };
    }

    /**
     * Starting somewhere in the middle, or without the listeners, is no officer's work; the REST
     * interface would allow it to anyone who may start the process.
     */
    void requirePlainBody(JsonNode body) {
        body.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!PLAIN_BODY.contains(name)) {
                                throw new ForbiddenRequest("Yêu cầu có nội dung không được phép.");
                            }
                        });
    }

    private static Route route(String method, String path, Kind kind) {
        return new Route(method, Pattern.compile(path), kind);
    }
}
