package dev.maillon.domain.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Examples;
import dev.maillon.domain.catalog.MediaUrl;
import dev.maillon.domain.field.ContactField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalog that somebody else writes, within the format. */
class GenerousReadingTest {

    private static final String LEAST = """
            workspace:
              name: 42
              timeZone: America/Sao_Paulo
              language: pt-BR
              country: NO
              fallback: {reply: Yes}
            """;

    @Test
    void needsNothingButAWorkspace() {
        Catalog catalog = Examples.read(LEAST);

        assertThat(catalog.agents()).isEmpty();
        assertThat(catalog.workspace().businessHours()).isNull();
        assertThat(catalog.contactFields()).hasSize(7).allMatch(ContactField::builtIn);
    }

    @Test
    void readsYesAndNoAndNumbersAsTextWhereTextIsAsked() {
        Catalog.Workspace workspace = Examples.read(LEAST).workspace();

        assertThat(workspace.name()).isEqualTo("42");
        assertThat(workspace.country()).isEqualTo("NO");
        assertThat(workspace.fallback().reply()).isEqualTo("Yes");
        assertThat(Examples.read(LEAST + "lifecycleStages: [No, 1.10, true, 2026-12-25, 0x1F]")
                        .lifecycleStages())
                .containsExactly("No", "1.10", "true", "2026-12-25", "0x1F");
    }

    @Test
    void readsMediaHostsByNameAndInFull() {
        Catalog.Channel channel = Examples.read(LEAST + """
                        channels:
                          - id: web
                            type: webhook
                            mediaHosts: [Media.example.com, {host: "files.example.com:8443", scheme: http, credential: env:FILES}]
                        """).channels().getFirst();

        assertThat(channel.mediaHosts())
                .containsExactly(
                        new Catalog.MediaHost("media.example.com", "https", null),
                        new Catalog.MediaHost("files.example.com:8443", "http", "env:FILES"));
        assertThat(MediaUrl.of("https://MEDIA.example.com:443/1", channel)).isInstanceOf(MediaUrl.Allowed.class);
        assertThat(MediaUrl.of("http://files.example.com:8443/1", channel)).isInstanceOf(MediaUrl.Allowed.class);
        assertThat(MediaUrl.of("http://media.example.com/1", channel)).isInstanceOf(MediaUrl.Refused.class);
        assertThat(MediaUrl.of("http://files.example.com/1", channel)).isInstanceOf(MediaUrl.Refused.class);
        assertThat(MediaUrl.of("https://media.example.com./1", channel)).isInstanceOf(MediaUrl.Refused.class);
    }

    @Test
    void readsJson() {
        Catalog catalog = Examples.read("""
                {"workspace": {"name": "A", "timeZone": "UTC", "language": "en", "country": "GB", "fallback": {"reply": "b"}},
                 "agents": [{"id": "a", "name": "A", "instructions": "Be kind.\\nBe brief."}]}
                """);

        assertThat(catalog.agents().getFirst().instructions()).isEqualTo("Be kind.\nBe brief.");
    }

    @Test
    void readsOpeningTimesWithoutQuotesUntilMidnightAndUnquotedDays() {
        Catalog.BusinessHours hours = Examples.read(LEAST
                        + "  businessHours: {monday: [9:00-12:30, 18:00 - 24:00], sunday: [], closed: [2026-12-25]}")
                .workspace()
                .businessHours();

        assertThat(hours).satisfies(read -> {
            assertThat(read.week().get(DayOfWeek.MONDAY))
                    .containsExactly(
                            new Catalog.Opening(LocalTime.of(9, 0), LocalTime.of(12, 30)),
                            new Catalog.Opening(LocalTime.of(18, 0), LocalTime.MIDNIGHT));
            assertThat(read.closed()).containsExactly(LocalDate.of(2026, 12, 25));
        });
    }

    @Test
    void followsAliasesAndMergedKeys() {
        Catalog catalog = Examples.read(LEAST + """
                users:
                  - &someone {id: a, name: A, enabled: false}
                  - {<<: *someone, id: b, name: B}
                """);

        assertThat(catalog.users())
                .containsExactly(new Catalog.User("a", "A", null, false), new Catalog.User("b", "B", null, false));
    }

    @Test
    void takesAKeyWithoutAValueAsAbsent() {
        Catalog catalog =
                Examples.read(LEAST + "users:\ntriggers: ~\nchannels:\n  - {id: web, type: webhook, replyUrl: }\n");

        assertThat(catalog.channels())
                .containsExactly(new Catalog.Channel("web", "webhook", null, null, List.of(), 16_000));
    }

    @Test
    void keepsNamesInNfc() {
        assertThat(Examples.read(LEAST + "lifecycleStages: [\"Cafe\u0301\"]").lifecycleStages())
                .containsExactly("Caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "---\n", "%YAML 1.2\n---\n", "# comment\n"})
    void readsADocumentThatBeginsWith(String beginning) {
        assertThat(Examples.read(beginning + Examples.document())).isEqualTo(Examples.catalog());
    }

    @Test
    void readsLinesThatEndAsOnWindows() {
        assertThat(Examples.read(Examples.document().replace("\n", "\r\n"))).isEqualTo(Examples.catalog());
    }
}
