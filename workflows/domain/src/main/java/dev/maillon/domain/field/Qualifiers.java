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
 * @param changingNothing words that may stand between
 */
record Qualifiers(
        Set<String> before,
        Set<String> after,
        Set<String> around,
        Set<String> past,
        Set<String> changingNothing,
        Beside beside) {

    private static final Set<String> NEUTRAL = phrases("""
            the|le|la|les|l'|a|an|at|on|of|de|du|d'|un|une|au|aux|to|for|pour|en|vers|about|around|environ|roughly|approximately|circa
            nearly|almost|presque|only|just|seulement|exactly|sharp|pile|please|is|est|(|)|~|"|«|»|“|”|*|_|=|now|then|\u0001
            morning|afternoon|evening|night|matin|soir|apres-midi|l'apres-midi|midi|quand|when""");
    private static final Set<String> NEUTRAL_FOR_CONTACTS = and(NEUTRAL, """
            my|mon|ma|email|mail|e-mail|number|numero|phone|telephone|tel|address|adresse|website|site|link|lien|no|n|°|id|it|:|me
            us|sur|mes|mails""");
    private static final Set<String> DIVIDERS = phrases(",|:|(|)|but|mais|so|donc|because|car|then|puis");

    private static final Set<String> THEN_BEFORE = and(phrases("""
            before|after|until|till|til|by|from|since|as of|between|through|during|past|half|quarter|not|no|except|than|or|nor|neither
            either|every|each|last|previous|former|other|following|any|some|all|most|first|second|third|fourth|fifth|week|weeks
            weekend|fortnight|# days|a day|# months|a month|eve|starting|beginning|instead|never|day but|days but|anytime but
            time but|anything but|all but
            avant|apres|depuis|jusqu'a|jusqu'au|jusqu'en|jusque|des|d'ici|entre|chaque|tous les|toutes les|sauf|hormis|excepte|pas|ni
            sans|plutot que|plutot qu'|au lieu|premier|premiere|deuxieme|troisieme|quatrieme|dernier|derniere|veille|lendemain
            surlendemain|semaine
            semaines|week-end|# jours|un jour|# mois|un mois|partir|compter|moins|ou|courant|pendant|durant|debut|fin"""), """
            # and|# et|# to|# -|# –|# —|# /|# &|# a|# au|# et le|# and the|# au le|# to the|# and on|# et a""");
    private static final Set<String> THEN_AFTER = phrases("""
            week|weeks|semaine|following week|week after|in a fortnight|in a week|in # days|in # weeks|dans # jours|dans # semaines
            fortnight|en #|or|ou|, or|, ou|'s|last|dernier|derniere|passe|passee|past|ago|previous|onward|onwards
            latest|earliest|plus tard|plus tot|maximum|minimum|max|min|exclu|exclus|inclus|excluded|included|inclusive|after next
            before last|next|every|each|chaque|until|till|through|thru|jusqu'a|jusqu'au|later|/ #|ish|- ish|, pas avant
            , not before|, au plus|, not after|, latest""");

    private static final Set<String> NEGATION = phrases("""
            not|cannot|cant|dont|doesnt|wont|isnt|didnt|never|pas|jamais|aucun|aucune|rien|except|unless|sauf|hormis|excepte
            neither|nor
            no longer|ne peux plus|ne peut plus|ne pouvons plus""");
    private static final Set<String> IDIOMS = phrases("""
            pas de souci|pas de soucis|pas de probleme|pas de problemes|n'hesitez pas|n'hesite pas|pourquoi pas|n'est-ce pas|why not
            not hesitate|not worry|not sure|if not|si pas|not too late|not too early|not too soon|pas trop tard|pas trop tot
            not only|pas seulement|not it|not you""");
    private static final Set<String> UNFREE = and(NEGATION, """
            busy|unavailable|away|absent|absente|absents|occupe|occupee|occupes|indisponible|impossible|without|sans|closed|cancelled
            avoid|avoiding|excluding|evitez|eviter|evite|evitons|hors|a part|en dehors|other than|day save|days save|time save|too late
            too early|too soon|too far|bit late|bit early|bit soon|trop tard|trop tot|trop loin|trop juste|peu tard|peu tot|is out
            is off|is bad
            is difficult|is full|fully booked|booked up|est mort|c'est mort|c'est non|no good|difficile|exception|l'exception
            exclusion|l'exclusion|day bar|est complet|sommes complets|complique|compliquee""");
    private static final Set<String> PAST = and(participles(), """
            was|were|had|did|went|came|broke|bought|got|saw|sent|paid|called|ordered|received|arrived|left|lost|stopped|happened
            started
            began|took|made|said|told|spoke|met|wrote|tried|booked|asked|died|fell|gave|failed|yesterday|ago|last|earlier|already
            previously|been|since|purchased|placed|delivered|shipped|noticed|opened|dated|signed|returned|stayed|visited|invoiced
            billed
            charged|issued|posted|dispatched|installed|subscribed|registered|submitted|collected|picked|dropped|used|emailed|phoned
            wrote|written
            requested|ate|dined|attended|reported|checked in|checked out|achete|commande le|achetee|achetees|achetes|appelee|recu
            recus|recue|recues|livre|livres|livree|livrees|expedie
            expedies|expediee|expediees|passee|passees|commandee|commandees|payee|payees|cassee|perdue|signee|envoyee|envoyees|datee
            datees|facturee|telephone|hier|avant-hier|deja|depuis|etait|etais|etaient|avait|avais|avions|l'avais|j'avais|m'avait
            l'avait|c'etait|dernier|derniere|last""");
    private static final Set<String> BIRTH = phrases("""
            born|birth|birthday|birthdate|dob|ne|nee|nes|nees|naissance|anniversaire""");
    private static final Set<String> WISH = phrases("""
            will|would|i'd|i'll|we'd|we'll|want|need|like|please|can|could|shall|should|going|let|may|hope|plan|prefer|wish|book
            reserve
            voudrais|voudrions|aimerais|aimerions|veux|veut|voulons|peux|peut|pouvez|pouvons|pourriez|pourrais|pourrait|souhaite
            souhaitons|souhaiterais|besoin|reserver|venir|prendre|faut|vais|allons|sera|serons|serais|serait|possible|etre
            peut-il|peut-elle|peut-on|peut-etre|peuvent|puis-je|pouvez-vous|pourriez-vous|pourrait-on|pourrait-il|pourrait-elle""");

    /** A date that is counted from today, or has its year. */
    static final Qualifiers OF_DATES = new Qualifiers(
            and(THEN_BEFORE, "black|good|easter|ash|palm|cyber|holy|bowl"),
            and(THEN_AFTER, """
                    month|mois|year|annee|l'annee|l'an|business|working|ouvres|ouvrables|and a half|et demi|et demie|de paques|saint
                    de pentecote|gras|de l'ascension|sur #|d'avant|d'apres|suivant|before christmas|after christmas|before easter
                    after easter
                    avant noel|apres noel|avant paques|apres paques|before the|after the|before that|after that"""),
            UNFREE,
            Set.of(),
            NEUTRAL,
            Beside.DATES);
    /** A weekday, or a date without a year: nothing but the words around say whether it is one to come. */
    static final Qualifiers OF_DATES_TO_COME = new Qualifiers(
            and(OF_DATES.before, papers()),
            and(OF_DATES.after, "order|purchase|invoice|payment|receipt|statement"),
            and(UNFREE, String.join("|", BIRTH)),
            PAST,
            NEUTRAL,
            Beside.DATES);

    static final Qualifiers OF_TIMES = new Qualifiers(
            and(
                    THEN_BEFORE,
                    "within|in|dans|y a|sous|lasts|takes|took|dure|mis|reste|prend|ratio|score|duree|attente|delai|trajet|voyage|retard|journey|ride|vol de|garde de"),
            and(THEN_AFTER, """
                    hour|hours|min|mins|minute|minutes|heure|, heure|par jour|par semaine|par mois|per day|per week|per hour|utc
                    gmt|edt
                    cst|cdt|mst|mdt|pst|pdt|cet|cest|bst|ist|jst|aest|eet|msk|z|+|- ##|eastern|pacific|central|local|locale|paris time
                    london time|york time|your time|my time|our time|moins|past|plus|de retard|de route|de travail|pt|ct|mt|aedt
                    acst|awst|nzdt|nzst|nzt|hst|akst|hkt|sgt|uk|drive|ride|tour|trip|flight
                    journey|long|wait|walk|massage|session|shift|stay|delay"""),
            UNFREE,
            PAST,
            NEUTRAL,
            Beside.TIMES);
    static final Qualifiers OF_NUMBERS =
            new Qualifiers(phrases("""
                    than|minus|moins|negative|over|under|above|below|least|most|up to|less|plus|maximum|minimum|max|min|jusqu'a|between
                    entre|half|twice|double|triple|moitie|tiers|quart|not|pas|or|ou|#|# or|# and|# et|# ou|# to|# a|# -|# x|# by|# sur
                    # fois|# times|# +|# *|# /|x|×|*|±|>|<|≥|≤|^|√|hundred|thousand|cent|mille|million|dozen|le|many as|much as
                    few as|little as|fewer|greater|upwards of|quarter of
                    quarters of|third of|thirds of|fifth of|tenth of|% of|% de|quart de|tiers de|cinquieme de|dixieme de|peine
                    au-dessus
                    en-dessous|au-dela|superieur|superieure|inferieur|inferieure|barely|hardly"""), phrases("""
                    or|ou|et plus|and more|and up|and over|plus|+|x|×|*|±|^|maximum|minimum|max|min|least|moins|below|under|over
                    sous|less
                    more|de plus|#|and #|et #|- #|to #|a #|by #|sur #|virgule|point|and a quarter|et quart|et un quart|et tiers
                    et un tiers|and a third|and three|and change|odd|something|out of|/ #|- ish|ish|‰|^|²|³"""), NEGATION, Set.of(), NEUTRAL, Beside.NUMBERS);
    static final Qualifiers OF_CONTACTS =
            new Qualifiers(phrases("""
                    not|pas|plus|longer|old|former|previous|ancien|ancienne|wrong|mauvais|faux|was|etait|your|votre|vos|instead
                    except|sauf|never
                    not write|not call|not use|not send|not contact|not email|not e-mail|not text|not message|not ring|not reach
                    not reply|not read
                    not access|not have|not have access|not want|lost|lost access|stop using|stopped using|stop writing
                    stop calling|stop texting|never call|never write|no longer have|no longer use|remove|delete|unsubscribe|forget
                    supprimez|supprimer|enlevez|retirez|effacez|desinscrivez|desinscrire|used to be|used to|had|c'etait|avais|avait"""), phrases("""
                    or #|ou #|/ #|not|wrong|old|outdated|dead|invalid|closed|expired|former|disconnected|est faux|est fausse
                    est mort|est invalide
                    est perime|est perimee|est ancien|est ancienne|est obsolete|ne|n'est|n'existe|n'appartient|n'a|does not
                    no longer|was|etait
                    has changed|bounces|bounced|ex's|a change"""), Set.of(), Set.of(), NEUTRAL_FOR_CONTACTS, Beside.OTHERS);
    static final Qualifiers OF_PHONES = new Qualifiers(
            and(
                    OF_CONTACTS.before,
                    "order|commande|invoice|facture|reference|ref|dossier|ticket|iban|siret|siren|card|carte|contract|contrat"),
            OF_CONTACTS.after,
            Set.of(),
            Set.of(),
            NEUTRAL_FOR_CONTACTS,
            Beside.PHONES);

    /** With the value, unless it may mean something else. */
    <T> Span<Optional<T>> unlessChanged(Span<T> span, String text) {
        boolean open = change(text, span.start(), span.end());
        return new Span<>(span.start(), span.end(), open ? Optional.empty() : Optional.of(span.value()));
    }

    /** Whether the value at a place may mean something else. */
    boolean change(String text, int start, int end) {
        Neighbours before = Neighbours.before(text, start);
        Neighbours after = Neighbours.after(text, end);
        return beside.change(text, start, end)
                || before.meet(this.before, changingNothing)
                || after.meet(this.after, changingNothing)
                || hold(around, before, after)
                || hold(past, before, after) && !hold(WISH, before, after);
    }

    private static boolean hold(Set<String> phrases, Neighbours before, Neighbours after) {
        return before.hold(phrases, IDIOMS, DIVIDERS) || after.hold(phrases, IDIOMS, DIVIDERS);
    }

    /** "Invoice of 3 March", "votre courrier daté du 3 mars": it has been written. */
    private static String papers() {
        return Stream.of(
                        "invoice of|receipt of|order of|letter of|purchase of|payment of|statement of|email of|mail of|message of|call of",
                        french(" du"),
                        french(" de"),
                        french(" date du"),
                        french(" en date du"))
                .collect(Collectors.joining("|"));
    }

    private static String french(String ending) {
        return Stream.of(
                        "facture",
                        "commande",
                        "achat",
                        "paiement",
                        "recu",
                        "courrier",
                        "lettre",
                        "mail",
                        "message",
                        "appel",
                        "devis")
                .map(paper -> paper + ending)
                .collect(Collectors.joining("|"));
    }

    /** French tells with two words what has been. */
    private static Set<String> participles() {
        return Stream.of(
                        "j'ai", "ai", "avons", "avez", "as", "a", "ont", "est", "suis", "sommes", "sont", "l'ai",
                        "m'avez", "m'a", "m'ont", "l'a", "l'ont", "l'avons", "n'ai", "s'est", "t'ai")
                .flatMap(auxiliary -> Stream.of(
                                ("appele achete commande paye recu casse cassee vu pris ecrit envoye demande essaye parle"
                                                + " perdu commence arrete signe rencontre vendu attendu livre tombe tombee venu venue passe"
                                                + " arrive arrivee parti partie eu ete fait dit trouve reserve sejourne souscrit expedie telephone")
                                        .split(" ", -1))
                        .flatMap(participle -> Stream.of("", "e", "s", "es").map(ending -> participle + ending))
                        .flatMap(participle ->
                                Stream.of(" ", " bien ").map(between -> auxiliary + between + participle)))
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
