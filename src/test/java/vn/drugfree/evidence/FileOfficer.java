package vn.drugfree.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;
import vn.drugfree.testing.ProcessTest;

/** Somebody who attaches files to tasks over HTTP. */
final class FileOfficer {

    private final TestRestTemplate http;

    FileOfficer(TestRestTemplate http, String user) {
        this.http = http.withBasicAuth(user, ProcessTest.PASSWORD);
    }

    ResponseEntity<JsonNode> get(String taskId) {
        return http.getForEntity("/api/evidence/" + taskId, JsonNode.class);
    }

    /** What the tab shows. */
    JsonNode sees(String taskId) {
        ResponseEntity<JsonNode> answer = get(taskId);
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    List<String> names(String taskId) {
        return sees(taskId).path("files").findValuesAsText("name");
    }

    ResponseEntity<JsonNode> post(String taskId, String name, byte[] content) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        headers.set("X-File-Name", UriUtils.encode(name, StandardCharsets.UTF_8));
        return http.postForEntity(
                "/api/evidence/" + taskId, new HttpEntity<>(content, headers), JsonNode.class);
    }

    void attaches(String taskId, String name, byte[] content) {
        ResponseEntity<JsonNode> answer = post(taskId, name, content);
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    /** Attaches a file that is not taken; why. */
    String isRefused(String taskId, String name, byte[] content) {
        ResponseEntity<JsonNode> answer = post(taskId, name, content);
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
        return answer.getBody().path("message").asText();
    }

    ResponseEntity<byte[]> download(String taskId, String fileId) {
        return http.getForEntity(
                "/api/evidence/%s/files/%s".formatted(taskId, fileId), byte[].class);
    }

    ResponseEntity<JsonNode> delete(String taskId, String fileId) {
        return http.exchange(
                "/api/evidence/%s/files/%s".formatted(taskId, fileId),
                HttpMethod.DELETE,
                null,
                JsonNode.class);
    }

    /** How the engine's own interface answers. */
    HttpStatusCode engine(String path) {
        return http.getForEntity("/engine-rest" + path, String.class).getStatusCode();
    }
}
