package dev.maillon.starter.temporal;

import dev.maillon.turns.Payloads;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to Temporal. It is made on the first call, so the starter starts and answers 503 while the server is away. */
@Configuration(proxyBeanMethods = false)
class StarterTemporalConfiguration {

    @Bean(destroyMethod = "shutdownNow")
    WorkflowServiceStubs workflowService(StarterTemporalSettings settings) {
        WorkflowServiceStubsOptions.Builder options = WorkflowServiceStubsOptions.newBuilder()
                .setTarget(settings.target())
                .setRpcTimeout(settings.deadline())
                .setRpcRetryOptions(RpcRetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofMillis(50))
                        .setMaximumInterval(Duration.ofMillis(500))
                        .setExpiration(settings.deadline())
                        .validateBuildWithDefaults())
                // A server that comes back is found again soon: the default backs off up to 10 s.
                .setGrpcReconnectFrequency(Duration.ofSeconds(2));
        if (settings.tls()) {
            options.setEnableHttps(true);
        }
        String apiKey = settings.apiKey();
        if (apiKey != null && !apiKey.isBlank()) {
            options.addApiKey(() -> apiKey);
        }
        return WorkflowServiceStubs.newServiceStubs(options.build());
    }

    @Bean
    WorkflowClient workflowClient(WorkflowServiceStubs workflowService, StarterTemporalSettings settings) {
        return WorkflowClient.newInstance(
                workflowService,
                WorkflowClientOptions.newBuilder()
                        .setNamespace(settings.namespace())
                        .setDataConverter(Payloads.dataConverter())
                        .build());
    }
}
