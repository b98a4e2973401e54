package dev.maillon.domain.catalog.document;

import dev.maillon.domain.field.Emails;
import dev.maillon.domain.json.WireNamed;
import dev.maillon.domain.text.NormalForms;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** How the values are read that occur in several parts of a catalog. */
final class Formats {

    private static final int LONGEST_NAME = 255;
    private static final Pattern ID = Pattern.compile("[^\\s/#\\p{Cntrl}]+");
    private static final Pattern HOST = Pattern.compile("(?i)[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?");
    /** As browsers see it: where the last label is a number, the whole is an address, in whatever spelling. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)(:\\d+)?");
    /** Settings of the processes are out of a catalog's reach anyhow; whoever names one is told so at once. */
    private static final Pattern OURS =
            Pattern.compile("(?i)^env:(maillon|spring|openai|anthropic|aws|management|server)_");

    private static final Pattern SECRET = Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]*");

    private Formats() {}

    /** Text as it stands. A number, a date or a word such as {@code true} is text too, where text is asked for. */
    static String text(Value value) {
        if (value.node() instanceof ScalarNode scalar && !value.isNothing()) {
            return scalar.getValue();
        }
        throw new Unfit("Here is " + value.kind() + "; write text.");
    }

    static String someText(Value value) {
        String text = text(value);
        if (text.isBlank()) {
            throw new Unfit("This text is empty; write something, or leave the key out.");
        }
        return text;
    }

    /** What people call something: one line, in NFC, without outer space. */
    static String name(Value value) {
        String name = NormalForms.nfc(someText(value).strip());
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new Unfit("A name is one line of at most " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    /** What an entry is kept by, in tables, workflow ids and routes. */
    static String id(Value value) {
        String id = name(value);
        if (!ID.matcher(id).matches() || id.length() > 100) {
            throw new Unfit(ProblemWording.quoted(id) + " is not an id: at most 100 characters, no space, / or #.");
        }
        return id;
    }

    static boolean flag(Value value) {
        if (value.node() instanceof ScalarNode scalar && Tag.BOOL.equals(scalar.getTag())) {
            return scalar.getValue().equalsIgnoreCase("true");
        }
        throw new Unfit("Write true or false, without quotes; YAML 1.2 reads yes and no as text.");
    }

    static Format<Integer> integer(int least, int most) {
        return value -> {
            String text = text(value);
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new Unfit(ProblemWording.quoted(text) + " does not fit; write a whole number from " + least
                        + " to " + most + ".");
            }
            return Integer.parseInt(text);
        };
    }

    static String email(Value value) {
        String email = name(value);
        if (!Emails.isOne(email)) {
            throw new Unfit(ProblemWording.quoted(email) + " is not an e-mail address, such as amel@example.com.");
        }
        return email;
    }

    static URI httpUrl(Value value) {
        String text = name(value);
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if (url.getUserInfo() != null) {
                throw new Unfit(
                        "A URL with a user or a password in it is shown to whoever reads the catalog; leave them out.");
            }
            if (url.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new Unfit(ProblemWording.quoted(text) + " is not a URL: " + e.getReason() + ".");
        }
        throw new Unfit(ProblemWording.quoted(text) + " is not a URL that begins with http:// or https:// and a host.");
    }

    /** The name of one out on the internet. */
    static String host(Value value) {
        String host = name(value);
        if (host.startsWith("[") || ADDRESS.matcher(host).matches()) {
            throw new Unfit(
                    ProblemWording.quoted(host) + " is an address; write the host's name, such as media.example.com.");
        }
        if (!HOST.matcher(host).matches()) {
            throw new Unfit(ProblemWording.quoted(host)
                    + " is not a host, such as media.example.com, without scheme and path.");
        }
        return host.toLowerCase(Locale.ROOT);
    }

    /** The secret itself has no place in a document that is stored, shown and rolled back. */
    static String secret(Value value) {
        String reference = text(value).strip();
        if (OURS.matcher(reference).find()) {
            throw new Unfit(ProblemWording.quoted(reference)
                    + " is a setting of Maillon's own; name a variable for this secret alone.");
        }
        if (!SECRET.matcher(reference).matches()) {
            throw new Unfit(
                    "A secret is never written here; write a reference such as env:WEB_CHANNEL_SECRET, and have it set for this"
                            + " workspace on the worker, as MAILLON_SECRETS_<WORKSPACE>_WEB_CHANNEL_SECRET.");
        }
        return reference;
    }

    /** @param what such as {@code a field type} */
    static <E extends WireNamed> Format<E> label(E[] labels, String what) {
        return label(List.of(labels), what);
    }

    static <E extends WireNamed> Format<E> label(List<E> labels, String what) {
        Map<String, E> known = new LinkedHashMap<>();
        labels.forEach(label -> known.put(label.wireName(), label));
        return value -> {
            E label = known.get(text(value));
            if (label == null) {
                throw new Unfit(() -> ProblemWording.notOneOf(text(value), what, known.keySet()));
            }
            return label;
        };
    }
}
