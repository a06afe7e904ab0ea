package vn.drugfree.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.drugfree.form.FormGate;

/**
 * The web applications guard themselves (login, session, CSRF token). REST and the actuator are
 * closed here: basic authentication against the engine's users.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain actuator(HttpSecurity http) throws Exception {
        return closed(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                                        .permitAll()
                                        .anyRequest()
                                        .hasAuthority(Groups.CAMUNDA_ADMIN))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain rest(HttpSecurity http, @Lazy IdentityService identities) throws Exception {
        return closed(http)
                .securityMatcher(restPaths())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new ActAsCaller(identities), AuthorizationFilter.class)
                .build();
    }

    /** Behind whatever established the caller: it works with the caller's own permissions. */
    @Bean
    FilterRegistrationBean<RequestGuard> requestGuard(
            @Lazy IdentityService identities, FormGate forms, ObjectMapper json) {
        FilterRegistrationBean<RequestGuard> guard =
                new FilterRegistrationBean<>(new RequestGuard(identities, forms, json));
        guard.addUrlPatterns("/engine-rest/*", "/camunda/api/*", "/api/*");
        guard.setDispatcherTypes(DispatcherType.REQUEST);
        guard.setMatchAfter(true);
        guard.setOrder(Ordered.LOWEST_PRECEDENCE);
        return guard;
    }

    /** By the plain path: a matcher that knows only Spring MVC would overlook the REST servlet. */
    private static RequestMatcher restPaths() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(paths.matcher("/engine-rest/**"), paths.matcher("/api/**"));
    }

    private static HttpSecurity closed(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(Customizer.withDefaults());
    }
}
