package dev.maillon.activities.followups;

import dev.maillon.activities.followups.FollowUpSettings.Namespace;
import dev.maillon.json.Json;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clients of the namespaces in which follow-ups may be started. One that is away is found out at the first call. */
@Component
class Namespaces {

    private final WorkflowClient own;
    private final List<Namespace> allowed;
    private final Map<String, WorkflowClient> clients = new ConcurrentHashMap<>();
    private final List<WorkflowServiceStubs> opened = new CopyOnWriteArrayList<>();

    Namespaces(WorkflowClient own, FollowUpSettings settings) {
        this.own = own;
        this.allowed = settings.namespaces();
    }

    /**
     * @param name null: Maillon's own
     * @throws ApplicationFailure where it is not allowed; it may be allowed at a later attempt
     */
    WorkflowClient client(@Nullable String name) {
        return isOwn(name) ? own : clients.computeIfAbsent(String.valueOf(name), this::open);
    }

    boolean isOwn(@Nullable String name) {
        return name == null || name.equals(own.getOptions().getNamespace());
    }

    private WorkflowClient open(String name) {
        Namespace namespace = allowed.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ApplicationFailure.newFailure(
                        "The namespace " + name + " is not among maillon.followups.namespaces of the worker.",
                        "NamespaceNotAllowed"));
        return WorkflowClient.newInstance(
                namespace.target() == null ? own.getWorkflowServiceStubs() : connected(namespace, namespace.target()),
                WorkflowClientOptions.newBuilder()
                        .setNamespace(name)
                        .setDataConverter(Json.dataConverter())
                        .build());
    }

    private WorkflowServiceStubs connected(Namespace namespace, String target) {
        WorkflowServiceStubsOptions.Builder options =
                WorkflowServiceStubsOptions.newBuilder().setTarget(target);
        if (namespace.tls()) {
            options.setEnableHttps(true);
        }
        String apiKey = namespace.apiKey();
        if (apiKey != null && !apiKey.isBlank()) {
            options.addApiKey(() -> apiKey);
        }
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(options.build());
        opened.add(stubs);
        return stubs;
    }

    @PreDestroy
    void close() {
        opened.forEach(WorkflowServiceStubs::shutdownNow);
    }
}
