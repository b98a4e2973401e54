package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.CatalogProblem;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where in a document something stands; line and column from 1. */
record DocumentPosition(String path, int line, int column) {

    static final DocumentPosition DOCUMENT = new DocumentPosition("", 1, 1);

    static DocumentPosition of(String path, Optional<Mark> mark) {
        return mark.map(m -> new DocumentPosition(path, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> new DocumentPosition(path, 1, 1));
    }

    CatalogProblem problem(String message) {
        return new CatalogProblem(path, line, column, message);
    }
}
