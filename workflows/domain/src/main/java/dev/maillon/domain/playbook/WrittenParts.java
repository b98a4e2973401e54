package dev.maillon.domain.playbook;

import dev.maillon.domain.playbook.Token.Kind;
import dev.maillon.domain.text.Spaces;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a line that are the writer's own words: quotations, names, slots. */
final class WrittenParts {

    private WrittenParts() {}

    static Optional<Slot> slot(TokenCursor cursor) {
        return Stream.of(Slot.values())
                .filter(slot -> cursor.take(slot.keyword()))
                .findFirst();
    }

    /** A quotation that says something. */
    static String quoted(TokenCursor cursor, String description) throws Unexpected {
        if (cursor.at(Kind.QUOTED) && cursor.token().text().isEmpty()) {
            throw cursor.unexpected("<" + description + " in quotes>");
        }
        return cursor.quoted(description);
    }

    /**
     * Quoted or bare. A bare name ends at a semicolon, the line's end, WITHOUT, BY with a method, or where another {@code @name}
     * follows; its own final full stop is dropped.
     */
    static Name name(TokenCursor cursor, String description) throws Unexpected {
        int column = cursor.column();
        if (cursor.at(Kind.QUOTED)) {
            return new Name(Spaces.spaced(quoted(cursor, description)), column);
        }
        int from = cursor.mark();
        while (!endsName(cursor)) {
            cursor.advance();
        }
        String written = cursor.writtenSince(from);
        if (written.isEmpty() || cursor.at(Kind.UNCLOSED)) {
            throw cursor.unexpected("<" + description + ">");
        }
        return new Name(Spaces.spaced(written), column);
    }

    private static boolean endsName(TokenCursor cursor) {
        return cursor.atStepEnd()
                || cursor.at(Kind.QUOTED)
                || cursor.at(Kind.UNCLOSED)
                || cursor.atLinkTo(Kind.AT)
                || cursor.at(Keyword.WITHOUT_SUMMARY)
                || cursor.at(Keyword.WITHOUT_NOTE)
                || cursor.at(Keyword.BY_ROUND_ROBIN)
                || cursor.at(Keyword.BY_LEAST_OPEN);
    }
}
