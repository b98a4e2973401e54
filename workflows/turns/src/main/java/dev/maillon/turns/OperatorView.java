package dev.maillon.turns;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.text.Shortened;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.turns.ConversationTurn.TurnProgress;
import dev.maillon.turns.step.Transcribing.Unheard;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an operator reads of a run in the Temporal UI: where it is and what was done. Never a customer's words, nor a field's value. */
final class OperatorView {

    /** What is shown has a limit; whoever needs all of it finds it in the turn. */
    private static final int MOST_LINES = 200;

    private static final int MOST_CHARACTERS = 300;

    /** Temporal keeps 400 bytes of a summary, and a character may take four. */
    private static final int LONGEST_SUMMARY = 100;

    private final List<String> notes = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();

    /** Each once: an operator searches by them, and the server takes 2 KB. */
    private final Set<String> actions = new LinkedHashSet<>();

    private final List<String> followUps = new ArrayList<>();
    private String step = "waiting";
    private @Nullable TurnRef turn;
    private @Nullable Actor agent;

    void at(String newStep) {
        step = newStep;
        show();
    }

    void turn(TurnRef newTurn, @Nullable Actor newAgent) {
        turn = newTurn;
        agent = newAgent;
        show();
    }

    /** Of those that had no transcript when they were begun. */
    void heard(int count, List<Unheard> unheard) {
        if (count > unheard.size()) {
            add(notes, "- Voice messages transcribed: " + (count - unheard.size()));
        }
        unheard.forEach(voice -> add(notes, "- Voice message not transcribed: " + voice.why()));
        show();
    }

    void messageNotTaken() {
        add(notes, "- A message was not taken: it is larger than a step can carry");
        show();
    }

    void fellBack(String why) {
        add(notes, "- Fell back: " + why);
        show();
    }

    /** @param lines of the instructions that the plan follows */
    void outcome(int position, Action action, Outcome outcome, List<Integer> lines) {
        String type = action.type().wireName();
        actions.add(type + ":" + outcome.status().wireName());
        add(outcomes, position + ". " + type + ": " + outcome.status().wireName() + detailOf(outcome, lines));
        show();
    }

    /** As much of a step's summary as is kept. */
    static String summary(String text) {
        return Shortened.to(LONGEST_SUMMARY, text);
    }

    /** Of a step that is still to be done. What the review has refused is never done. */
    static String summaryOf(int position, PlannedAction planned, List<Integer> lines) {
        String step = position + " " + planned.action().type().wireName();
        return planned.ruling() instanceof Outcome.Refused refused ? step + " refused" + whyOf(refused, lines) : step;
    }

    /** @param workflowIds of the follow-ups, or of the lines in which they wait */
    void followedBy(List<String> workflowIds) {
        workflowIds.forEach(id -> add(followUps, "- Follow-up: `" + id + "`"));
        show();
    }

    void ended(@Nullable TurnResult result) {
        if (result == null) {
            return;
        }
        at("ended: " + result.wireName());
        Workflow.upsertTypedSearchAttributes(
                MaillonSearchAttributes.AGENT.valueSet(agent == null ? "none" : agent.id()),
                MaillonSearchAttributes.ACTIONS.valueSet(List.copyOf(actions)),
                MaillonSearchAttributes.OUTCOME.valueSet(result.wireName()));
    }

    TurnProgress progress(int messagesWaiting) {
        return new TurnProgress(turn == null ? null : turn.turnId(), step, List.copyOf(outcomes), messagesWaiting);
    }

    private static String detailOf(Outcome outcome, List<Integer> lines) {
        return switch (outcome) {
            case Outcome.Applied a -> stateOf(a.after());
            case Outcome.Unchanged u -> stateOf(u.current());
            case Outcome.Refused r -> whyOf(r, lines);
            case Outcome.Skipped s -> " (" + s.reason().wireName() + ")";
        };
    }

    /** A name that the catalog does not have may be anything, a customer's words too: those that it is like are the catalog's. */
    private static String whyOf(Outcome.Refused refused, List<Integer> lines) {
        String reason = " (" + refused.reason().wireName() + linesOf(lines) + ")";
        if (refused.reason() != Refusal.UNKNOWN_NAME) {
            return reason + ": " + refused.explanation();
        }
        return refused.suggestions().isEmpty()
                ? reason
                : reason + ": did you mean " + String.join(", ", refused.suggestions()) + "?";
    }

    private static String linesOf(List<Integer> lines) {
        return lines.isEmpty()
                ? ""
                : ", by line " + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String stateOf(State state) {
        return switch (state) {
            case State.Assigned a -> " → " + (a.name() == null ? "nobody" : a.name());
            case State.Field f -> " → " + f.field();
            case State.Stage s -> " → " + s.stage();
            case State.Status s -> " → " + s.status().wireName();
            case State.Sent s -> "";
        };
    }

    private static void add(List<String> lines, String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(Shortened.to(MOST_CHARACTERS, line));
        } else if (lines.size() == MOST_LINES) {
            lines.add("- …");
        }
    }

    private void show() {
        Workflow.setCurrentDetails("""
                **%s**

                - Turn: %s
                - Agent: %s
                %s

                %s

                %s
                """.formatted(
                        step,
                        turn == null ? "none" : "`" + turn.turnId() + "`",
                        agent == null ? "none" : agent.name(),
                        String.join("\n", notes),
                        String.join("\n", outcomes),
                        String.join("\n", followUps)));
    }
}
