package dev.maillon.starter.followups;

import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.catalogs.KnownCatalogs;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.temporal.FollowUpRuns;
import dev.maillon.turns.followup.FollowUpTargets.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /followups/targets}: whether the workflows that the triggers start have somebody to run them. */
@RestController
record TargetsController(FollowUpRuns runs, KnownCatalogs catalogs) {

    record Targets(List<Target> items, @Nullable String next) {}

    @ApiAnswers(value = "The workflows that triggers start, and whether a worker runs them.", problems = 404)
    @Needs(Role.OPERATOR)
    @GetMapping(path = "/v1/workspaces/{ws}/followups/targets", produces = MediaType.APPLICATION_JSON_VALUE)
    Targets list(@PathVariable String ws) {
        if (catalogs.find(ws).isEmpty()) {
            throw Problem.noCatalog();
        }
        return new Targets(runs.targets(ws).items(), null);
    }
}
