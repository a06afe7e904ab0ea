package vn.drugfree.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.ProcessTest;

/** Somebody who hands in lists over HTTP. */
final class ListOfficer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestRestTemplate http;

    ListOfficer(TestRestTemplate http, String user) {
        this.http = http.withBasicAuth(user, ProcessTest.PASSWORD);
    }

    /** The lines of an answer. */
    static List<JsonNode> lines(ResponseEntity<String> answer) {
        return answer.getBody().lines().map(ListOfficer::json).toList();
    }

    static JsonNode last(ResponseEntity<String> answer) {
        List<JsonNode> lines = lines(answer);
        return lines.get(lines.size() - 1);
    }

    ResponseEntity<String> check(byte[] file) {
        return post("/api/intakes/check", file);
    }

    /** The report on a file that can be read. */
    JsonNode report(byte[] file) {
        ResponseEntity<String> answer = check(file);
        JsonNode report = last(answer).path("report");
        if (!report.isObject()) {
            throw new AssertionError("no report: " + answer);
        }
        return report;
    }

    ResponseEntity<String> takeOver(byte[] file, String fingerprint) {
        return post("/api/intakes/take-over?fingerprint=" + fingerprint, file);
    }

    ResponseEntity<String> takeOver(byte[] file) {
        return takeOver(file, new ListFile(file).fingerprint());
    }

    /** What came of a list that is taken over. */
    JsonNode outcome(byte[] file) {
        ResponseEntity<String> answer = takeOver(file);
        JsonNode outcome = last(answer).path("outcome");
        if (!outcome.isObject()) {
            throw new AssertionError("no outcome: " + answer);
        }
        return outcome;
    }

    private ResponseEntity<String> post(String path, byte[] file) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        return http.postForEntity(path, new HttpEntity<>(file, headers), String.class);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(line, broken);
        }
    }
}
