package dev.maillon.worker;

import com.uber.m3.tally.RootScopeBuilder;
import com.uber.m3.tally.Scope;
import com.uber.m3.util.Duration;
import dev.maillon.turns.Payloads;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connection to Temporal. The SDK alone, set up in the open: Temporal's Spring Boot starter would bring the test server into the
 * production jar, and find workers by scanning.
 */
@Configuration(proxyBeanMethods = false)
class WorkerTemporalConfiguration {

    private static final Set<String> AUTHORS_NAMES = Set.of("workflow_type", "task_queue");

    /** The SDK's own metrics ({@code temporal_…}), among ours: slots, pollers, and how long a task waits to be started. */
    @Bean
    Scope temporalMetrics(MeterRegistry meters) {
        return new RootScopeBuilder()
                .reporter(new MicrometerClientStatsReporter(meters))
                .reportEvery(Duration.ofSeconds(10));
    }

    /** Who writes catalogs names the types and queues of follow-ups, and no metric may grow by what they write. */
    @Bean
    MeterFilter requestsWithoutAuthorsNames() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith("temporal_request")
                                || id.getName().startsWith("temporal_long_request")
                        ? id.replaceTags(id.getTags().stream()
                                .filter(tag -> !AUTHORS_NAMES.contains(tag.getKey()))
                                .toList())
                        : id;
            }
        };
    }

    @Bean(destroyMethod = "shutdownNow")
    WorkflowServiceStubs workflowService(WorkerTemporalSettings settings, Scope temporalMetrics) {
        WorkflowServiceStubsOptions.Builder options = WorkflowServiceStubsOptions.newBuilder()
                .setTarget(settings.target())
                .setMetricsScope(temporalMetrics);
        if (settings.tls()) {
            options.setEnableHttps(true);
        }
        String apiKey = settings.apiKey();
        if (apiKey != null && !apiKey.isBlank()) {
            options.addApiKey(() -> apiKey);
        }
        return WorkflowServiceStubs.newServiceStubs(options.build());
    }

    /** Over the same channel, so it needs no settings of its own. */
    @Bean(destroyMethod = "shutdownNow")
    OperatorServiceStubs operatorService(WorkflowServiceStubs workflowService) {
        return OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                .setChannel(workflowService.getRawChannel())
                .validateAndBuildWithDefaults());
    }

    @Bean
    WorkflowClient workflowClient(WorkflowServiceStubs workflowService, WorkerTemporalSettings settings) {
        return WorkflowClient.newInstance(
                workflowService,
                WorkflowClientOptions.newBuilder()
                        .setNamespace(settings.namespace())
                        .setDataConverter(Payloads.dataConverter())
                        .build());
    }

    @Bean
    ScheduleClient scheduleClient(WorkflowServiceStubs workflowService, WorkerTemporalSettings settings) {
        return ScheduleClient.newInstance(
                workflowService,
                ScheduleClientOptions.newBuilder()
                        .setNamespace(settings.namespace())
                        .setDataConverter(Payloads.dataConverter())
                        .build());
    }
}
