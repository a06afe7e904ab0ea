package vn.drugfree.webapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The application's own pages. They lie below /camunda, where the browser shows them Camunda's CSRF
 * cookie. Browsers must ask each time whether a page, script or style has changed: otherwise an
 * office computer works on with the old one for days after an update.
 */
@Configuration(proxyBeanMethods = false)
class OfficePages implements WebMvcConfigurer {

    private static final String PAGES = "/camunda/office/";

    /** Of Camunda's applications: own files lie over those that it ships. */
    private static final List<String> OF_APPLICATIONS =
            List.of(
                    "/camunda/app/tasklist/locales/",
                    "/camunda/app/tasklist/scripts/",
                    "/camunda/app/tasklist/styles/",
                    "/camunda/app/cockpit/scripts/",
                    "/camunda/app/cockpit/styles/");

    private static final String ONLY_OWN =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, PAGES, "/META-INF/resources" + PAGES);
        OF_APPLICATIONS.forEach(
                path -> serve(registry, path, "/META-INF/resources/webjars" + path));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/office", PAGES + "index.html");
        registry.addRedirectViewController("/office/{page}", PAGES + "{page}");
        registry.addRedirectViewController("/camunda/office", PAGES + "index.html");
        registry.addRedirectViewController(PAGES, PAGES + "index.html");
    }

    /** As strict as the pages allow: nothing from elsewhere, and nowhere in a frame. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                        new HandlerInterceptor() {
                            @Override
                            public boolean preHandle(
                                    HttpServletRequest request,
                                    HttpServletResponse response,
                                    Object handler) {
                                response.setHeader("Content-Security-Policy", ONLY_OWN);
                                response.setHeader("X-Content-Type-Options", "nosniff");
                                return true;
                            }
                        })
                .addPathPatterns(PAGES + "**");
    }

    private static void serve(ResourceHandlerRegistry registry, String path, String folder) {
        registry.addResourceHandler(path + "**")
                .addResourceLocations("classpath:" + folder)
                .setCacheControl(CacheControl.noCache())
                // By what it says: the time on a file may go backwards with an update.
                .setUseLastModified(false)
                .setEtagGenerator(OfficePages::fingerprint);
    }

    private static String fingerprint(Resource file) {
        try {
            return DigestUtils.md5DigestAsHex(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
