package dev.maillon.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsTableTest {

    private static final Path PAGE = Path.of("docs/operating.md");
    private static final String BEGIN = "<!-- settings -->\n";
    private static final String END = "<!-- /settings -->";
    private static final Pattern VARIABLE = Pattern.compile("\\bMAILLON_[A-Z0-9]+(?:_[A-Z0-9]+)*\\b");

    private final Checkout checkout = Checkout.here();

    @Test
    void isWhatTheCodeSays() {
        if (Boolean.getBoolean("maillon.docs.write")) {
            checkout.write(PAGE, checkout.text(PAGE).replace(BEGIN + written(), BEGIN + SettingsTable.render()));
        }

        assertThat(written().lines())
                .as("the table of settings; \"make docs\" writes it anew")
                .containsExactlyElementsOf(SettingsTable.render().lines().toList());
    }

    private String written() {
        String page = checkout.text(PAGE);
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }

    @Test
    void explainsEachSetting() {
        assertThat(SettingsTable.settings()).containsKeys("maillon.store.pool-size", "maillon.llm.primary.kind");
        assertThat(SettingsTable.unexplained()).isEmpty();
    }

    /** A variable of a list's entry, of the starting scripts or of another program is named by a source. */
    @Test
    void hasTheVariablesThatPagesName() {
        Set<String> known = checkout.words();
        SettingsTable.settings().values().forEach(setting -> known.add(setting.variable()));

        assertThat(checkout.pages().stream()
                        .flatMap(page -> VARIABLE.matcher(page.text()).results())
                        .map(found -> found.group()))
                .isNotEmpty()
                .allMatch(known::contains);
    }
}
