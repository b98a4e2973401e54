package dev.maillon.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.text.Suggestions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final Catalog catalog = Examples.catalog();
    private final Names names = new Names(catalog);

    @Test
    @Tag("R8")
    void findsByExactNameElseById() {
        Catalog.User amel = catalog.users().getFirst();

        assertThat(names.user("Amel Haddad")).isEqualTo(new Lookup.Found<>(amel));
        assertThat(names.user("amel")).isEqualTo(new Lookup.Found<>(amel));
        assertThat(names.field("Phone number")).isEqualTo(names.field("phone"));
    }

    @Test
    void takesBothSpellingsOfAnAccentForOne() {
        assertThat(names.agent("Le\u0301o")).isEqualTo(names.agent("L\u00e9o")).isInstanceOf(Lookup.Found.class);
    }

    @Test
    @Tag("R19")
    void doesNotFindWhatIsWrittenOtherwiseButSuggestsIt() {
        assertThat(names.stage("qualified"))
                .isEqualTo(new Lookup.Unknown<>("lifecycle stage", "qualified", List.of("Qualified")));
        assertThat(names.user("Chloe Martin"))
                .isEqualTo(new Lookup.Unknown<>("user", "Chloe Martin", List.of("Chloé Martin")));
        assertThat(names.note("Problem Solvd"))
                .isEqualTo(new Lookup.Unknown<>("closing note", "Problem Solvd", List.of("Problem Solved")));
        assertThat(names.team("Marketing")).isEqualTo(new Lookup.Unknown<>("team", "Marketing", List.of()));
    }

    @Test
    void suggestsTheNearestFirstAndThreeAtMost() {
        assertThat(Suggestions.of("lead 2", List.of("Lead 11", "Lead 1", "Lead 2", "Lead 3", "Lead 4", "Customer")))
                .startsWith("Lead 2")
                .hasSize(3)
                .doesNotContain("Customer", "Lead 11");
    }

    @Test
    void suggestsNothingForAParagraph() {
        assertThat(Suggestions.of("x".repeat(10_000), List.of("x"))).isEmpty();
    }

    @Test
    void refusesInWordsThatNameTheKindAndTheNearest() {
        assertThat(names.stage("qualified")).isInstanceOfSatisfying(Lookup.Missed.class, missed -> {
            assertThat(missed.refused().reason()).isEqualTo(Refusal.UNKNOWN_NAME);
            assertThat(missed.refused().explanation())
                    .isEqualTo("No lifecycle stage is called \"qualified\". Did you mean \"Qualified\"?");
        });
    }

    @Test
    @Tag("R19")
    void aNameThatAUserAndATeamShareIsAmbiguous() {
        Names shared = new Names(Examples.read(Examples.document()
                .replace("name: Sales,", "name: Amel Haddad,")
                .replace("team: Sales", "team: sales")));

        assertThat(shared.anyone("Amel Haddad")).isInstanceOfSatisfying(Lookup.Missed.class, missed -> {
            assertThat(missed.refused().reason()).isEqualTo(Refusal.AMBIGUOUS_NAME);
            assertThat(missed.refused().explanation()).contains("the user amel and of the team sales");
        });
        assertThat(shared.anyone("sales")).isEqualTo(new Lookup.Found<>(new AssignTo.Team("sales")));
        assertThat(shared.team("Amel Haddad")).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void aNameGoesBeforeAnotherOnesId() {
        Names crossed = new Names(Examples.read(Examples.document()
                .replace("name: Amel Haddad,", "name: bruno,")
                .replace("[amel, bruno, chloe]", "[amel]")));

        assertThat(crossed.user("bruno"))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.entry())
                                .isEqualTo(new Catalog.User("amel", "bruno", "amel@example.com", true)));
    }
}
