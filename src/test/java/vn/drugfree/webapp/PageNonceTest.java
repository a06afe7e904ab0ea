package vn.drugfree.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.ProcessTest;

/** Many open pages at the same moment, as on any morning at eight. */
@ProcessTest
class PageNonceTest {

    private static final List<String> PAGES =
            List.of(
                    "/camunda/app/tasklist/default/",
                    "/camunda/app/cockpit/default/",
                    "/camunda/app/admin/default/",
                    "/camunda/app/welcome/default/");

    @Autowired TestRestTemplate http;

    @Test
    void thePolicyOfEachPageNamesThePagesOwnNonce() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(8);
        try {
            List<Future<ResponseEntity<String>>> opened = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String page = PAGES.get(i % PAGES.size());
                opened.add(officers.submit(() -> http.getForEntity(page, String.class)));
            }
            for (Future<ResponseEntity<String>> page : opened) {
                String written = found("nonce=\"([\\w-]+)\"", page.get().getBody());
                String policy = page.get().getHeaders().getFirst("Content-Security-Policy");
                assertThat(found("'nonce-([\\w-]+)'", policy)).isEqualTo(written);
            }
        } finally {
            officers.shutdownNow();
        }
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
