package dev.maillon.domain.playbook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The words of the grammar. Both languages are accepted in any bullet; {@code |} in a table below separates spellings. */
enum Keyword {
    WHEN(
            "When the customer|When the contact|If the customer|If the contact",
            "Quand le client|Quand le contact|Lorsque le client|Lorsque le contact|Si le client|Si le contact"),
    OTHERWISE("Otherwise", "Sinon"),
    MENTIONS("mentions", "mentionne"),
    GIVES("gives", "donne"),
    AND("and", "et"),
    OR("or", "ou"),
    WITHIN_HOURS("within business hours", "pendant les heures d'ouverture"),
    OUTSIDE_HOURS("outside business hours", "hors des heures d'ouverture"),
    CLOSE(
            "close the conversation",
            "fermer la conversation|ferme la conversation|fermez la conversation"
                    + "|clôturer la conversation|clôture la conversation|clôturez la conversation"),
    NOTE("with the closing note", "avec la note de clôture"),
    WITHOUT_BOTH("without summary or closing note", "sans résumé ni note de clôture"),
    WITHOUT_SUMMARY("without summary", "sans résumé"),
    WITHOUT_NOTE("without closing note", "sans note de clôture"),
    ASSIGN(
            "assign to|assign the conversation to",
            "assigner à|assigne à|assignez à|assigner la conversation à|assigne la conversation à|assignez la conversation à"),
    UNASSIGN(
            "unassign the conversation",
            "désassigner la conversation|désassigne la conversation|désassignez la conversation"),
    BY_ROUND_ROBIN("by round robin", "par round robin"),
    BY_LEAST_OPEN("by least open conversations", "par moins de conversations ouvertes"),
    STAGE(
            "set the lifecycle stage to",
            "mettre à jour l'étape du cycle de vie à|mets à jour l'étape du cycle de vie à|mettez à jour l'étape du cycle de vie à"
                    + "|mettre à jour le stage de vie à|mets à jour le stage de vie à|mettez à jour le stage de vie à"),
    SAVE("save", "enregistrer|enregistre|enregistrez"),
    AS("as", "comme"),
    FIELD("field", "champ"),
    REPLY("reply", "répondre|réponds|répondez"),
    EMAIL("the email", "l'e-mail"),
    PHONE("the phone", "le téléphone"),
    NUMBER("the number", "le nombre"),
    DATE("the date", "la date"),
    TIME("the time", "l'heure"),
    LINK("the link", "le lien"),
    MESSAGE("the message", "le message");

    /** One spelling, word by word. */
    record Phrase(Language language, List<String> words) {
        String text() {
            return String.join(" ", words);
        }
    }

    private final List<Phrase> phrases;

    Keyword(String english, String french) {
        phrases = Stream.concat(spellings(Language.EN, english), spellings(Language.FR, french))
                .sorted(Comparator.comparing(phrase -> -phrase.words().size()))
                .toList();
    }

    /** Longest first, so that a spelling never hides a longer one. */
    List<Phrase> phrases() {
        return phrases;
    }

    List<String> spellings(Language language) {
        return phrases.stream()
                .filter(phrase -> phrase.language() == language)
                .map(Phrase::text)
                .toList();
    }

    private static Stream<Phrase> spellings(Language language, String table) {
        return Arrays.stream(table.split("\\|")).map(spelling -> new Phrase(language, List.of(spelling.split(" "))));
    }
}
