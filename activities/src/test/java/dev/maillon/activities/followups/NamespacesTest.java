package dev.maillon.activities.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.activities.followups.FollowUpSettings.Namespace;
import dev.maillon.turns.DevServer;
import io.temporal.client.WorkflowClient;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testserver.TestServer;
import io.temporal.testserver.TestServer.PortBoundTestServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A namespace is Maillon's own by what it is, and not by how the worker's settings write it. */
class NamespacesTest {

    private final WorkflowClient own = DevServer.get().getWorkflowClient();
    private final String name = own.getOptions().getNamespace();
    private final String target = own.getWorkflowServiceStubs().getOptions().getTarget();

    @Test
    void isOwnByItsName() {
        assertThat(namespaces().isOwn(null)).isTrue();
        assertThat(namespaces().isOwn(name)).isTrue();
        assertThat(namespaces(configured(name, null)).isOwn(name)).isTrue();
    }

    @Test
    void isOwnByAnotherAddressOfTheSameServer() {
        int port = URI.create("temporal://" + target).getPort();
        for (String spelling : List.of(target, "127.0.0.1:" + port, "localhost:" + port)) {
            Namespaces namespaces = namespaces(configured(name, spelling));
            assertThat(namespaces.isOwn(name)).as(spelling).isTrue();
            assertThat(namespaces.client(name)).isSameAs(own);
            namespaces.close();
        }
    }

    @Test
    void ofThatNameOnAnotherServerIsAnothers() throws IOException {
        int port = freePort();
        try (PortBoundTestServer another = TestServer.createPortBoundServer(port)) {
            assertThat(another).isNotNull();
            Namespaces namespaces = namespaces(configured(name, "127.0.0.1:" + port));
            assertThat(namespaces.isOwn(name)).isFalse();
            assertThat(namespaces.isOwn(null)).isTrue();
            namespaces.close();
        }
    }

    @Test
    void ofAnotherNameIsAnothersWhereItIsAllowedAtAll() {
        assertThat(namespaces(configured("partner", null)).isOwn("partner")).isFalse();
        assertThatThrownBy(() -> namespaces().isOwn("partner"))
                .isInstanceOf(ApplicationFailure.class)
                .hasMessageContaining("maillon.followups.namespaces");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private Namespaces namespaces(Namespace... configured) {
        return new Namespaces(own, new FollowUpSettings(List.of(configured)));
    }

    private static Namespace configured(String name, @Nullable String target) {
        return new Namespace(name, target, false, null);
    }
}
