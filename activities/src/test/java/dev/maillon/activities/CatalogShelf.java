package dev.maillon.activities;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.CatalogReading;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Reads documents that are only a name: tests of the steps write their catalogs in Java. */
final class CatalogShelf implements Function<String, CatalogReading> {

    private final Map<String, Catalog> byDocument = new ConcurrentHashMap<>();

    /** @return the document that reads as this catalog */
    String put(Catalog catalog) {
        String document = "catalog " + byDocument.size();
        byDocument.put(document, catalog);
        return document;
    }

    @Override
    public CatalogReading apply(String document) {
        return new CatalogReading.Valid(Objects.requireNonNull(byDocument.get(document)), List.of());
    }
}
