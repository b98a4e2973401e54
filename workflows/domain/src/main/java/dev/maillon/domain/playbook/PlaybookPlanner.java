package dev.maillon.domain.playbook;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.Pending;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.review.PlanReview;
import dev.maillon.domain.review.Reviewed;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans a turn without a model: the first bullet of the agent's instructions that matches is followed, and no other. */
public final class PlaybookPlanner {

    /**
     * What a turn is planned from.
     *
     * @param playbook the agent's
     * @param against what the plan is held against; its lines are the plan's own
     * @param turnId that of the turn that is planned
     * @param text of the turn's messages, a line each, transcripts too; may be empty
     * @param context the contact's language and country, else the workspace's, and the clock
     * @param hours whether the business is open now (R15)
     * @param waiting what the agent's last plan in this conversation waits for; null: nothing
     */
    public record Situation(
            Catalog catalog,
            ReadyPlaybook playbook,
            Reviewed against,
            String turnId,
            String text,
            ReadingContext context,
            Hours hours,
            @Nullable Waiting waiting) {}

    /** @param heard what the customer has written in the turns of the bullet that waits, a line a message */
    public record Waiting(Pending pending, String heard) {}

    private final Situation situation;
    private final Playbook playbook;
    private final Set<String> mentioned;
    private final Heard fresh;
    private final Heard heard;

    private PlaybookPlanner(Situation situation) {
        this.situation = situation;
        this.playbook = situation.playbook().playbook();
        this.mentioned = situation.playbook().mentioned(situation.text());
        this.fresh = Heard.now(situation.turnId(), situation.text(), situation.context());
        this.heard = heard(situation, fresh);
    }

    /** Reviewed already. {@code CannotAnswer} where no bullet matches. */
    public static Planned plan(Situation situation) {
        return new PlaybookPlanner(situation).planned();
    }

    private Planned planned() {
        Optional<Bullet> waiting = waiting();
        if (waiting.isPresent() && heard.givesAwaited()) {
            return ready(waiting.get(), heard);
        }
        return playbook.bullets().stream()
                .filter(this::matches)
                .findFirst()
                .map(bullet -> waiting.isPresent() ? besides(waiting.get(), bullet) : ready(bullet, fresh))
                .orElseGet(() -> new Planned.CannotAnswer("no bullet matches"));
    }

    /** The pending bullet, where the instructions still have it. */
    private Optional<Bullet> waiting() {
        return pending().flatMap(pending -> playbook.bullet(pending.line(), pending.digest()));
    }

    private Optional<Pending> pending() {
        return Optional.ofNullable(situation.waiting()).map(Waiting::pending);
    }

    /** OTHERWISE keeps the pending bullet, another match drops it, and its own match goes on with it. */
    private Planned besides(Bullet waiting, Bullet match) {
        if (match.isOtherwise() && !match.equals(waiting)) {
            Plan plan = following(match, fresh);
            return reviewed(new Plan(
                    plan.actions(), plan.reply(), plan.lines(), pending().orElse(null), plan.use(), plan.fallback()));
        }
        return ready(match, match.equals(waiting) ? heard : fresh);
    }

    private Planned ready(Bullet bullet, Heard heard) {
        return reviewed(following(bullet, heard));
    }

    private Plan following(Bullet bullet, Heard heard) {
        return new BulletPlan(
                        bullet, heard, situation.catalog(), situation.against().names())
                .plan();
    }

    private Planned reviewed(Plan plan) {
        Reviewed against = situation.against().following(plan.lines());
        return new Planned.Ready(PlanReview.review(plan, against));
    }

    private boolean matches(Bullet bullet) {
        return switch (bullet.condition()) {
            case Bullet.Condition.Otherwise otherwise -> true;
            case Bullet.Condition.When(var tests, var hours) ->
                (hours == null || hours == situation.hours()) && tests.stream().allMatch(this::holds);
        };
    }

    private boolean holds(Test test) {
        return switch (test) {
            case Test.Mentions(var phrases) -> phrases.stream().anyMatch(mentioned::contains);
            case Test.Gives(var slots) -> slots.stream().allMatch(fresh::gives);
        };
    }

    private static Heard heard(Situation situation, Heard fresh) {
        Waiting waiting = situation.waiting();
        return waiting == null ? fresh : fresh.after(waiting);
    }
}
