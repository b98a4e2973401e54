package dev.maillon.domain.plan;

import dev.maillon.domain.event.Actor;

/**
 * One agent's part of a turn. A turn has one leg, and one more for each hand-over and for the fallback; positions count on.
 *
 * @param leg from 1
 * @param actor whose plan it is: an AI agent, or the system where it is the fallback
 * @param firstPosition of its first action in the turn
 */
public record AgentPlan(int leg, Actor actor, int firstPosition, Plan plan) {

    public int positionAfter() {
        return firstPosition + plan.actions().size();
    }
}
