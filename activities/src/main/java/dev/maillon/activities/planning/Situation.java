package dev.maillon.activities.planning;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.domain.plan.Plan.Pending;
import dev.maillon.domain.review.Reviewed;
import dev.maillon.domain.turn.TurnRef;
import org.jspecify.annotations.Nullable;

/**
 * What an agent decides from.
 *
 * @param catalog of the version that the turn began with
 * @param against what a plan is held against; its lines are the plan's own
 * @param text of the turn's messages, a line each
 * @param reading the contact's language and country, else the workspace's, and the clock
 * @param open within business hours now (R15)
 * @param pending what the agent's last plan in this episode waits for; null: nothing
 */
public record Situation(
        TurnRef turn,
        Catalog catalog,
        Catalog.Agent agent,
        Reviewed against,
        String text,
        ReadingContext reading,
        boolean open,
        @Nullable Pending pending) {}
