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

    private final StepExecutor effects;
    private final ReceivedMessages inbox;
    private final OperatorView view;
    private final OpenQuestions questions;
    private final Map<VoiceMessage, AnswerUnderWay<Transcribed>> begun = new LinkedHashMap<>();
    private long firstBegan;

    Transcriptions(StepExecutor effects, ReceivedMessages inbox, OperatorView view, OpenQuestions questions) {
        this.effects = effects;
        this.inbox = inbox;
        this.view = view;
        this.questions = questions;
    }

    /** False where the turn is to be opened again first: a message waits to join, or another hand has taken over. */
    boolean areMade(Next.AgentActs acts) {
        int takeoversBefore = questions.takeovers();
        view.turn(acts.turn(), acts.agent());
        view.at("transcribe");
        acts.unheard().forEach(voice -> begun.computeIfAbsent(voice, v -> begin(acts.turn(), v)));
        Workflow.await(() -> areDone(acts.unheard()) || !inbox.isEmpty() || questions.takeovers() > takeoversBefore);
        if (questions.takeovers() > takeoversBefore) {
            stop();
            return false;
        }
        return inbox.isEmpty() && settle(acts);
    }

    private AnswerUnderWay<Transcribed> begin(TurnRef turn, VoiceMessage voice) {
        long now = Workflow.currentTimeMillis();
        firstBegan = begun.isEmpty() ? now : firstBegan;
        Duration left = IN_ALL.minusMillis(now - firstBegan);
        return AnswerUnderWay.transcription(
                new Transcribe(turn, voice),
                left.compareTo(SHORTEST) < 0 ? SHORTEST : left,
                "transcribe voice message " + (begun.size() + 1));
    }

    private boolean areDone(List<VoiceMessage> voices) {
        return voices.stream().map(this::of).allMatch(AnswerUnderWay::isDone);
    }

    /** Whoever has it next may want them: they begin anew. */
    private void stop() {
        begun.values().forEach(AnswerUnderWay::stop);
        Workflow.await(() -> begun.values().stream().allMatch(AnswerUnderWay::isDone));
        begun.clear();
    }

    private boolean settle(Next.AgentActs acts) {
        List<Unheard> unheard = acts.unheard().stream()
                .map(voice -> new Transcribing.Unheard(
                        voice, Objects.requireNonNullElse(of(voice).result().failure(), "")))
                .filter(voice -> !voice.why().isEmpty())
                .toList();
        view.heard(acts.unheard().size(), unheard);
        if (!unheard.isEmpty()) {
            effects.run(Transcribing.class, "go on without a transcript", step -> {
                step.giveUp(new GiveUp(acts.turn(), unheard));
                return true;
            });
        }
        return true;
    }

    private AnswerUnderWay<Transcribed> of(VoiceMessage voice) {
        return Objects.requireNonNull(begun.get(voice));
    }
}
