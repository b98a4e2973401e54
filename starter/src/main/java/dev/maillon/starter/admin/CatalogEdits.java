package dev.maillon.starter.admin;

import dev.maillon.domain.catalog.CatalogProblem;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.document.CatalogReader;
import dev.maillon.starter.catalogs.KnownCatalogs;
import dev.maillon.starter.problems.Problem;
import dev.maillon.store.catalogs.CatalogVersion;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.catalogs.Catalogs.Saved;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of a catalog: read as a whole first, then saved as a new version, or refused with all that is wrong. */
@Component
class CatalogEdits {

    private final Catalogs catalogs;
    private final CatalogReader reader;
    private final KnownCatalogs known;

    CatalogEdits(Catalogs catalogs, CatalogReader reader, KnownCatalogs known) {
        this.catalogs = catalogs;
        this.reader = reader;
        this.known = known;
    }

    /**
     * @param version in force now; null if it was only checked
     * @param warnings instructions that name what the catalog doesn't have
     */
    record Accepted(@Nullable Integer version, List<CatalogProblem> warnings) {}

    /**
     * @param expected the version that the change was made from; null: whichever is in force
     * @throws Problem 422 with every problem, or 412
     */
    Accepted put(String workspace, String document, String by, @Nullable Integer expected, boolean dryRun) {
        CatalogReading.Valid valid = valid(document);
        return dryRun
                ? new Accepted(null, valid.warnings())
                : accepted(workspace, catalogs.save(workspace, document, by, expected), valid.warnings());
    }

    /** @throws Problem 404 if there is no such version, or 412 */
    Accepted rollBack(String workspace, int version, String by, @Nullable Integer expected) {
        List<CatalogProblem> warnings = catalogs.document(workspace, version)
                .map(old -> warnings(old.document()))
                .orElse(List.of());
        return accepted(workspace, catalogs.rollBack(workspace, version, by, expected), warnings);
    }

    /** Only the instructions' text changes; if somebody else saves meanwhile, theirs is taken as the base. */
    Accepted instruct(
            String workspace, String agent, String text, String by, @Nullable Integer expected, boolean dryRun) {
        CatalogVersion base = catalogs.currentDocument(workspace).orElseThrow(Problem::noCatalog);
        String document = InstructionsEdit.in(base.document(), agent, text)
                .orElseThrow(() -> Problem.notFound("No agent of the catalog has this id."));
        if (expected != null && expected != base.version()) {
            throw Problem.stale(base.version());
        }
        try {
            return put(workspace, document, by, base.version(), dryRun);
        } catch (Problem problem) {
            if (expected == null && isStale(problem)) {
                return instruct(workspace, agent, text, by, null, dryRun);
            }
            throw problem;
        }
    }

    private static boolean isStale(Problem problem) {
        return problem.getStatusCode().value() == 412;
    }

    /** What was valid when it was saved may be put in force again; which limits it passes now is said and not held against it. */
    private List<CatalogProblem> warnings(String saved) {
        return switch (reader.read(saved)) {
            case CatalogReading.Valid valid -> valid.warnings();
            case CatalogReading.Invalid invalid -> invalid.errors();
        };
    }

    private CatalogReading.Valid valid(String document) {
        return switch (reader.read(document)) {
            case CatalogReading.Valid valid -> valid;
            case CatalogReading.Invalid invalid -> throw Problem.invalidCatalog(invalid.errors());
        };
    }

    private Accepted accepted(String workspace, Saved saved, List<CatalogProblem> warnings) {
        return switch (saved) {
            case Saved.As as -> {
                known.findNow(workspace);
                yield new Accepted(as.version(), warnings);
            }
            case Saved.Stale stale -> throw Problem.stale(stale.current());
            case Saved.NoSuchVersion none ->
                throw Problem.notFound(
                        "There is no version " + none.version() + ". GET /catalog/versions lists those there are.");
        };
    }
}
