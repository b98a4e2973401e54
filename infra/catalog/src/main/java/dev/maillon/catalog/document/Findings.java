package dev.maillon.catalog.document;

import dev.maillon.catalog.CatalogProblem;
import dev.maillon.catalog.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What was found while a document was read, and what is to be looked up once all of it has been. */
final class Findings {

    private static final int MOST = 100;
    private static final Comparator<CatalogProblem> IN_ORDER =
            Comparator.comparingInt(CatalogProblem::line).thenComparingInt(CatalogProblem::column);

    private final List<CatalogProblem> errors = new ArrayList<>();
    private final List<CatalogProblem> warnings = new ArrayList<>();
    private final List<Consumer<Names>> references = new ArrayList<>();

    void error(Place place, String message) {
        errors.add(place.problem(message));
    }

    void warning(Place place, String message) {
        warnings.add(place.problem(message));
    }

    /** What a value refers to may stand further down in the document. */
    void later(Consumer<Names> reference) {
        references.add(reference);
    }

    /** A document full of mistakes is not worth more look-ups than people read. */
    void lookUpIn(Names names) {
        for (Consumer<Names> reference : references) {
            if (errors.size() < 10 * MOST) {
                reference.accept(names);
            }
        }
    }

    List<CatalogProblem> errors() {
        return inOrder(errors);
    }

    List<CatalogProblem> warnings() {
        return inOrder(warnings);
    }

    private static List<CatalogProblem> inOrder(List<CatalogProblem> problems) {
        return problems.stream().sorted(IN_ORDER).distinct().limit(MOST).toList();
    }
}
