package dev.maillon.starter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springdoc.core.converters.ModelConverterRegistrar;
import org.springdoc.core.properties.SpringDocConfigProperties;

class RecordSchemasTest {

    record Part(@Nullable String name) {}

    @Test
    void anEarlierContextsDescriptionIsAsExactAsALaterOnes() {
        RecordSchemas earlier = new RecordSchemas();
        register(earlier);
        register(new RecordSchemas());

        OpenAPI description = new OpenAPI()
                .components(new Components()
                        .schemas(new LinkedHashMap<>(
                                ModelConverters.getInstance(true).readAll(Part.class))));
        earlier.customise(description);

        assertThat(description.getComponents().getSchemas())
                .extractingByKey("Part")
                .extracting("properties.name.types")
                .asInstanceOf(InstanceOfAssertFactories.collection(String.class))
                .contains("string", "null");
    }

    private static void register(RecordSchemas schemas) {
        new ModelConverterRegistrar(new ArrayList<>(List.of(schemas)), new SpringDocConfigProperties());
    }
}
