package dev.maillon.activities.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.Catalogs;
import dev.maillon.activities.briefing.Knowledge.Told;
import dev.maillon.domain.catalog.Catalog;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R43")
class KnowledgeTest {

    private static final String FILLER = IntStream.range(0, 400)
            .mapToObj(n -> "Paragraph %d tells of cleaning, keys and the house rules, over and over.".formatted(n))
            .collect(Collectors.joining("\n\n"));

    @Test
    void tellsEverythingThatFits() {
        assertThat(told("anything", "One.\n\nTwo.", "Three."))
                .containsExactly(new Told("Text 0", "One.\n\nTwo.", false), new Told("Text 1", "Three.", false));
    }

    @Test
    void ofMoreItTellsWhatAnswersTheQuestion() {
        List<Told> told = told("Can I bring my DOGS?", FILLER, "Bikes are free.\n\nA dog costs 20 a night.");
        assertThat(told).last().satisfies(text -> assertThat(text.text()).contains("A dog costs 20 a night."));
        assertThat(told).first().satisfies(text -> assertThat(text.excerpt()).isTrue());
    }

    @Test
    void findsWordsWhateverTheirAccentsAndEndings() {
        assertThat(told("Et les animaux, c’est autorise ?", FILLER, "Sont autorisés : chats, chiens."))
                .extracting(Told::text)
                .contains("Sont autorisés : chats, chiens.");
    }

    @Test
    void keepsToTheBudget() {
        int bytes = told("keys", FILLER, FILLER).stream()
                .mapToInt(text -> text.text().length())
                .sum();
        assertThat(bytes).isBetween(Knowledge.TOKENS * 2, Knowledge.TOKENS * 3 + 2_000);
    }

    @Test
    void aParagraphWithoutEndIsTakenApart() {
        String endless = "A sentence about the garden. ".repeat(1_000) + "The pool opens in May.";
        assertThat(told("When does the pool open?", endless))
                .singleElement()
                .satisfies(text -> assertThat(text.text()).contains("The pool opens in May."));
        assertThat(told("?", "x".repeat(100_000)).getFirst().excerpt()).isTrue();
    }

    private static List<Told> told(String question, String... texts) {
        List<Catalog.Knowledge> knowledge = IntStream.range(0, texts.length)
                .mapToObj(n -> new Catalog.Knowledge("k" + n, "Text " + n, texts[n]))
                .toList();
        Catalog like = Catalogs.read("/model-catalog.yaml");
        Catalog.Agent mia = like.agents().getFirst();
        Catalog.Agent reader = new Catalog.Agent(
                mia.id(),
                mia.name(),
                true,
                true,
                mia.planner(),
                mia.actions(),
                10,
                knowledge.stream().map(Catalog.Knowledge::id).toList(),
                null,
                true,
                mia.instructions());
        return Knowledge.of(
                new Catalog(
                        like.workspace(),
                        like.users(),
                        like.teams(),
                        like.lifecycleStages(),
                        like.closingNotes(),
                        like.contactFields(),
                        knowledge,
                        like.channels(),
                        List.of(reader),
                        like.triggers()),
                reader,
                question);
    }
}
