package vn.drugfree.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.ProcessTest;

/** Somebody who talks to the REST interface with the own name and password. */
final class RestOfficer {

    private final TestRestTemplate http;

    RestOfficer(TestRestTemplate http, String user) {
        this.http = http.withBasicAuth(user, ProcessTest.PASSWORD);
    }

    ResponseEntity<JsonNode> get(String path) {
        return http.getForEntity("/engine-rest" + path, JsonNode.class);
    }

    ResponseEntity<JsonNode> post(String path, Object body) {
        return send(HttpMethod.POST, path, body);
    }

    ResponseEntity<JsonNode> put(String path, Object body) {
        return send(HttpMethod.PUT, path, body);
    }

    /** Posts a start or completion with these entries, each a plain value. */
    ResponseEntity<JsonNode> submit(String path, Map<String, ?> entries) {
        Map<String, Object> variables = new LinkedHashMap<>();
        entries.forEach((name, value) -> variables.put(name, variable(value)));
        return post(path, Map.of("variables", variables));
    }

    /** A value as it is, or, as Tasklist does for a group of fields, JSON in a text. */
    private static Map<String, Object> variable(Object value) {
        Map<String, Object> variable = new LinkedHashMap<>();
        if (value instanceof JsonNode json) {
            variable.put("type", "Json");
            variable.put("value", json.toString());
        } else {
            variable.put("value", value);
        }
        return variable;
    }

    ResponseEntity<JsonNode> send(HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(
                "/engine-rest" + path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
