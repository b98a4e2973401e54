package dev.maillon.domain.catalog;

import dev.maillon.domain.catalog.document.CatalogReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The catalog that the format is shown with. */
public final class Examples {

    private Examples() {}

    public static String document() {
        try (InputStream example = Examples.class.getResourceAsStream("catalog-example.yaml")) {
            return new String(Objects.requireNonNull(example).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Catalog catalog() {
        return read(document());
    }

    /** @throws AssertionError with the problems of a document that is not valid */
    public static Catalog read(String document) {
        return switch (new CatalogReader().read(document)) {
            case CatalogReading.Valid valid -> valid.catalog();
            case CatalogReading.Invalid invalid ->
                throw new AssertionError(invalid.errors().toString());
        };
    }
}
