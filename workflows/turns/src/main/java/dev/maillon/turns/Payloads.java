package dev.maillon.turns;

import dev.maillon.domain.json.Json;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.Jackson3JsonPayloadConverter;

/** How values become Temporal's payloads. */
public final class Payloads {

    private Payloads() {}

    /** The converter that every Temporal client and worker of Maillon uses; the SDK's default would be another Jackson. */
    public static DataConverter dataConverter() {
        return DefaultDataConverter.newDefaultInstance()
                .withPayloadConverterOverrides(new Jackson3JsonPayloadConverter(Json.mapper()));
    }
}
