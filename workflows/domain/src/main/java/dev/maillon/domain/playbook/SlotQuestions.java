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
            case Saved.FromMessage given -> Optional.of(words(given.slot()) + purpose(given.slot(), save.field()));
        };
    }

    private String words(Slot slot) {
        return switch (language) {
            case EN -> english(slot);
            case FR -> french(slot);
        };
    }

    private static String english(Slot slot) {
        return switch (slot) {
            case EMAIL -> "your email";
            case PHONE -> "your phone number";
            case NUMBER -> "the number";
            case DATE -> "the date";
            case TIME -> "the time";
            case LINK -> "the link";
            case MESSAGE -> "your message";
        };
    }

    private static String french(Slot slot) {
        return switch (slot) {
            case EMAIL -> "votre e-mail";
            case PHONE -> "votre numéro de téléphone";
            case NUMBER -> "le nombre";
            case DATE -> "la date";
            case TIME -> "l'heure";
            case LINK -> "le lien";
            case MESSAGE -> "votre message";
        };
    }

    private String purpose(Slot slot, Name field) {
        return switch (slot) {
            case EMAIL, PHONE, MESSAGE -> "";
            case NUMBER, DATE, TIME, LINK ->
                fieldName(field).map(name -> " (" + name + ")").orElse("");
        };
    }

    private Optional<String> fieldName(Name written) {
        return names.field(written.text()) instanceof Lookup.Found<ContactField> found
                ? Optional.of(found.entry().name())
                : Optional.empty();
    }
}
