package dev.maillon.activities.followups;

import dev.maillon.activities.followups.FollowUpSettings.Namespace;
import dev.maillon.turns.Payloads;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clients of the namespaces in which follow-ups may be started. One that is away is found out at the first call. */
@Component
class Namespaces {

    private final WorkflowClient own;
    private final List<Namespace> allowed;
    private final Map<String, WorkflowClient> clients = new ConcurrentHashMap<>();
    private final Map<String, WorkflowServiceStubs> connections = new ConcurrentHashMap<>();

    Namespaces(WorkflowClient own, FollowUpSettings settings) {
        this.own = own;
        this.allowed = settings.namespaces();
    }

    /**
     * @param name null: Maillon's own
     * @throws ApplicationFailure if it is not allowed; it may be allowed at a later attempt
     */
    WorkflowClient client(@Nullable String name) {
        return name == null ? own : clients.computeIfAbsent(name, this::open);
    }

    /** Also if it is configured beside Maillon's own, by that name or by another address of the same server. */
    boolean isOwn(@Nullable String name) {
        return client(name) == own;
    }

    private WorkflowClient open(String name) {
        boolean ownName = name.equals(own.getOptions().getNamespace());
        Optional<Namespace> configured =
                allowed.stream().filter(entry -> entry.name().equals(name)).findFirst();
        if (ownName && configured.map(Namespace::target).isEmpty()) {
            return own;
        }
        WorkflowClient other = client(configured.orElseThrow(() -> ApplicationFailure.newFailure(
                "The namespace " + name + " is not among maillon.followups.namespaces of the worker.",
                "NamespaceNotAllowed")));
        return ownName && idOf(other).equals(idOf(own)) ? own : other;
    }

    private WorkflowClient client(Namespace namespace) {
        String target = namespace.target();
        return WorkflowClient.newInstance(
                target == null
                        ? own.getWorkflowServiceStubs()
                        : connections.computeIfAbsent(namespace.name(), name -> connected(namespace, target)),
                WorkflowClientOptions.newBuilder()
                        .setNamespace(namespace.name())
                        .setDataConverter(Payloads.dataConverter())
                        .build());
    }

    /** The same at every address of its server, and another's on any other server. */
    private static String idOf(WorkflowClient client) {
        return client.getWorkflowServiceStubs()
                .blockingStub()
                .withDeadlineAfter(3, TimeUnit.SECONDS)
                .describeNamespace(DescribeNamespaceRequest.newBuilder()
                        .setNamespace(client.getOptions().getNamespace())
                        .build())
                .getNamespaceInfo()
                .getId();
    }

    private static WorkflowServiceStubs connected(Namespace namespace, String target) {
        WorkflowServiceStubsOptions.Builder options =
                WorkflowServiceStubsOptions.newBuilder().setTarget(target);
        if (namespace.tls()) {
            options.setEnableHttps(true);
        }
        String apiKey = namespace.apiKey();
        if (apiKey != null && !apiKey.isBlank()) {
            options.addApiKey(() -> apiKey);
        }
        return WorkflowServiceStubs.newServiceStubs(options.build());
    }

    @PreDestroy
    void close() {
        connections.values().forEach(WorkflowServiceStubs::shutdownNow);
    }
}
