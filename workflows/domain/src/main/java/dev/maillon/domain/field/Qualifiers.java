package dev.maillon.domain.field;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words beside a value that make it mean something else, English and French: "before 5 pm" is not 5 pm, "two or 3" not 3, "broken since
 * Monday" no Monday to come. Such words are few in a language, so they are listed; a value counts only where none of them reaches it.
 *
 * @param before and {@code after}: the value, with nothing between but words that change nothing
 * @param around the value, anywhere in its part of the sentence
 * @param past as {@code around}, unless the same part says what is wanted
 */
record Qualifiers(Set<String> before, Set<String> after, Set<String> around, Set<String> past) {

    private static final Set<String> NEUTRAL = phrases("""
            the|le|la|les|l'|a|an|at|on|of|de|du|d'|un|une|au|aux|to|for|pour|en|vers|about|around|environ|roughly|approximately|circa
            nearly|almost|presque|only|just|seulement|exactly|sharp|pile|please|is|est|(|)|~|"|«|»|“|”|*|_|=|now|then|\u0001
            morning|afternoon|evening|night|matin|soir|apres-midi|l'apres-midi|midi|quand|when""");
    private static final Set<String> NEUTRAL_FOR_CONTACTS = and(NEUTRAL, """
            my|mon|ma|email|mail|e-mail|number|numero|phone|telephone|tel|address|adresse|website|site|link|lien|no|n|°|id|it|:""");
    private static final Set<String> DIVIDERS = phrases(",|:|(|)|but|mais|so|donc|because|car|then|puis");

    private static final Set<String> THEN_BEFORE = and(phrases("""
            before|after|until|till|til|by|from|since|as of|between|through|during|past|half|quarter|not|no|except|than|or|nor|neither
            either|every|each|last|previous|former|other|following|any|some|all|most|first|second|third|fourth|fifth|week|weeks
            weekend|fortnight|# days|a day|# months|a month|eve|starting|beginning|instead|never|day but|days but|anytime but|time but|anything but|all but
            avant|apres|depuis|jusqu'a|jusqu'au|jusqu'en|jusque|des|d'ici|entre|chaque|tous les|toutes les|sauf|hormis|excepte|pas|ni
            sans|plutot que|plutot qu'|au lieu|premier|premiere|deuxieme|troisieme|quatrieme|dernier|derniere|veille|lendemain|surlendemain|semaine
            semaines|week-end|# jours|un jour|# mois|un mois|partir|compter|moins|ou|courant|pendant|durant|debut|fin"""), """
            # and|# et|# to|# -|# –|# —|# /|# &|# a|# au|# et le|# and the|# au le|# to the|# and on|# et a""");
    private static final Set<String> THEN_AFTER = and(joined(), """
            week|weeks|fortnight|en #|or|ou|, or|, ou|'s|last|dernier|derniere|passe|passee|past|ago|previous|onward|onwards
            latest|earliest|plus tard|plus tot|maximum|minimum|max|min|exclu|exclus|inclus|excluded|included|inclusive|after next
            before last|next|every|each|chaque|until|till|through|thru|jusqu'a|jusqu'au|later|/ #|ish|- ish|, pas avant|, not before|, au plus|, not after|, latest""");

    private static final Set<String> NEGATION = phrases("""
            not|cannot|cant|dont|doesnt|wont|isnt|didnt|never|pas|jamais|aucun|aucune|rien|except|unless|sauf|hormis|excepte|neither|nor
            no longer|ne peux plus|ne peut plus|ne pouvons plus""");
    private static final Set<String> IDIOMS = phrases("""
            pas de souci|pas de soucis|pas de probleme|pas de problemes|n'hesitez pas|n'hesite pas|pourquoi pas|n'est-ce pas|why not
            not hesitate|not worry|not sure|if not|si pas|not only|pas seulement|not it|not you""");
    private static final Set<String> UNFREE = and(NEGATION, """
            busy|unavailable|away|absent|absente|absents|occupe|occupee|occupes|indisponible|impossible|without|sans|closed|cancelled""");
    private static final Set<String> PAST = and(participles(), """
            was|were|had|did|went|came|broke|bought|got|saw|sent|paid|called|ordered|received|arrived|left|lost|stopped|happened|started
            began|took|made|said|told|spoke|met|wrote|tried|booked|asked|died|fell|gave|failed|yesterday|ago|last|earlier|already
            previously|been|since|hier|avant-hier|deja|depuis|etait|etais|etaient|avait|avais|avions|dernier|derniere|last""");
    private static final Set<String> BIRTH = phrases("""
            born|birth|birthday|birthdate|dob|ne|nee|nes|nees|naissance|anniversaire""");
    private static final Set<String> WISH = phrases("""
            will|would|i'd|i'll|we'd|we'll|want|need|like|please|can|could|shall|should|going|let|may|hope|plan|prefer|wish|book|reserve
            voudrais|voudrions|aimerais|aimerions|veux|veut|voulons|peux|peut|pouvez|pouvons|pourriez|pourrais|pourrait|souhaite
            souhaitons|souhaiterais|besoin|reserver|venir|prendre|faut|vais|allons|sera|serons|serais|serait|possible""");

