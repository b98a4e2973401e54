package dev.maillon.worker;

import dev.maillon.turns.followup.FollowingInLine;
import dev.maillon.turns.followup.InspectingTargets;
import dev.maillon.turns.followup.PostingEvents;
import dev.maillon.turns.healing.Recovering;
import dev.maillon.turns.healing.Waking;
import dev.maillon.turns.reassignment.Reassigning;
import dev.maillon.turns.step.Acting;
import dev.maillon.turns.step.Closing;
import dev.maillon.turns.step.Delivering;
import dev.maillon.turns.step.Ending;
import dev.maillon.turns.step.FallingBack;
import dev.maillon.turns.step.FollowingUp;
import dev.maillon.turns.step.Opening;
import dev.maillon.turns.step.Planning;
import dev.maillon.turns.step.Replying;
import dev.maillon.turns.step.Rewording;
import dev.maillon.turns.step.Transcribing;
import dev.maillon.turns.step.Undoing;
import org.springframework.stereotype.Component;

/** The activities, by the queue that runs them. Some steps are called as a regular activity on one queue and as a local one on another. */
@Component
class Steps {

    private final Object[] ofTurns;
    private final Object[] ofModels;
    private final Object[] ofDelivery;
    private final Object[] ofMedia;

    Steps(
            Opening opening,
            Acting acting,
            Replying replying,
            Ending ending,
            FallingBack fallingBack,
            FollowingUp followingUp,
            FollowingInLine followingInLine,
            InspectingTargets inspectingTargets,
            Delivering delivering,
            Closing closing,
            Transcribing transcribing,
            Planning planning,
            Rewording rewording,
            PostingEvents postingEvents,
            Undoing undoing,
            Reassigning reassigning,
            Waking waking,
            Recovering recovering) {
        ofTurns = new Object[] {
            opening,
            acting,
            undoing,
            reassigning,
            replying,
            ending,
            fallingBack,
            followingUp,
            followingInLine,
            inspectingTargets,
            delivering,
            closing,
            transcribing,
            waking,
            recovering
        };
        ofModels = new Object[] {planning, rewording, closing};
        ofDelivery = new Object[] {delivering, postingEvents};
        ofMedia = new Object[] {transcribing};
    }

    Object[] ofTurns() {
        return ofTurns.clone();
    }

    Object[] ofModels() {
        return ofModels.clone();
    }

    Object[] ofDelivery() {
        return ofDelivery.clone();
    }

    Object[] ofMedia() {
        return ofMedia.clone();
    }
}
