package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.CatalogProblem;
import dev.maillon.domain.catalog.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What was found while a document was read, and what is to be looked up once all of it has been. */
final class Findings {

    private static final int MOST = 100;
    private static final Comparator<Problem> IN_ORDER = Comparator.comparingInt(
                    (Problem problem) -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final boolean limited;
    private final List<Consumer<Names>> references = new ArrayList<>();

    /** @param message only made of those that are told */
    private record Problem(DocumentPosition place, Supplier<String> message) {}

    /** @param limited whether the document is a new one, for which the limits hold */
    Findings(boolean limited) {
        this.limited = limited;
    }

    /** Too much of something; no error in a document that is older than the limit. */
    void excess(DocumentPosition place, String message) {
        if (limited) {
            error(place, message);
        }
    }

    void error(DocumentPosition place, String message) {
        errors.add(new Problem(place, () -> message));
    }

    /** @param message that takes long to make */
    void error(DocumentPosition place, Supplier<String> message) {
        errors.add(new Problem(place, message));
    }

    void warning(DocumentPosition place, String message) {
        warnings.add(new Problem(place, () -> message));
    }

    /** What a value refers to may stand further down in the document. */
    void later(Consumer<Names> reference) {
        references.add(reference);
    }

    void lookUpIn(Names names) {
        references.forEach(reference -> reference.accept(names));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    List<CatalogProblem> errors() {
        return told(errors);
    }

    List<CatalogProblem> warnings() {
        return told(warnings);
    }

    /** The first hundred, of which the last tells how many more there are. A problem that was come upon twice counts once. */
    private static List<CatalogProblem> told(List<Problem> problems) {
        List<CatalogProblem> told = problems.stream()
                .sorted(IN_ORDER)
                .map(problem -> problem.place().problem(problem.message().get()))
                .distinct()
                .limit(MOST)
                .collect(Collectors.toCollection(ArrayList::new));
        long places = problems.stream().map(Problem::place).distinct().count();
        if (told.size() == MOST && places > MOST) {
            told.add(andMore(told.removeLast(), places - MOST));
        }
        return List.copyOf(told);
    }

    private static CatalogProblem andMore(CatalogProblem last, long untold) {
        return new CatalogProblem(
                last.path(),
                last.line(),
                last.column(),
                last.message() + " (Further on, there is something at " + untold + " more places.)");
    }
}
