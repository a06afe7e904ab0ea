package vn.drugfree.testing;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;

/** Somebody who uses the application's own interface with the own name and password. */
public final class WebOfficer {

    private final TestRestTemplate http;

    public WebOfficer(TestRestTemplate http, String user) {
        this.http = http.withBasicAuth(user, ProcessTest.PASSWORD);
    }

    public ResponseEntity<JsonNode> get(String path) {
        return http.getForEntity("/api" + path, JsonNode.class);
    }

    /** The answer to a request that is granted. */
    public JsonNode read(String path) {
        ResponseEntity<JsonNode> answer = get(path);
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new AssertionError(path + " answers " + answer);
        }
        return answer.getBody();
    }

    public HttpStatusCode status(String path) {
        return get(path).getStatusCode();
    }

    public ResponseEntity<JsonNode> post(String path, Object body) {
        return send(HttpMethod.POST, path, body);
    }

    public ResponseEntity<JsonNode> send(HttpMethod method, String path, @Nullable Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(
                "/api" + path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
