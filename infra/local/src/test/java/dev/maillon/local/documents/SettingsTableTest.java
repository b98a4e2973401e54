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
        String page = checkout.text(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int until = page.indexOf(END);
        String expected = page.substring(0, from) + SettingsTable.render() + page.substring(until);
        if (Boolean.getBoolean("maillon.docs.write")) {
            checkout.write(PAGE, expected);
        }

        assertThat(checkout.text(PAGE))
                .as("the table of settings; \"make docs\" writes it anew")
                .isEqualTo(expected);
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
