package vn.drugfree.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.ProcessTest;

/** The pages and scripts of the application's own, as a browser gets them. */
@ProcessTest
class OfficePagesTest {

    @Autowired TestRestTemplate http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/office/index.html",
                "/camunda/office/absences.html",
                "/camunda/office/settings.html",
                "/camunda/office/calendar.html",
                "/camunda/office/persons.html",
                "/camunda/office/intake.html",
                "/camunda/office/reminders.html",
                "/camunda/office/targets.html",
                "/camunda/office/survey.html",
                "/camunda/office/assessment.html",
                "/camunda/office/ranking.html",
                "/camunda/office/board.html",
                "/camunda/office/duties.html",
                "/office/settings.html",
                "/office"
            })
    void thePagesAreThere(String path) {
        assertThat(http.getForObject(path, String.class)).contains("<html lang=\"vi\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/office/server.js",
                "/camunda/office/office.css",
                "/camunda/app/tasklist/scripts/deadline-tab.js",
                "/camunda/app/tasklist/scripts/evidence-tab.js",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/tasklist/styles/user-styles.css",
                "/camunda/app/tasklist/locales/vi.json",
                "/camunda/app/cockpit/scripts/config.js",
                "/camunda/app/cockpit/styles/user-styles.css"
            })
    void afterAnUpdateNoBrowserWorksOnWithAnOldFile(String path) {
        ResponseEntity<String> first = http.getForEntity(path, String.class);
        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(first.getHeaders().getCacheControl()).isEqualTo("no-cache");
        HttpHeaders known = new HttpHeaders();
        known.setIfNoneMatch(first.getHeaders().getETag());
        assertThat(
                        http.exchange(path, HttpMethod.GET, new HttpEntity<>(known), String.class)
                                .getStatusCode())
                .as("an unchanged file is not sent again")
                .isEqualTo(HttpStatus.NOT_MODIFIED);
    }
}
