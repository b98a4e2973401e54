package dev.maillon.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.util.Durations;
import dev.maillon.turns.DevServer;
import dev.maillon.turns.MaillonSearchAttributes;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What operators search by, on namespaces that do not have it yet, or have something else under its name. */
class SearchAttributesTest {

    private static final TestWorkflowEnvironment TEMPORAL = DevServer.get();
    private static final OperatorServiceStubs OPERATOR = TEMPORAL.getOperatorServiceStubs();

    @Test
    void registersWhatIsMissingAndIsContentTheNextTime() {
        SearchAttributes attributes = in("fresh");

        attributes.register();
        attributes.register();

        assertThat(OPERATOR.blockingStub()
                        .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                                .setNamespace("fresh")
                                .build())
                        .getCustomAttributesMap())
                .containsKeys(MaillonSearchAttributes.ALL.stream()
                        .map(key -> key.getName())
                        .toArray(String[]::new));
    }

    @Test
    void namesTheCommandWhereOneHasAnotherType() {
        SearchAttributes attributes = in("other");
        OPERATOR.blockingStub()
                .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                        .setNamespace("other")
                        .putSearchAttributes("MaillonAgent", IndexedValueType.INDEXED_VALUE_TYPE_INT)
                        .build());

        assertThatThrownBy(attributes::register)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another type")
                .hasMessageContaining("search-attribute create --name MaillonAgent --type Keyword");
    }

    @Test
    void namesTheCommandsWhereItMayNotRegister() {
        assertThatThrownBy(new SearchAttributes(OPERATOR, settings("nowhere"))::register)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("search-attribute create --name MaillonActions --type KeywordList");
    }

    private static SearchAttributes in(String namespace) {
        TEMPORAL.getWorkflowServiceStubs()
                .blockingStub()
                .registerNamespace(RegisterNamespaceRequest.newBuilder()
                        .setNamespace(namespace)
                        .setWorkflowExecutionRetentionPeriod(Durations.fromDays(1))
                        .build());
        return new SearchAttributes(OPERATOR, settings(namespace));
    }

    private static WorkerTemporalSettings settings(String namespace) {
        return new WorkerTemporalSettings("unused", namespace, false, null, Duration.ofSeconds(1));
    }
}
