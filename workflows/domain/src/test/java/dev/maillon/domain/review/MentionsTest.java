package dev.maillon.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Examples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R42")
class MentionsTest {

    private static final Catalog CATALOG = with("it", "Support", "Support VIP", "销售", "L'équipe");

    @Test
    void aNameIsAWholeWord() {
        assertThat(mentioned("Assign with care to Supporters.")).isEmpty();
        assertThat(mentioned("Assign to (Support), then @it: done.")).containsExactly("it", "Support");
        assertThat(mentioned("my_it, it2, Support_1")).isEmpty();
    }

    @Test
    void aNameInsideOfALongerOneIsNotMeant() {
        assertThat(mentioned("Assign to Support VIP.")).containsExactly("Support VIP");
        assertThat(mentioned("Assign to Support VIP, at night to Support.")).containsExactly("Support", "Support VIP");
    }

    @Test
    void wordsWithoutSpacesBetweenThemAreWords() {
        assertThat(mentioned("请转给销售团队")).containsExactly("销售");
    }

    @Test
    void theKindOfSpacesAndApostrophesAndTheUnicodeFormDoNotMatter() {
        assertThat(mentioned("Confie à L’e\u0301quipe.")).containsExactly("L'équipe");
        assertThat(mentioned("Assign to Support\u00a0\n VIP.")).containsExactly("Support VIP");
    }

    @Test
    void spacesAroundATextAndDoubledOnesDoNotMatterEither() {
        assertThat(mentioned(" Support")).containsExactly("Support");
        assertThat(mentioned("Support ")).containsExactly("Support");
        assertThat(mentioned("Assign to Support  VIP.")).containsExactly("Support VIP");
        assertThat(Mentions.in("Support VIP", with("Support  VIP")).any("Support\tVIP"))
                .isTrue();
    }

    @Test
    void aBlankNameIsNeverMeant() {
        assertThat(Mentions.in("Assign to Support.", with(" ")).any(" ")).isFalse();
    }

    private static List<String> mentioned(String instructions) {
        Mentions mentions = Mentions.in(instructions, CATALOG);
        return CATALOG.teams().stream()
                .map(Catalog.Team::name)
                .filter(mentions::any)
                .toList();
    }

    private static Catalog with(String... teams) {
        Catalog like = Examples.catalog();
        return new Catalog(
                like.workspace(),
                List.of(),
                Stream.of(teams)
                        .map(name -> new Catalog.Team("id-of-" + name, name, List.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
