package dev.maillon.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Checkout CHECKOUT = Checkout.here();
    private static final Path README = Path.of("README.md");
    private static final Path PROMISES = Path.of("docs/promises.md");
    private static final Pattern RULE = Pattern.compile("\\bR([1-9]\\d?)\\b");
    private static final int LONGEST_LINE = 160;

    /** A word that no source has, this one neither. */
    private static final String GONE = String.join("w", "Scre", "ed");

    @Test
    void nameOnlyWhatIsThere() {
        DocumentCheck check = new DocumentCheck(CHECKOUT);

        assertThat(CHECKOUT.pages())
                .hasSizeGreaterThan(20)
                .flatExtracting(check::faults)
                .isEmpty();
    }

    /** So that the test above cannot pass because it looks at nothing. */
    @Test
    void whatIsNotThereIsFound() {
        MarkdownPage page = new MarkdownPage(Path.of("docs/none.md"), """
                # Nothing of this
                [file](turn-of-the-screw.md) [anchor](turn.md#the-screw) [here](#nothing-of-this) [out](https://example.com)
                `infra/locale/up` `infra/local/` `audio/ogg` `ConversationS_` `Outgoing.Waiting` `Outgoing.S_`
                `infra/local/up --screw`, `mvn test -pl infra/screw -Dmaillon.screw=1`
                ```sh
                infra/local/up --demo --screw=9 && infra/local/down now    # --no-option
                A=b make up screw
                infra/bench/turns --rate 3 --screw 3
                .tools/python/bin/python followups/python/screw.py
                ```
                """.replace("S_", GONE));

        assertThat(new DocumentCheck(CHECKOUT).faults(page))
                .extracting(fault -> fault.replace("docs/none.md: ", ""))
                .containsExactly(
                        "link turn-of-the-screw.md",
                        "link turn.md#the-screw",
                        "path infra/locale/up",
                        "name Conversation" + GONE,
                        "name Outgoing." + GONE,
                        "option of infra/local/up --screw",
                        "program infra/local/down",
                        "target screw",
                        "option of infra/bench/turns --screw",
                        "file followups/python/screw.py",
                        "module infra/screw",
                        "property maillon.screw");
    }

    @Test
    void promisesAreNumberedFromOneToFortySixAndNoOthersAreNamed() {
        List<String> promised = Pattern.compile("(?m)^- \\*\\*R(\\d+)\\*\\* ")
                .matcher(CHECKOUT.text(PROMISES))
                .results()
                .map(rule -> rule.group(1))
                .toList();

        assertThat(promised)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 46).mapToObj(Integer::toString).toList());
        assertThat(Stream.concat(CHECKOUT.pages().stream().map(MarkdownPage::path), CHECKOUT.sources().stream()))
                .flatExtracting(DocumentsTest::rulesNamedIn)
                .hasSizeGreaterThan(300)
                .allMatch(named -> promised.contains(named.replaceAll(".*: R", "")));
    }

    private static List<String> rulesNamedIn(Path file) {
        return RULE.matcher(CHECKOUT.text(file))
                .results()
                .map(rule -> file + ": R" + rule.group(1))
                .toList();
    }

    @Test
    void readmeIsShort() {
        assertThat(CHECKOUT.text(README).lines())
                .hasSizeLessThanOrEqualTo(120)
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(line.startsWith("|") ? 2 * LONGEST_LINE : LONGEST_LINE));
    }

    /** From README by links, without knowing what else there is. */
    @Test
    void allCanBeFound() {
        Set<Path> found = new HashSet<>(Set.of(README));
        Deque<Path> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            linkedFrom(next.pop()).filter(found::add).forEach(next::add);
        }

        assertThat(found)
                .containsAll(CHECKOUT.pages().stream().map(MarkdownPage::path).toList());
    }

    private static Stream<Path> linkedFrom(Path page) {
        Path folder = Objects.requireNonNullElse(page.getParent(), Path.of(""));
        return new MarkdownPage(page, CHECKOUT.text(page))
                .links().stream()
                        .map(link -> link.replaceAll("#.*", ""))
                        .filter(link -> link.endsWith(".md") && !link.contains(":"))
                        .map(link -> folder.resolve(link).normalize())
                        .filter(CHECKOUT::has);
    }
}
