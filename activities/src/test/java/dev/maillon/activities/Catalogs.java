package dev.maillon.activities;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.document.CatalogReader;

/** Catalogs that stand in files beside the tests. */
public final class Catalogs {

    private Catalogs() {}

    public static Catalog read(String file) {
        return switch (new CatalogReader().read(Resources.text(file))) {
            case CatalogReading.Valid valid -> valid.catalog();
            case CatalogReading.Invalid invalid -> throw new AssertionError(invalid.errors());
        };
    }
}
