package dev.maillon.domain.playbook;

import dev.maillon.domain.playbook.Bullet.Condition;
import dev.maillon.domain.playbook.Bullet.Instruction;
import dev.maillon.domain.playbook.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code bullet = "-" (WHEN test {AND test} [HOURS] | OTHERWISE) ":" step {";" step} ["."]}. */
record BulletParser(InstructionLine line, TokenCursor cursor) {

    /** Empty for prose. */
    static Optional<Bullet> parse(InstructionLine line) throws Unexpected {
        int dash = Beginning.dash(line);
        List<Token> tokens = Tokenizer.tokens(line, dash + 1);
        Optional<Language> language = Beginning.language(tokens, dash >= 0);
        if (language.isEmpty()) {
            return Optional.empty();
        }
        if (dash < 0) {
            throw new Unexpected(new SyntaxError(
                    line.number(), line.column(tokens.getFirst().start()), language.get(), List.of("-")));
        }
        return Optional.of(new BulletParser(line, new TokenCursor(line, tokens)).bullet(language.get()));
    }

    private Bullet bullet(Language language) throws Unexpected {
        cursor.speak(language);
        Condition condition = cursor.at(Keyword.OTHERWISE) ? otherwise() : when();
        cursor.expect(Kind.COLON);
        return new Bullet(line.number(), line.text(), language, condition, instructions());
    }

    private Condition otherwise() throws Unexpected {
        cursor.expect(Keyword.OTHERWISE);
        return new Condition.Otherwise();
    }

    private Condition when() throws Unexpected {
        cursor.expect(Keyword.WHEN);
        List<Test> tests = new ArrayList<>();
        do {
            tests.add(test());
        } while (cursor.take(Keyword.AND));
        return new Condition.When(List.copyOf(tests), hours());
    }

    private @Nullable Hours hours() {
        if (cursor.take(Keyword.WITHIN_HOURS)) {
            return Hours.WITHIN;
        }
        return cursor.take(Keyword.OUTSIDE_HOURS) ? Hours.OUTSIDE : null;
    }

    private Test test() throws Unexpected {
        if (cursor.take(Keyword.MENTIONS)) {
            return new Test.Mentions(phrases());
        }
        cursor.expect(Keyword.GIVES);
        return new Test.Gives(slots());
    }

    private List<String> phrases() throws Unexpected {
        List<String> phrases = new ArrayList<>();
        do {
            phrases.add(WrittenParts.quoted(cursor, "the words to look for"));
        } while (cursor.take(Keyword.OR));
        return List.copyOf(phrases);
    }

    /** After AND there may be another slot or another test. */
    private List<Slot> slots() throws Unexpected {
        List<Slot> slots = new ArrayList<>();
        Optional<Slot> slot = WrittenParts.slot(cursor);
        if (slot.isEmpty()) {
            throw cursor.unexpected();
        }
        int mark = cursor.mark();
        while (slot.isPresent()) {
            slots.add(slot.get());
            mark = cursor.mark();
            slot = cursor.take(Keyword.AND) ? WrittenParts.slot(cursor) : Optional.empty();
        }
        cursor.reset(mark);
        return List.copyOf(slots);
    }

    private List<Instruction> instructions() throws Unexpected {
        List<Instruction> instructions = new ArrayList<>();
        StepParser steps = new StepParser(cursor);
        do {
            instructions.add(steps.instruction());
        } while (cursor.take(Kind.SEMICOLON));
        cursor.take(Kind.STOP);
        cursor.expect(Kind.END);
        return List.copyOf(instructions);
    }
}
