package vn.drugfree.webapp;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says, once everything runs, where to click and whom to try it as. */
@Component
class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        String root = "http://localhost:" + port(ready);
        LOG.info("Tasklist: {}{}", root, FrontDoor.TASKLIST);
        LOG.info("Cockpit:  {}/camunda/app/cockpit/default/", root);
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            LOG.info(
                    "Demo: log in as ca.binhkieu (police officer of Bình Kiều) with password {}",
                    environment.getProperty("drugfree.demo.password"));
        }
        if (environment.getProperty("spring.mail.host", "").isBlank()) {
            LOG.info(
                    "No mail server is configured: mails are written to {}/mail",
                    environment.getProperty("drugfree.data-folder"));
        }
    }

    private static String port(ApplicationReadyEvent ready) {
        return ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                        && web.getWebServer() != null
                ? String.valueOf(web.getWebServer().getPort())
                : "8080";
    }
}
