package dev.maillon.activities.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No two secrets have a variable or a file in common, whatever workspaces and secrets are called. */
class SecretNameTest {

    @ParameterizedTest
    @CsvSource({
        "demo,            WEB_CHANNEL_SECRET, MAILLON_SECRETS_DEMO_WEB_CHANNEL_SECRET",
        "my-shop,         KEY,                MAILLON_SECRETS_MY__SHOP_KEY",
        "shop-2-eu,       K2,                 MAILLON_SECRETS_SHOP__2__EU_K2",
        "2,               K,                  MAILLON_SECRETS_2_K"
    })
    void hasAVariable(String workspace, String name, String variable) {
        assertThat(secret(workspace, name).flatMap(SecretName::variable)).hasValue(variable);
        assertThat(SecretName.howToSet(workspace, "env:" + name)).contains(variable, workspace + "/" + name);
    }

    @ParameterizedTest
    @CsvSource({
        "Demo, KEY",
        "demo_x, KEY",
        "demo-, KEY",
        "-demo, KEY",
        "de--mo, KEY",
        "demo, key",
        "demo, _KEY",
        "demo, KEY_",
        "demo, A__B",
        "demo, _"
    })
    void hasAFileAlone(String workspace, String name) {
        assertThat(secret(workspace, name).orElseThrow().variable()).isEmpty();
        assertThat(SecretName.howToSet(workspace, "env:" + name))
                .contains(workspace + "/" + name)
                .doesNotContain("MAILLON_SECRETS_");
    }

    @ParameterizedTest
    @CsvSource({
        "demo, 'env:../other/KEY'",
        "demo, 'env:/etc/passwd'",
        "demo, 'env:a/b'",
        "demo, 'env:..'",
        "demo, 'env:'",
        "demo, 'env:A.B'",
        "demo, 'env:a-b'",
        "demo, 'env:${PATH}'",
        "demo, 'env:#{1}'",
        "demo, 'KEY'",
        "demo, 'ENV:KEY'",
        "demo, 'file:KEY'",
        "demo, ' env:KEY'",
        "demo, 'env:KEY '",
        "demo, 'env:1KEY'",
        "., 'env:KEY'",
        ".., 'env:KEY'",
        "../demo, 'env:KEY'",
        "'', 'env:KEY'"
    })
    void isNone(String workspace, String reference) {
        assertThat(SecretName.of(workspace, reference)).isEmpty();
    }

    /** All that a few signs of each kind can spell, up to four long. */
    @Test
    void noTwoHaveOneInCommon() {
        List<SecretName> all = words("ab-_A", 4)
                .distinct()
                .flatMap(workspace -> words("XY_x", 4).distinct().map(name -> secret(workspace, name)))
                .flatMap(Optional::stream)
                .toList();
        assertThat(all).hasSizeGreaterThan(100_000);
        assertDistinct(all, SecretName::variable);
        assertDistinct(all, secret -> Optional.of(secret.file()));
        assertThat(all.stream().map(SecretName::variable).flatMap(Optional::stream))
                .hasSizeGreaterThan(1_000)
                .doesNotContain("MAILLON_SECRETS_FOLDER");
    }

    private static <K> void assertDistinct(List<SecretName> all, Function<SecretName, Optional<K>> place) {
        Map<K, SecretName> taken = new HashMap<>();
        for (SecretName secret : all) {
            place.apply(secret)
                    .ifPresent(key -> assertThat(taken.put(key, secret))
                            .as("%s: %s", key, secret)
                            .isNull());
        }
    }

    private static Optional<SecretName> secret(String workspace, String name) {
        return SecretName.of(workspace, "env:" + name);
    }

    private static Stream<String> words(String signs, int longest) {
        return longest == 0
                ? Stream.of("")
                : Stream.concat(
                        Stream.of(""),
                        words(signs, longest - 1).flatMap(rest -> signs.chars().mapToObj(sign -> (char) sign + rest)));
    }

    @Test
    void aFileIsInTheFolderOfItsWorkspace() {
        assertThat(secret("demo", "KEY").map(SecretName::file)).hasValue(Path.of("demo", "KEY"));
    }
}
