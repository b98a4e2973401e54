package dev.maillon.worker;

import dev.maillon.turns.MaillonSearchAttributes;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Registers what operators search runs by. It must exist before the first run: a run that sets an unknown attribute cannot start, or
 * its workflow task fails for ever.
 */
@Component
record SearchAttributes(OperatorServiceStubs operator, WorkerTemporalSettings settings) {

    private static final Logger LOG = LoggerFactory.getLogger(SearchAttributes.class);

    /** @throws IllegalStateException if one has another type or may not be added; it names the commands to run */
    void register() {
        try {
            Map<String, IndexedValueType> known = operator.blockingStub()
                    .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                            .setNamespace(settings.namespace())
                            .build())
                    .getCustomAttributesMap();
            refuseOtherTypes(known);
            List<SearchAttributeKey<?>> missing = MaillonSearchAttributes.ALL.stream()
                    .filter(key -> !known.containsKey(key.getName()))
                    .toList();
            if (!missing.isEmpty()) {
                add(missing);
            }
        } catch (StatusRuntimeException refused) {
            throw new IllegalStateException(
                    "The search attributes could not be registered ("
                            + refused.getStatus().getCode() + "). Run, with the right to do so:\n"
                            + commands(MaillonSearchAttributes.ALL),
                    refused);
        }
    }

    private static void refuseOtherTypes(Map<String, IndexedValueType> known) {
        List<SearchAttributeKey<?>> wrong = MaillonSearchAttributes.ALL.stream()
                .filter(key -> known.getOrDefault(key.getName(), key.getValueType()) != key.getValueType())
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("These search attributes exist with another type. Remove them"
                    + " (temporal operator search-attribute remove --name …), then run:\n" + commands(wrong));
        }
    }

    private void add(List<SearchAttributeKey<?>> missing) {
        operator.blockingStub()
                .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                        .setNamespace(settings.namespace())
                        .putAllSearchAttributes(missing.stream()
                                .collect(Collectors.toMap(
                                        SearchAttributeKey::getName, SearchAttributeKey::getValueType)))
                        .build());
        LOG.info(
                "Registered the search attributes {}",
                missing.stream().map(SearchAttributeKey::getName).toList());
    }

    private static String commands(List<SearchAttributeKey<?>> keys) {
        return keys.stream()
                .map(key -> "temporal operator search-attribute create --name " + key.getName() + " --type "
                        + (key.getValueType() == IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST
                                ? "KeywordList"
                                : "Keyword"))
                .collect(Collectors.joining("\n"));
    }
}
