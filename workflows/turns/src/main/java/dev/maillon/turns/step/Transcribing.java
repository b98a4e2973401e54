package dev.maillon.turns.step;

import dev.maillon.domain.conversation.VoiceMessage;
import dev.maillon.domain.turn.TurnRef;
import io.temporal.activity.ActivityInterface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes text of voice and video messages, before anyone plans (R31). Neither sound nor text of them passes through the workflow. */
@ActivityInterface
public interface Transcribing {

    /** Stores what was said, or answers why nobody can know. What has its transcript keeps it. */
    Transcribed transcribe(Transcribe request);

    /** Stores why there is no transcript, where there still is none (R32). */
    void giveUp(GiveUp request);

    record Transcribe(TurnRef turn, VoiceMessage voice) {}

    /** @param failure why there is no transcript, for the operator: no customer's words; null: it is stored */
    record Transcribed(@Nullable String failure) {
        public static final Transcribed STORED = new Transcribed(null);
    }

    record GiveUp(TurnRef turn, List<Unheard> unheard) {}

    record Unheard(VoiceMessage voice, String why) {}
}
