package dev.maillon.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.starter.RawHttp.Answer;
import dev.maillon.starter.RawHttp.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is sent to whichever route, no answer is a fault of the server, and each refusal is a problem document. The routes are Spring's own
 * list, so that a new one is tried too; {@code -Dmaillon.fuzz=100000} sends each all there are, {@code -Dmaillon.seed=…} others.
 */
@ApiTest
class HostileRequestsTest {

    private static final long SEED = Long.getLong("maillon.seed", 2026);
    private static final int MOST = Integer.getInteger("maillon.fuzz", 120);

    @Autowired
    private Api api;

    @Autowired
    private Stored stored;

    @Autowired
    private Map<String, RequestMappingHandlerMapping> mappings;

    @BeforeEach
    void begin() {
        stored.exampleCatalog();
        stored.conversationOnce("c1");
    }

    @TestFactory
    Stream<DynamicTest> noAnswerIsAFaultOfTheServer() {
        Map<String, HostileRequests> routes = new TreeMap<>();
        mappings.values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> add(routes, info, handler)));
        assertThat(routes).hasSizeGreaterThan(20);
        return routes.entrySet().stream()
                .map(route -> DynamicTest.dynamicTest(route.getKey(), () -> tryOut(route.getValue())));
    }

    private static void add(Map<String, HostileRequests> routes, RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> own = info.getMethodsCondition().getMethods();
        for (RequestMethod method : own.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : own) {
            String name = method + " " + info.getPatternValues() + " "
                    + handler.getMethod().getName();
            routes.put(name, new HostileRequests(new Random(SEED), info, handler, method));
        }
    }

    private void tryOut(HostileRequests requests) {
        List<String> wrong = new ArrayList<>();
        for (Request request : requests.some(MOST)) {
            Answer answer = send(request);
            if (isFault(request, answer) || isUntold(request, answer)) {
                wrong.add(
                        request + "\n  -> " + answer.text().lines().findFirst().orElse("nothing"));
            }
        }
        assertThat(wrong).as("seed %d", SEED).isEmpty();
    }

    /** HTTP itself has 501 for a body that is encoded in a way that nobody knows. */
    private static boolean isFault(Request request, Answer answer) {
        boolean unknownCoding = request.headers().toString().contains("Transfer-Encoding") && answer.status() == 501;
        return answer.status() == 0 || answer.status() >= 500 && !unknownCoding;
    }

    private static boolean isUntold(Request request, Answer answer) {
        return answer.status() >= 400
                && !answer.isProblem()
                && !request.method().equals("HEAD");
    }

    private Answer send(Request request) {
        try {
            return RawHttp.send(api.port(), request);
        } catch (IOException broken) {
            return new Answer(0, broken.toString());
        }
    }
}
