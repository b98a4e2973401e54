package dev.maillon.starter.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.FreshApiTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class KeysTest extends FreshApiTest {

    private static final String MESSAGES = "/v1/workspaces/demo/messages";
    private static final String CONVERSATIONS = "/v1/workspaces/demo/conversations";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void refusesWhoHasNoValidKey() {
        for (String key : List.of("", "all-roles-kez", "ALL-ROLES-KEY", "x")) {
            Answer answer = api.send("GET", CONVERSATIONS, key, null);
            assertThat(answer.status()).as(key).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
        assertThat(api.send("GET", CONVERSATIONS, "", null, "Authorization", "Basic YTpi")
                        .status())
                .isEqualTo(401);
        assertThat(api.send("GET", CONVERSATIONS, "", null, "Authorization", "bearer all-roles-key")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void beginsNoSession() {
        assertThat(api.get("/conversations").header("Set-Cookie")).isEmpty();
    }

    @Test
    void optionsOfARouteAreNoFault() {
        assertThat(api.send("OPTIONS", CONVERSATIONS, "", null).status()).isEqualTo(401);
        assertThat(api.send("OPTIONS", CONVERSATIONS, Api.KEY, null).status()).isEqualTo(403);
    }

    @Test
    void looksAtTheKeyBeforeTheBody() {
        Answer answer = api.send("POST", MESSAGES, "", "x".repeat(1_000_000), "Content-Type", "application/json");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(runs.received).isEmpty();
    }

    @Test
    void refusesAKeyWithoutTheRouteSRole() {
        Answer answer = api.send("GET", CONVERSATIONS, "gateway-only-key", null);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.get("/detail")).contains("staff");
        assertThat(api.send("POST", MESSAGES, "amels-staff-key", "{}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(403);
        assertThat(api.send("GET", "/v1/workspaces/demo/catalog", "amels-staff-key", null)
                        .status())
                .isEqualTo(403);
        assertThat(api.send("GET", "/v1/workspaces/demo/turns", "amels-staff-key", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesAWorkspaceThatTheKeyDoesNotHave() {
        assertThat(api.send("GET", "/v1/workspaces/bare/catalog", Api.KEY, null).status())
                .isEqualTo(403);
        assertThat(api.send("GET", "/v1/workspaces/unheard-of/catalog", Api.KEY, null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aWorkspaceWithoutACatalogHasNoChannel() {
        Answer answer = api.send(
                "POST",
                "/v1/workspaces/bare/messages",
                "bare-workspace-key",
                "{\"id\":\"m\",\"channel\":\"web\",\"contact\":{\"externalId\":\"x\"},\"text\":\"t\"}",
                "Content-Type",
                "application/json");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(api.send("GET", "/v1/workspaces/bare/catalog", "bare-workspace-key", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyRouteOfTheApiSaysWhichRoleItNeeds() {
        List<HandlerMethod> ours = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getKey().getPatternValues().stream().anyMatch(path -> path.startsWith("/v1/")))
                .map(java.util.Map.Entry::getValue)
                .toList();
        assertThat(ours).hasSizeGreaterThan(15).allMatch(route -> route.hasMethodAnnotation(Needs.class));
    }

    @Test
    void whatIsNoPartOfTheApiIsPublic() {
        assertThat(api.send("GET", "/actuator/health/liveness", "", null).status())
                .isEqualTo(200);
        assertThat(api.send("GET", "/v3/api-docs", "", null).status()).isEqualTo(200);
    }
}
