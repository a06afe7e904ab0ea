package vn.drugfree.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a page's policy name the nonce that is written in the page.
 *
 * <p>The webapps keep the nonce of their Content-Security-Policy in one place for all requests. A
 * request that comes while a page is being written changes it, and the browser then refuses the
 * page's own scripts: somebody stares at an empty page until reloading it.
 */
class PageNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern FILE = Pattern.compile("\\.\\w+$");
    private static final Pattern WRITTEN = Pattern.compile("nonce=\"([\\w-]+)\"");
    private static final Pattern NAMED = Pattern.compile("'nonce-[\\w-]+'");

    /** Scripts and pictures hold no nonce, and some are large. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILE.matcher(request.getRequestURI()).find();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader(POLICY);
        String type = page.getContentType();
        if (policy != null && type != null && type.startsWith("text/html")) {
            Matcher written =
                    WRITTEN.matcher(
                            new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
            if (written.find()) {
                page.setHeader(
                        POLICY,
                        NAMED.matcher(policy)
                                .replaceAll(
                                        Matcher.quoteReplacement(
                                                "'nonce-%s'".formatted(written.group(1)))));
            }
        }
        page.copyBodyToResponse();
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        /** Around the webapps' own filters: first in, last out. */
        @Bean
        FilterRegistrationBean<PageNonce> pageNonce() {
            FilterRegistrationBean<PageNonce> filter =
                    new FilterRegistrationBean<>(new PageNonce());
            filter.addUrlPatterns("/camunda/app/*");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }
}
