package dev.maillon.domain.playbook;

import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.playbook.Bullet.Instruction;
import dev.maillon.domain.playbook.Step.Saved;
import dev.maillon.domain.playbook.Token.Kind;
import dev.maillon.domain.text.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one step after another, each with the phrase of later time that may follow it. */
final class StepParser {

    private final TokenCursor cursor;
    private @Nullable String later;
    private boolean replied;

    StepParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    Instruction instruction() throws Unexpected {
        later = null;
        int column = cursor.column();
        Step step = step();
        later();
        return new Instruction(step, column, later);
    }

    private Step step() throws Unexpected {
        if (cursor.take(Keyword.CLOSE)) {
            return close();
        }
        if (cursor.take(Keyword.ASSIGN)) {
            return assign();
        }
        if (cursor.take(Keyword.UNASSIGN)) {
            return new Step.Unassign();
        }
        if (cursor.take(Keyword.STAGE)) {
            return new Step.SetStage(name("the stage's name"));
        }
        return cursor.take(Keyword.SAVE) ? save() : reply();
    }

    private Step close() throws Unexpected {
        Name note = cursor.take(Keyword.NOTE) ? name("the closing note's name") : null;
        boolean both = cursor.take(Keyword.WITHOUT_BOTH);
        boolean noSummary = both || cursor.take(Keyword.WITHOUT_SUMMARY);
        boolean noNote = both || !noSummary && cursor.take(Keyword.WITHOUT_NOTE);
        return new Step.Close(note, noSummary, noNote);
    }

    private Step assign() throws Unexpected {
        List<Name> targets = new ArrayList<>();
        do {
            cursor.skipLinks();
            cursor.expect(Kind.AT);
            targets.add(name("a name"));
        } while (cursor.atLinkTo(Kind.AT));
        return new Step.Assign(List.copyOf(targets), method());
    }

    private @Nullable AssignMethod method() {
        if (cursor.take(Keyword.BY_ROUND_ROBIN)) {
            return AssignMethod.ROUND_ROBIN;
        }
        return cursor.take(Keyword.BY_LEAST_OPEN) ? AssignMethod.LEAST_OPEN : null;
    }

    private Step save() throws Unexpected {
        Optional<Slot> slot = WrittenParts.slot(cursor);
        Saved value = slot.isPresent()
                ? new Saved.FromMessage(slot.get())
                : new Saved.Literal(cursor.quoted("the words to save"));
        cursor.expect(Keyword.AS);
        return new Step.Save(value, field());
    }

    /** The word "field" is no part of the name, unless it is all of it. */
    private Name field() throws Unexpected {
        int mark = cursor.mark();
        if (cursor.take(Keyword.FIELD) && (cursor.atStepEnd() || cursor.at(Kind.STOP))) {
            cursor.reset(mark);
        }
        return name("the field's name");
    }

    private Step reply() throws Unexpected {
        cursor.expect(Keyword.REPLY);
        if (replied) {
            throw cursor.unexpected("<one reply at most>");
        }
        replied = true;
        return new Step.Reply(WrittenParts.quoted(cursor, "the words of the reply"));
    }

    /** A bare name takes in what follows it, so that a phrase of later time has to be cut off its end. */
    private Name name(String description) throws Unexpected {
        boolean bare = !cursor.at(Kind.QUOTED);
        Name name = WrittenParts.name(cursor, description);
        int cut = bare ? LaterTime.startAtEnd(name.text()) : name.text().length();
        if (cut == name.text().length()) {
            return name;
        }
        later = name.text().substring(cut).replaceFirst("^,? ", "");
        return new Name(Spaces.trimmed(name.text().substring(0, cut)), name.column());
    }

    private void later() {
        int from = cursor.mark();
        while (!cursor.atStepEnd()) {
            cursor.advance();
        }
        String written = cursor.writtenSince(from);
        if (LaterTime.isOne(written)) {
            later = written;
        } else {
            cursor.reset(from);
        }
    }
}
