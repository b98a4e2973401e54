package dev.maillon.domain.playbook;

import dev.maillon.domain.action.AssignMethod;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that a bullet has done. */
public sealed interface Step {

    /**
     * @param note null: none is named
     * @param withoutSummary and {@code withoutNote}: the instruction opts out (R4)
     */
    record Close(@Nullable Name note, boolean withoutSummary, boolean withoutNote) implements Step {}

    /**
     * @param targets one, or several, which is refused (R12)
     * @param method null: the instruction names none
     */
    record Assign(List<Name> targets, @Nullable AssignMethod method) implements Step {}

    record Unassign() implements Step {}

    record SetStage(Name stage) implements Step {}

    record Save(Saved value, Name field) implements Step {}

    /** @param template with {@code $contact.x} in it */
    record Reply(String template) implements Step {}

    /** The first name that the step writes. */
    default Optional<Name> name() {
        return switch (this) {
            case Close close -> Optional.ofNullable(close.note());
            case Assign assign -> assign.targets().stream().findFirst();
            case Unassign unassign -> Optional.empty();
            case SetStage set -> Optional.of(set.stage());
            case Save save -> Optional.of(save.field());
            case Reply reply -> Optional.empty();
        };
    }

    /** What a field is set to. */
    sealed interface Saved {

        /** What the message gives. */
        record FromMessage(Slot slot) implements Saved {}

        /** These words. */
        record Literal(String text) implements Saved {}
    }
}
