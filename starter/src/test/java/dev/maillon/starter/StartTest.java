package dev.maillon.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.media.MediaSettings;
import dev.maillon.starter.gateway.InstallationSettings;
import dev.maillon.starter.keys.KeySettings;
import dev.maillon.starter.stream.StreamSettings;
import dev.maillon.starter.temporal.StarterTemporalSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A setting that is missing or wrong stops the start, and the message names it. */
class StartTest {

    @EnableConfigurationProperties({
        InstallationSettings.class,
        KeySettings.class,
        MediaSettings.class,
        StreamSettings.class,
        StarterTemporalSettings.class
    })
    static class Settings {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withPropertyValues(
                    "maillon.installation-secret=a secret of an installation",
                    "maillon.media.folder=media",
                    "maillon.media.work=target/work",
                    "maillon.temporal.target=127.0.0.1:7233",
                    "maillon.keys[0].workspace=demo",
                    "maillon.keys[0].key=a-key-of-tests",
                    "maillon.keys[0].name=one",
                    "maillon.keys[0].roles=staff");

    @Test
    void startsWithWhatIsNeeded() {
        runner.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void namesTheSettingAtFault() {
        assertNames("installation-secret", "maillon.installation-secret=");
        assertNames("MAILLON_INSTALLATION_SECRET", "maillon.installation-secret=");
        assertNames("installation-secret", "maillon.installation-secret=short");
        assertNames("roles", "maillon.keys[0].roles=boss");
        assertNames("keys[0].key", "maillon.keys[0].key=short");
        assertNames("keys[0].workspace", "maillon.keys[0].workspace=../etc");
        assertNames("maillon.media.folde", "maillon.media.folde=x");
        assertNames("max-size", "maillon.media.max-size=much");
        assertNames("bucket", "maillon.media.s3.bucket=");
        assertNames("maillon.media.s3.endpoint", "maillon.media.s3.endpoint=nowhere");
        assertNames("maillon.media.s3.secret-key", "maillon.media.s3.access-key=x");
        assertNames("poll", "maillon.stream.poll=often");
        assertNames("target", "maillon.temporal.target=");
    }

    @Test
    void somebodyMustBeAllowedToAsk() {
        new ApplicationContextRunner()
                .withUserConfiguration(OfKeys.class)
                .run(context -> assertThat(causes(context.getStartupFailure()))
                        .contains("maillon.keys (MAILLON_KEYS_0_…)", "maillon.key-file"));
    }

    @EnableConfigurationProperties(KeySettings.class)
    static class OfKeys {}

    private void assertNames(String name, String setting) {
        runner.withPropertyValues(setting)
                .run(context -> assertThat(causes(context.getStartupFailure()))
                        .as(setting)
                        .contains(name));
    }

    private static String causes(@Nullable Throwable failure) {
        StringBuilder causes = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.append(cause).append('\n');
        }
        return causes.toString();
    }
}