    /** A date that is counted from today, or has its year. */
    static final Qualifiers OF_DATES = new Qualifiers(
            and(THEN_BEFORE, "black|good|easter|ash|palm|cyber|holy|bowl"), and(THEN_AFTER, """
                    month|mois|year|annee|l'annee|l'an|business|working|ouvres|ouvrables|and a half|et demi|et demie|de paques|saint
                    de pentecote|gras|de l'ascension|sur #|d'avant|d'apres|suivant|before christmas|after christmas|before easter|after easter
                    avant noel|apres noel|avant paques|apres paques|before the|after the|before that|after that"""), UNFREE, Set.of());
    /** A weekday, or a date without a year: nothing but the words around say whether it is one to come. */
    static final Qualifiers OF_DATES_TO_COME =
            new Qualifiers(OF_DATES.before, OF_DATES.after, and(UNFREE, String.join("|", BIRTH)), PAST);

    static final Qualifiers OF_TIMES = new Qualifiers(
            and(THEN_BEFORE, "within|in|dans|y a|sous|lasts|takes|took|dure|mis|reste|prend|ratio|score"),
            and(THEN_AFTER, """
                    hour|hours|min|mins|minute|minutes|heure|, heure|par jour|par semaine|par mois|per day|per week|per hour|utc|gmt|edt
                    cst|cdt|mst|mdt|pst|pdt|cet|cest|bst|ist|jst|aest|eet|msk|z|+|- ##|eastern|pacific|central|local|locale|paris time
                    london time|york time|your time|my time|our time|moins|past|plus|de retard|de route|de travail"""),
            UNFREE,
            PAST);
    static final Qualifiers OF_NUMBERS = new Qualifiers(phrases("""
                    than|minus|moins|negative|over|under|above|below|least|most|up to|less|plus|maximum|minimum|max|min|jusqu'a|between
                    entre|half|twice|double|triple|moitie|tiers|quart|not|pas|or|ou|#|# or|# and|# et|# ou|# to|# a|# -|# x|# by|# sur
                    # fois|# times|# +|# *|# /|x|×|*|±|>|<|≥|≤|^|√|hundred|thousand|cent|mille|million|dozen|le"""), phrases("""
                    or|ou|et plus|and more|and up|and over|plus|+|x|×|*|±|^|maximum|minimum|max|min|least|moins|below|under|over|sous|less
                    more|de plus|#|and #|et #|- #|to #|a #|by #|sur #|virgule|point|and a quarter|et quart|et un quart|et tiers
                    et un tiers|and a third|and three|and change|odd|something|out of|/ #|- ish|ish|‰|^|²|³"""), NEGATION, Set.of());
    static final Qualifiers OF_CONTACTS = new Qualifiers(
            phrases("""
                    not|pas|plus|longer|old|former|previous|ancien|ancienne|wrong|mauvais|faux|was|etait|your|votre|vos|order|commande
                    invoice|facture|reference|ref|dossier|ticket|iban|siret|siren|card|carte|contract|contrat|instead|except|sauf|never"""),
            phrases(
                    "or #|ou #|/ #|is wrong|is old|est faux|is not|n'est pas|n'est plus|does not|ne marche|no longer|was"),
            Set.of(),
            Set.of());

    /** With the value, unless it may mean something else. */
    <T> Span<Optional<T>> unlessChanged(Span<T> span, String text) {
        boolean open = change(text, span.start(), span.end());
        return new Span<>(span.start(), span.end(), open ? Optional.empty() : Optional.of(span.value()));
    }

    /** Whether the value at a place may mean something else. */
    boolean change(String text, int start, int end) {
        Neighbours before = Neighbours.before(text, start);
        Neighbours after = Neighbours.after(text, end);
        Set<String> neutral = this == OF_CONTACTS ? NEUTRAL_FOR_CONTACTS : NEUTRAL;
        return before.meet(this.before, neutral)
                || after.meet(this.after, neutral)
                || hold(around, before, after)
                || hold(past, before, after) && !hold(WISH, before, after);
    }

    private static boolean hold(Set<String> phrases, Neighbours before, Neighbours after) {
        return before.hold(phrases, IDIOMS, DIVIDERS) || after.hold(phrases, IDIOMS, DIVIDERS);
    }

    /** "December 24 and 25", but not "December 24 and 2 people". */
    private static Set<String> joined() {
        return Stream.of("and", "et", "-", "–", "—", "to", "au", "&")
                .flatMap(join -> Stream.of(
                                ".", ",", ")", "at", "a", "of", "de", "please", "for", "pour", "if", "si", "pm", "am",
                                "h")
                        .map(next -> join + " # " + next))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** French tells with two words what has been. */
    private static Set<String> participles() {
        return Stream.of(
                        "j'ai", "ai", "avons", "avez", "as", "a", "ont", "est", "suis", "sommes", "sont", "l'ai",
                        "m'avez")
                .flatMap(auxiliary -> Stream.of(
                                ("appele achete commande paye recu casse cassee vu pris ecrit envoye demande essaye parle"
                                                + " perdu commence arrete signe rencontre vendu attendu livre tombe tombee venu venue passe"
                                                + " arrive arrivee parti partie eu ete fait dit trouve reserve")
                                        .split(" ", -1))
                        .map(participle -> auxiliary + " " + participle))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> phrases(String divided) {
        return divided.lines()
                .flatMap(line -> Arrays.stream(line.split("\\|", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> and(Set<String> some, String more) {
        return Stream.concat(some.stream(), phrases(more).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
