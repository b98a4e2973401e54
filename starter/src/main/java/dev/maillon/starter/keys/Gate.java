package dev.maillon.starter.keys;

import dev.maillon.starter.problems.Problem;
import dev.maillon.store.keys.ApiKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a request in by its key. An interceptor and no security framework: one header, one lookup, one role a route; and it stands
 * before the body is read, with the route's workspace and role at hand.
 */
@Component
class Gate implements HandlerInterceptor {

    private static final String SCHEME = "bearer ";

    private final KeyRing keys;

    Gate(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route) {
            request.setAttribute(Caller.ATTRIBUTE, admit(request, route));
        }
        return true;
    }

    private Caller admit(HttpServletRequest request, HandlerMethod route) {
        Needs needs = route.getMethodAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException(route + " does not say which role it needs");
        }
        String workspace = workspaceOf(request);
        ApiKey entry = presented(request).stream()
                .filter(key -> key.workspace().equals(workspace))
                .findFirst()
                .orElseThrow(() -> Problem.forbidden(
                        "This key is not for the workspace of the path. Use its own workspace, or a key of this one."));
        if (!entry.roles().contains(needs.value())) {
            throw Problem.forbidden("This needs the role "
                    + needs.value().name().toLowerCase(Locale.ROOT) + ", which the key \"" + entry.name()
                    + "\" doesn't have. Use another key, or add the role to it in maillon.keys.");
        }
        return new Caller(entry);
    }

    private List<ApiKey> presented(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw Problem.unknownKey();
        }
        List<ApiKey> entries = keys.find(header.substring(SCHEME.length()).strip());
        if (entries.isEmpty()) {
            throw Problem.unknownKey();
        }
        return entries;
    }

    private static String workspaceOf(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get("ws") instanceof String workspace ? workspace : "";
    }
}
