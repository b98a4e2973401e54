package dev.maillon.domain.playbook;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Lookup;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.field.ContactField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a playbook says in its own words: it asks for what is missing (R44), and it says what was not done instead of claiming
 * it (R19), in the customer's words and not in ours. It promises nobody's help: nobody has been told.
 *
 * @param language of the bullet
 */
public record FixedSentences(Language language, Catalog catalog) {

    /** An action and what became of it. */
    public record Done(Action action, Outcome outcome) {
        boolean failed() {
            return switch (outcome) {
                case Outcome.Refused refused -> true;
                case Outcome.Skipped skipped -> true;
                case Outcome.Applied applied -> false;
                case Outcome.Unchanged unchanged -> false;
            };
        }
    }

    /** @param things as they follow "give me", such as {@code your email} */
    public String ask(List<String> things) {
        return language.say(
                "Could you give me " + joined(things, " and ") + ", please?",
                "Pourriez-vous me donner " + joined(things, " et ") + ", s'il vous plaît ?");
    }

    /** Takes the place of a reply that was asked for a later time (R46). */
    public String replyLater() {
        return language.say("I cannot write to you later.", "Je ne peux pas vous écrire plus tard.");
    }

    /**
     * Takes the place of a reply where a step was refused or skipped, or where the reply needs a value that the contact does not
     * have.
     *
     * @param done every action of the turn so far; those that succeeded are not mentioned
     * @param emptyVariables as {@link ReplyTemplate.Rendering.Empty} names them
     */
    public String notDone(List<Done> done, List<String> emptyVariables) {
        Names names = new Names(catalog);
        Stream<String> failures = done.stream().filter(Done::failed).map(failed -> couldNot(failed.action(), names));
        Stream<String> unknown = emptyVariables.stream().distinct().map(variable -> doesNotKnow(variable, names));
        return Stream.concat(failures, unknown).distinct().collect(Collectors.joining(" "));
    }

    private String couldNot(Action action, Names names) {
        return language.say("I could not ", "Je n'ai pas pu ") + words(action, names) + ".";
    }

    private String words(Action action, Names names) {
        return switch (action) {
            case Action.CloseConversation close -> language.say("close the conversation", "clôturer la conversation");
            case Action.Assign assign ->
                language.say("pass you on to a colleague", "vous mettre en relation avec un collègue");
            case Action.Unassign unassign ->
                language.say("leave this to my colleagues", "laisser cette conversation à mes collègues");
            case Action.UpdateContactField update ->
                language.say("save this: ", "enregistrer ceci : ") + fieldName(update.field(), names);
            case Action.UpdateLifecycleStage stage -> language.say("take note of that", "en prendre note");
        };
    }

    private String doesNotKnow(String variable, Names names) {
        return names.field(variable) instanceof Lookup.Found<ContactField>
                ? language.say("I do not have this yet: ", "Il me manque encore ceci : ") + fieldName(variable, names)
                        + "."
                : language.say("I do not have all I need yet.", "Il me manque encore une information.");
    }

    /** As the workspace calls it; as it was written where the workspace has no such field. */
    private static String fieldName(String written, Names names) {
        return names.field(written) instanceof Lookup.Found<ContactField> found
                ? found.entry().name()
                : written;
    }

    private static String joined(List<String> things, String last) {
        int most = things.size() - 1;
        return most < 1
                ? String.join("", things)
                : String.join(", ", things.subList(0, most)) + last + things.get(most);
    }
}
