package vn.drugfree.webapp;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever types the server's name wants to see the own work. */
@Configuration(proxyBeanMethods = false)
class FrontDoor implements WebMvcConfigurer {

    static final String TASKLIST = "/camunda/app/tasklist/default/";

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", TASKLIST);
        registry.addRedirectViewController("/camunda", TASKLIST);
        registry.addRedirectViewController("/camunda-welcome", "/camunda/app/welcome/default/");
    }
}
