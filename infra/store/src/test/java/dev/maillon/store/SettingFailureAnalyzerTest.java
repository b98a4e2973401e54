package dev.maillon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Whoever starts it reads the name of the variable that they have to set. */
class SettingFailureAnalyzerTest {

    @EnableConfigurationProperties(StoreSettings.class)
    static class Settings {}

    @Test
    void namesEachVariableThatIsMissing() {
        assertThat(told())
                .contains("MAILLON_STORE_URL: must not be blank")
                .contains("MAILLON_STORE_USER: must not be blank");
    }

    @Test
    void namesTheVariableOfAPropertyWithDashes() {
        assertThat(told("maillon.store.url=x", "maillon.store.user=x", "maillon.store.pool-size=1"))
                .contains("MAILLON_STORE_POOLSIZE: must be greater than or equal to 2")
                .doesNotContain("URL");
    }

    @Test
    void doesNotRepeatWhatCannotBeRead() {
        assertThat(told("maillon.store.url=x", "maillon.store.user=x", "maillon.store.pool-size=many"))
                .contains("MAILLON_STORE_POOLSIZE: can't be read as int")
                .doesNotContain("many");
    }

    private static String told(String... settings) {
        String[] told = new String[1];
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues(settings)
                .run(context -> told[0] = description(Objects.requireNonNull(context.getStartupFailure())));
        return told[0];
    }

    private static String description(Throwable failure) {
        return Objects.requireNonNull(new SettingFailureAnalyzer().analyze(failure))
                .getDescription();
    }
}
