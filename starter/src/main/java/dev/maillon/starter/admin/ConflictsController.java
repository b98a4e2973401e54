package dev.maillon.starter.admin;

import dev.maillon.domain.catalog.Conflict;
import dev.maillon.domain.catalog.Conflicts;
import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.catalogs.KnownCatalogs;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.problems.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /catalog/conflicts}: triggers whose workflows say that they do what stands against an agent (R35). */
@RestController
record ConflictsController(KnownCatalogs catalogs) {

    record Found(List<Conflict> items, @Nullable String next) {}

    @ApiAnswers(
            value = "Triggers whose workflows stand against an agent, by what both say that they do.",
            problems = 404)
    @Needs(Role.ADMIN)
    @GetMapping(path = "/v1/workspaces/{ws}/catalog/conflicts", produces = MediaType.APPLICATION_JSON_VALUE)
    Found list(@PathVariable String ws) {
        return new Found(Conflicts.of(catalogs.findNow(ws).orElseThrow(Problem::noCatalog)), null);
    }
}
