package dev.maillon.starter.keys;

import dev.maillon.starter.problems.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets a request reach a route by the role that the route {@link Needs}, before the body is read. What answers is asked of Spring MVC itself,
 * so whatever it is, a route that says no role is nobody's.
 */
@Component
class Gate implements AuthorizationManager<RequestAuthorizationContext> {

    /** They are made after this is. */
    private final SingletonSupplier<List<HandlerMapping>> mappings;

    Gate(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = SingletonSupplier.of(() -> mappings.orderedStream().toList());
    }

    /** @param problem that the caller is answered with */
    record Denied(Problem problem) implements AuthorizationResult {

        @Override
        public boolean isGranted() {
            return false;
        }
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return handler(request)
                .map(handler -> admit(entries(caller), request, handler))
                .orElseGet(() -> new AuthorizationDecision(isAnsweredBySpring(request)));
    }

    /** @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException if there is no valid key */
    private static List<ApiKey> entries(Supplier<? extends @Nullable Authentication> caller) {
        List<?> entries = (List<?>) Objects.requireNonNull(caller.get()).getPrincipal();
        return Objects.requireNonNull(entries).stream().map(ApiKey.class::cast).toList();
    }

    private static AuthorizationResult admit(List<ApiKey> entries, HttpServletRequest request, Object handler) {
        if (!(handler instanceof HandlerMethod route
                && route.getMethodAnnotation(Needs.class) instanceof Needs needs)) {
            return new Denied(Problem.forbidden("This route says no role that it needs, so it is nobody's."));
        }
        String workspace = workspaceOf(request);
        return entries.stream()
                .filter(key -> key.workspace().equals(workspace))
                .findFirst()
                .map(key -> admit(key, request, needs.value()))
                .orElseGet(
                        () -> new Denied(
                                Problem.forbidden(
                                        "This key is not for the workspace of the path. Use its own workspace, or a key of this one.")));
    }

    private static AuthorizationResult admit(ApiKey key, HttpServletRequest request, Role needed) {
        if (!key.roles().contains(needed)) {
            return new Denied(Problem.forbidden("This needs the role "
                    + needed.name().toLowerCase(Locale.ROOT) + ", which the key \"" + key.name()
                    + "\" doesn't have. Use another key, or add the role to it in maillon.keys."));
        }
        request.setAttribute(Caller.ATTRIBUTE, new Caller(key));
        return new AuthorizationDecision(true);
    }

    /** Empty if Spring MVC has none, or none for this method or type, and will answer so. */
    private Optional<Object> handler(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            for (HandlerMapping mapping : mappings.obtain()) {
                HandlerExecutionChain chain = mapping.getHandler(request);
                if (chain != null) {
                    return Optional.of(chain.getHandler());
                }
            }
        } catch (ServletException notThis) {
            return Optional.empty();
        } catch (Exception failure) {
            throw new IllegalStateException("No mapping can be asked for a route", failure);
        }
        return Optional.empty();
    }

    /** Another servlet would answer without having been asked. */
    private static boolean isAnsweredBySpring(HttpServletRequest request) {
        return DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME.equals(
                request.getHttpServletMapping().getServletName());
    }

    private static String workspaceOf(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get("ws") instanceof String workspace ? workspace : "";
    }
}
