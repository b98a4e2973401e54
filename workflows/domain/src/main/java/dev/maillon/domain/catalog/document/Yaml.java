package dev.maillon.domain.catalog.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML 1.2 (so JSON too) by its core schema, within limits: Yes and No are text, a time is text. */
public final class Yaml {

    static final int MOST_BYTES = 1 << 20;

    private static final int LEAST_BUFFER = 1_024;

    private Yaml() {}

    /**
     * @param limited whether aliases count in full towards the document's size
     * @throws Malformed where it is not YAML, is empty, or is too much
     */
    static Value parse(String document, boolean limited) {
        String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Malformed(DocumentPosition.DOCUMENT, "The document is larger than 1 MiB; shorten its texts.");
        }
        Value root = new Value(compose(text, limited), "");
        if (root.isNothing()) {
            throw empty();
        }
        return root;
    }

    private static Node compose(String text, boolean limited) {
        try {
            Limits limits = new Limits(limited ? MOST_BYTES : Long.MAX_VALUE);
            LoadSettings settings = settings(text);
            new Parse(settings).parseString(text).forEach(limits::pass);
            return new Compose(settings).composeString(text).orElseThrow(Yaml::empty);
        } catch (MarkedYamlEngineException e) {
            Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark =
                    e.getProblemMark().or(e::getContextMark);
            throw new Malformed(DocumentPosition.of("", mark), notYaml(e.getProblem()));
        } catch (ReaderException e) {
            throw new Malformed(placeOf(text, e.getPosition()), "A character that YAML does not allow; remove it.");
        } catch (YamlEngineException e) {
            throw new Malformed(DocumentPosition.DOCUMENT, notYaml(String.valueOf(e.getMessage())));
        }
    }

    /** The text is read at once: from a small buffer, the library copies a long line anew for each thousand characters of it. */
    public static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true) // each section reports its own, beside its other problems
                .setCodePointLimit(MOST_BYTES)
                .setBufferSize(Math.max(LEAST_BUFFER, text.length()))
                .build();
    }

    private static Malformed empty() {
        return new Malformed(DocumentPosition.DOCUMENT, "The document is empty; a catalog has at least \"workspace\".");
    }

    private static String notYaml(String problem) {
        return "This is not YAML: " + problem
                + ". Indent with spaces, close what is opened, and quote text that has \": \" or \" #\" in it.";
    }

    /** @param position in code points */
    private static DocumentPosition placeOf(String text, int position) {
        String before = text.substring(0, text.offsetByCodePoints(0, position));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        String start = before.substring(before.lastIndexOf('\n') + 1);
        return new DocumentPosition("", line, start.codePointCount(0, start.length()) + 1);
    }
}
