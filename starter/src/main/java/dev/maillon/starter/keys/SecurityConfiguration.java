package dev.maillon.starter.keys;

import dev.maillon.starter.keys.Gate.Denied;
import dev.maillon.starter.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.RequestHeaderAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The whole API is behind the {@link Gate}; its description is public, and so are the actuator's endpoints, of which the settings expose health
 * alone. A key is no session's: it is shown with each request, so nothing is forged across sites.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SecurityConfiguration {

    /** The description with its page, the actuator's list of itself, and what the container says of a request that is none. */
    private static final String[] PUBLIC = {
        "/docs", "/swagger-ui/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator", "/error"
    };

    @Bean
    SecurityFilterChain keysFirst(
            HttpSecurity http,
            KeyRing keys,
            Gate gate,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilter(bearersOf(keys))
                .authorizeHttpRequests(routes -> routes.requestMatchers(EndpointRequest.toAnyEndpoint())
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .access(gate))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, noKey) -> answer(problems, request, response, Problem.unknownKey()))
                        .accessDeniedHandler(
                                (request, response, denied) -> answer(problems, request, response, problem(denied))))
                .build();
    }

    private static RequestHeaderAuthenticationFilter bearersOf(KeyRing keys) {
        RequestHeaderAuthenticationFilter filter = new RequestHeaderAuthenticationFilter();
        filter.setPrincipalRequestHeader(HttpHeaders.AUTHORIZATION);
        filter.setExceptionIfHeaderMissing(false);
        filter.setAuthenticationManager(keys);
        // Its own would begin a session.
        filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
        return filter;
    }

    private static Problem problem(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException refused
                        && refused.getAuthorizationResult() instanceof Denied(Problem problem)
                ? problem
                : Problem.forbidden("Nobody may do that.");
    }

    /** As Spring MVC answers a problem of a route. */
    private static void answer(
            HandlerExceptionResolver problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Problem problem) {
        request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        problems.resolveException(request, response, null, problem);
    }

    /** Ids may hold a slash or a percent sign. No path can be read in two ways here: the gate asks what will answer. */
    @Bean
    HttpFirewall everyPath() {
        return new HttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                return new FirewalledRequest(request) {
                    @Override
                    public void reset() {}
                };
            }

            @Override
            public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
                return response;
            }
        };
    }
}
