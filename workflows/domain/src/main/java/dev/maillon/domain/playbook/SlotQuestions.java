package dev.maillon.domain.playbook;

import dev.maillon.domain.catalog.Lookup;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.playbook.Step.Save;
import dev.maillon.domain.playbook.Step.Saved;
import java.util.List;
import java.util.Optional;

/** What a question asks for, as it follows "could you give me". A number, say, is asked for with the name of the field it is for. */
record SlotQuestions(Language language, Names names) {

    List<String> of(List<Save> unanswered) {
        return unanswered.stream().flatMap(save -> of(save).stream()).distinct().toList();
    }

    private Optional<String> of(Save save) {
        return switch (save.value()) {
            case Saved.Literal literal -> Optional.empty();
            case Saved.FromMessage(Slot slot) -> Optional.of(words(slot, save.field()));
        };
    }

    private String words(Slot slot, Name field) {
        return switch (slot) {
            case EMAIL -> language.say("your email", "votre e-mail");
            case PHONE -> language.say("your phone number", "votre numéro de téléphone");
            case MESSAGE -> language.say("your message", "votre message");
            case NUMBER, DATE, TIME, LINK ->
                slot.keyword().spellings(language).getFirst()
                        + fieldName(field).map(name -> " (" + name + ")").orElse("");
        };
    }

    private Optional<String> fieldName(Name written) {
        return names.field(written.text()) instanceof Lookup.Found<ContactField> found
                ? Optional.of(found.entry().name())
                : Optional.empty();
    }
}
