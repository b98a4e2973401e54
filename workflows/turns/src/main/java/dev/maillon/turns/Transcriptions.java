package dev.maillon.turns;

import dev.maillon.domain.conversation.VoiceMessage;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.turns.step.Opening.Next;
import dev.maillon.turns.step.Transcribing;
import dev.maillon.turns.step.Transcribing.GiveUp;
import dev.maillon.turns.step.Transcribing.Transcribe;
import dev.maillon.turns.step.Transcribing.Transcribed;
import dev.maillon.turns.step.Transcribing.Unheard;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The transcriptions of a turn's voice messages, side by side. A message that joins meanwhile stops none of them, so that they are made
 * once; another hand that takes over stops them all.
 */
final class Transcriptions {

    /** All of a turn's together. After it the turn goes on without (R32). */
    private static final Duration IN_ALL = Duration.ofMinutes(5);

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final TurnState state;
    private final Map<VoiceMessage, ModelQuestion<Transcribed>> begun = new LinkedHashMap<>();
    private long firstBegan;

    Transcriptions(TurnState state) {
        this.state = state;
    }

    /** @return false if the turn is to be opened again first: a message waits to join, or another hand has taken over */
    boolean make(Next.AgentActs acts) {
        int takeoversBefore = state.takeovers();
        state.view.turn(acts.turn(), acts.agent());
        state.view.at("transcribe");
        acts.unheard().forEach(voice -> begun.computeIfAbsent(voice, v -> begin(acts.turn(), v)));
        Workflow.await(
                () -> areDone(acts.unheard()) || !state.messages.isEmpty() || state.takeovers() > takeoversBefore);
        if (state.takeovers() > takeoversBefore) {
            stop();
            return false;
        }
        if (!state.messages.isEmpty()) {
            return false;
        }
        goOn(acts);
        return true;
    }

    private ModelQuestion<Transcribed> begin(TurnRef turn, VoiceMessage voice) {
        long now = Workflow.currentTimeMillis();
        firstBegan = begun.isEmpty() ? now : firstBegan;
        Duration left = IN_ALL.minusMillis(now - firstBegan);
        return ModelQuestion.transcript(
                new Transcribe(turn, voice),
                left.compareTo(SHORTEST) < 0 ? SHORTEST : left,
                "transcribe voice message " + (begun.size() + 1));
    }

    private boolean areDone(List<VoiceMessage> voices) {
        return voices.stream().map(this::of).allMatch(ModelQuestion::isDone);
    }

    /** Whoever has it next may want them: they begin anew. */
    private void stop() {
        begun.values().forEach(ModelQuestion::stop);
        Workflow.await(() -> begun.values().stream().allMatch(ModelQuestion::isDone));
        begun.clear();
    }

    private void goOn(Next.AgentActs acts) {
        List<Unheard> unheard = acts.unheard().stream()
                .map(voice -> new Unheard(
                        voice, Objects.requireNonNullElse(of(voice).result().failure(), "")))
                .filter(voice -> !voice.why().isEmpty())
                .toList();
        state.view.heard(acts.unheard().size(), unheard);
        if (!unheard.isEmpty()) {
            GiveUp request = new GiveUp(acts.turn(), unheard);
            state.steps.run(Transcribing.class, "go on without a transcript", step -> step.giveUp(request));
        }
    }

    private ModelQuestion<Transcribed> of(VoiceMessage voice) {
        return Objects.requireNonNull(begun.get(voice));
    }
}
