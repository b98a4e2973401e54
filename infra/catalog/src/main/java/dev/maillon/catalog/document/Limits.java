package dev.maillon.catalog.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Holds a document within bounds before any of it is built: how deep it goes, and how many values it has with each alias counted
 * as what it stands for, so that ten lines of aliases cannot stand for billions of values.
 */
final class Limits {

    private static final int DEPTH = 50;
    private static final long VALUES = 100_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Anchor, Long> sizes = new HashMap<>();
    private int documents;

    /** A collection that has begun: its anchor and how many values there were before it. */
    private record Open(Optional<Anchor> anchor, long before) {}

    private long values;

    /** @throws Malformed where the document goes too far */
    void pass(Event event) {
        switch (event) {
            case DocumentStartEvent start -> begin(event);
            case CollectionStartEvent start -> enter(start);
            case CollectionEndEvent end -> leave();
            case ScalarEvent scalar -> take(scalar);
            case AliasEvent alias -> add(sizeOf(alias), Optional.empty(), event);
            default -> {}
        }
    }

    private void take(ScalarEvent scalar) {
        refuse(
                scalar.getValue().codePoints().anyMatch(Limits::isHalf),
                scalar,
                "A \\u escape stands for half a character here; write both halves, or the character itself.");
        add(1, scalar.getAnchor(), scalar);
    }

    /** No column could keep it. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void begin(Event event) {
        documents++;
        refuse(documents > 1, event, "A catalog is one document; remove the second \"---\".");
    }

    private void enter(CollectionStartEvent start) {
        open.push(new Open(start.getAnchor(), values));
        start.getAnchor().ifPresent(sizes::remove);
        add(1, Optional.empty(), start);
        refuse(open.size() > DEPTH, start, "The document goes deeper than " + DEPTH + " levels.");
    }

    private void leave() {
        Open closed = open.pop();
        closed.anchor().ifPresent(anchor -> sizes.put(anchor, values - closed.before()));
    }

    private void add(long count, Optional<Anchor> anchor, Event event) {
        values += count;
        anchor.ifPresent(name -> sizes.put(name, count));
        refuse(values > VALUES, event, "The document has more than " + VALUES + " values, aliases counted in full.");
    }

    private long sizeOf(AliasEvent alias) {
        Long size = sizes.get(alias.getAlias());
        boolean insideItself = open.stream().anyMatch(outer -> outer.anchor().equals(Optional.of(alias.getAlias())));
        refuse(size == null && insideItself, alias, "An alias stands inside what it stands for; write the value out.");
        return valueOr(size, 1);
    }

    private static long valueOr(@Nullable Long size, long otherwise) {
        return size == null ? otherwise : size;
    }

    private static void refuse(boolean tooFar, Event event, String message) {
        if (tooFar) {
            throw new Malformed(Place.of("", event.getStartMark()), message);
        }
    }
}
