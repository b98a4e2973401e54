package dev.maillon.starter.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maillon.domain.json.Json;
import dev.maillon.starter.Api;
import dev.maillon.starter.ApiTest;
import dev.maillon.starter.Stored;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Nobody reaches what says no role, and a key counts as long as it is listed and no longer. */
@ApiTest
@Import(GateTest.Unguarded.class)
class GateTest {

    private static final Path FILE = Path.of("target", "keys-of-GateTest.yaml");
    private static final String CATALOG = "/v1/workspaces/demo/catalog";
    private static final AtomicInteger REACHED = new AtomicInteger();

    @Autowired
    private Api api;

    @Autowired
    private Stored stored;

    @Autowired
    private KeyRing keys;

    @TestConfiguration
    static class Unguarded {

        @RestController
        static class ByController {
            @GetMapping({"/v1/workspaces/{ws}/by-controller", "/by-controller"})
            String answer() {
                return "reached " + REACHED.incrementAndGet();
            }
        }

        @Bean
        RouterFunction<ServerResponse> byFunction() {
            return RouterFunctions.route()
                    .GET(
                            "/v1/workspaces/{ws}/by-function",
                            request -> ServerResponse.ok().body("reached " + REACHED.incrementAndGet()))
                    .build();
        }

        @Bean("/v1/workspaces/demo/by-name")
        HttpRequestHandler byName() {
            return (request, response) -> response.setStatus(200 + REACHED.incrementAndGet());
        }

        @Bean
        ServletRegistrationBean<HttpServlet> byServlet() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                            response.setStatus(200 + REACHED.incrementAndGet());
                        }
                    },
                    "/v1/workspaces/demo/by-servlet");
        }
    }

    @DynamicPropertySource
    static void file(DynamicPropertyRegistry settings) {
        list();
        settings.add("maillon.key-file", FILE::toString);
    }

    @BeforeEach
    void begin() {
        stored.exampleCatalog();
    }

    @Test
    void aRouteThatSaysNoRoleIsNobodysWhateverItIs() {
        for (String path : List.of(
                "/v1/workspaces/demo/by-controller",
                "/by-controller",
                "/v1/workspaces/demo/by-function",
                "/v1/workspaces/demo/by-name",
                "/v1/workspaces/demo/by-servlet")) {
            assertThat(api.send("GET", path, "", null).status())
                    .as(path + " without a key")
                    .isIn(401, 403);
            assertThat(api.send("GET", path, Api.KEY, null).status())
                    .as(path + " with all roles")
                    .isEqualTo(403);
        }
        assertThat(REACHED).hasValue(0);
    }

    @Test
    void aKeyOfTheFileCountsAsLongAsItIsListed() {
        list("a-key-for-a-while");
        await().until(() -> api.send("GET", CATALOG, "a-key-for-a-while", null).status() == 200);
        list("another-key-for-a-while");
        await().until(() -> api.send("GET", CATALOG, "a-key-for-a-while", null).status() == 401);
        assertThat(api.send("GET", CATALOG, "another-key-for-a-while", null).status())
                .isEqualTo(200);
        assertThat(api.send("GET", CATALOG, Api.KEY, null).status())
                .as("a key of the environment")
                .isEqualTo(200);
    }

    @Test
    @Timeout(60)
    void anOpenStreamEndsWithItsKey() throws IOException, InterruptedException {
        list("a-key-that-listens");
        keys.readAgain();
        HttpRequest request = HttpRequest.newBuilder(api.uri("/v1/workspaces/demo/stream"))
                .header("Authorization", "Bearer a-key-that-listens")
                .build();
        HttpResponse<InputStream> stream = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        list();
        assertThat(new String(stream.body().readAllBytes(), StandardCharsets.UTF_8))
                .as("all that was heard until the end")
                .startsWith(":connected");
    }

    @Test
    void aFileThatCannotBeReadRevokesNobody() throws IOException {
        list("a-key-that-stays");
        keys.readAgain();
        Files.writeString(FILE, "maillon: {keys: [");
        keys.readAgain();
        assertThat(api.send("GET", CATALOG, "a-key-that-stays", null).status()).isEqualTo(200);
    }

    /** Puts the file there in one step, as Kubernetes does. */
    private static void list(String... secrets) {
        List<Map<String, Object>> entries = Stream.of(secrets)
                .map(secret -> Map.<String, Object>of(
                        "workspace", "demo", "key", secret, "name", "file", "roles", List.of("staff", "admin")))
                .toList();
        try {
            Path next = FILE.resolveSibling("next-keys.yaml");
            // Every JSON document is YAML.
            Files.writeString(next, Json.mapper().writeValueAsString(Map.of("maillon", Map.of("keys", entries))));
            Files.move(next, FILE, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
