package dev.maillon.domain.catalog.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private final Map<Anchor, Size> sizes = new HashMap<>();
    private final long mostCharacters;
    private int documents;
    private Size all = Size.NONE;

    /** @param characters of texts alone */
    private record Size(long values, long characters) {

        private static final Size NONE = new Size(0, 0);
        private static final Size ONE = new Size(1, 0);

        Size plus(Size more) {
            return new Size(values + more.values, characters + more.characters);
        }

        Size minus(Size less) {
            return new Size(values - less.values, characters - less.characters);
        }
    }

    /** A collection that has begun: its anchor and how much there was before it. */
    private record Open(Optional<Anchor> anchor, Size before) {}

    /** @param mostCharacters in all texts together, those that an alias stands for counted again */
    Limits(long mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** @throws Malformed where the document goes too far */
    void pass(Event event) {
        switch (event) {
            case DocumentStartEvent start ->
                refuse(++documents > 1, start, "A catalog is one document; remove the second \"---\".");
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
        add(new Size(1, scalar.getValue().length()), scalar.getAnchor(), scalar);
    }

    /** No column could keep it. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void enter(CollectionStartEvent start) {
        open.push(new Open(start.getAnchor(), all));
        start.getAnchor().ifPresent(sizes::remove);
        add(Size.ONE, Optional.empty(), start);
        refuse(open.size() > DEPTH, start, "The document goes deeper than " + DEPTH + " levels.");
    }

    private void leave() {
        Open closed = open.pop();
        closed.anchor().ifPresent(anchor -> sizes.put(anchor, all.minus(closed.before())));
    }

    private void add(Size size, Optional<Anchor> anchor, Event event) {
        all = all.plus(size);
        anchor.ifPresent(name -> sizes.put(name, size));
        refuse(
                all.characters() > mostCharacters,
                event,
                "The document has more than " + mostCharacters + " characters, aliases counted in full.");
        refuse(
                all.values() > VALUES,
                event,
                "The document has more than " + VALUES + " values, aliases counted in full.");
    }

    private Size sizeOf(AliasEvent alias) {
        Size size = sizes.get(alias.getAlias());
        boolean insideItself = open.stream().anyMatch(outer -> outer.anchor().equals(Optional.of(alias.getAlias())));
        refuse(size == null && insideItself, alias, "An alias stands inside what it stands for; write the value out.");
        return size == null ? Size.ONE : size;
    }

    private static void refuse(boolean tooFar, Event event, String message) {
        if (tooFar) {
            throw new Malformed(DocumentPosition.of("", event.getStartMark()), message);
        }
    }
}
