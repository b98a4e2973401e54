package dev.maillon.starter.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.maillon.domain.catalog.CatalogProblem;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.document.CatalogReader;
import dev.maillon.starter.catalogs.KnownCatalogs;
import dev.maillon.starter.keys.Caller;
import dev.maillon.starter.problems.Problem;
import dev.maillon.store.catalogs.CatalogVersion;
import dev.maillon.store.catalogs.CatalogVersions;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.catalogs.Catalogs.Saved;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Changes of a catalog: read as a whole first, then saved as a new version, or refused with all that is wrong. */
@Component
record CatalogEdits(
        Catalogs catalogs, CatalogVersions versions, CatalogReader reader, KnownCatalogs known, LeftBehind leftBehind) {

    /**
     * @param version in force now; null if it was only checked
     * @param warnings instructions that name what the catalog doesn't have, people who leave conversations behind
     * @param reassignments ids of those that have begun; absent if none has
     */
    record Accepted(
            @Nullable Integer version,
            List<CatalogProblem> warnings,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> reassignments) {}

    /**
     * @param expected the version that the change was made from; null: whichever is in force
     * @param reassignTo name or id of a team, a user or an agent: who is left with conversations that they can't answer loses them to it;
     *     null: to nobody
     * @throws Problem 422 with every problem, 412, or 400 if there is nobody of this name
     */
    Accepted put(
            String workspace,
            String document,
            Caller caller,
            @Nullable Integer expected,
            boolean dryRun,
            @Nullable String reassignTo) {
        CatalogReading.Valid valid = valid(reader.read(document));
        if (reassignTo != null) {
            LeftBehind.check(reassignTo, valid.catalog());
        }
        Accepted accepted = put(workspace, document, valid, caller.author(), expected, dryRun);
        Integer version = accepted.version();
        return reassignTo == null || version == null
                ? accepted
                : new Accepted(
                        version,
                        accepted.warnings(),
                        leftBehind.reassign(workspace, version, valid.catalog(), reassignTo, caller));
    }

    private Accepted put(
            String workspace,
            String document,
            CatalogReading.Valid valid,
            String by,
            @Nullable Integer expected,
            boolean dryRun) {
        List<CatalogProblem> warnings = warnings(workspace, valid);
        return dryRun
                ? new Accepted(null, warnings, List.of())
                : accepted(workspace, catalogs.save(workspace, document, by, expected), warnings);
    }

    private List<CatalogProblem> warnings(String workspace, CatalogReading.Valid valid) {
        return Stream.concat(valid.warnings().stream(), leftBehind.warnings(workspace, valid.catalog()).stream())
                .toList();
    }

    /** @throws Problem 404 if there is no such version, or 412 */
    Accepted rollBack(String workspace, int version, String by, @Nullable Integer expected) {
        List<CatalogProblem> warnings = versions.find(workspace, version)
                .map(old -> warnings(workspace, old.document()))
                .orElse(List.of());
        return accepted(workspace, catalogs.rollBack(workspace, version, by, expected), warnings);
    }

    /** Only the instructions' text changes; if somebody else saves meanwhile, theirs is taken as the base. */
    Accepted instruct(
            String workspace, String agent, String text, String by, @Nullable Integer expected, boolean dryRun) {
        CatalogVersion base = versions.findCurrent(workspace).orElseThrow(Problem::noCatalog);
        String document = InstructionsEdit.in(base.document(), agent, text)
                .orElseThrow(() -> Problem.notFound("No agent of the catalog has this id."));
        if (expected != null && expected != base.version()) {
            throw Problem.stale(base.version());
        }
        try {
            CatalogReading.Valid valid = valid(reader.readInstructions(document, agent));
            return put(workspace, document, valid, by, base.version(), dryRun);
        } catch (Problem problem) {
            if (expected == null && problem.getStatusCode() == HttpStatus.PRECONDITION_FAILED) {
                return instruct(workspace, agent, text, by, null, dryRun);
            }
            throw problem;
        }
    }

    /** What was valid when it was saved may be put in force again; which limits it passes now is said and not held against it. */
    private List<CatalogProblem> warnings(String workspace, String saved) {
        return switch (reader.read(saved)) {
            case CatalogReading.Valid valid -> warnings(workspace, valid);
            case CatalogReading.Invalid invalid -> invalid.errors();
        };
    }

    private static CatalogReading.Valid valid(CatalogReading reading) {
        return switch (reading) {
            case CatalogReading.Valid valid -> valid;
            case CatalogReading.Invalid invalid -> throw Problem.invalidCatalog(invalid.errors());
        };
    }

    private Accepted accepted(String workspace, Saved saved, List<CatalogProblem> warnings) {
        return switch (saved) {
            case Saved.As as -> {
                known.findNow(workspace);
                yield new Accepted(as.version(), warnings, List.of());
            }
            case Saved.Stale stale -> throw Problem.stale(stale.current());
            case Saved.NoSuchVersion none ->
                throw Problem.notFound(
                        "There is no version " + none.version() + ". GET /catalog/versions lists those there are.");
        };
    }
}
