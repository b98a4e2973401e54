package dev.maillon.starter.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

class KeyFileTest {

    private static final String SECRET = "5ecret5ecret";

    @TempDir
    private Path folder;

    private final KeyFile file = new KeyFile(
            new SpringValidatorAdapter(Validation.buildDefaultValidatorFactory().getValidator()));

    @Test
    void readsAListAsTheSettingsHaveIt() throws IOException {
        Path written = write("""
                maillon:
                  keys:
                    - {workspace: shop, key: %s, name: web, roles: [gateway, staff], user: amel}
                """.formatted(SECRET));
        assertThat(file.read(written))
                .containsExactly(new ApiKey("shop", SECRET, "web", Set.of(Role.GATEWAY, Role.STAFF), "amel"));
        assertThat(file.read(write("maillon: {keys: []}")))
                .as("nobody any more")
                .isEmpty();
    }

    @Test
    void namesWhatIsWrongAndNoSecret() throws IOException {
        assertNames(
                "maillon.keys[0].workspace", "maillon: {keys: [{workspace: ../etc, key: %s, name: n, roles: staff}]}");
        assertNames("maillon.keys[0].roles", "maillon: {keys: [{workspace: w, key: %s, name: n, roles: boss}]}");
        assertNames("maillon.keys[0].name", "maillon: {keys: [{workspace: w, key: %s, roles: staff}]}");
        assertNames("maillon.keys", "keys: [{workspace: w, key: %s, name: n, roles: staff}]");
        assertNames("maillon.keys", "");
        assertNames("line 1", "maillon: {keys: [{workspace: w, key: %s");
        assertNames("FileNotFound", folder.resolve("none.yaml"));
    }

    private void assertNames(String name, String text) throws IOException {
        assertNames(name, write(text.formatted(SECRET)));
    }

    private void assertNames(String name, Path written) {
        assertThatThrownBy(() -> file.read(written))
                .isInstanceOf(KeyFile.Unreadable.class)
                .hasNoCause()
                .hasMessageContaining(written.toString())
                .hasMessageContaining(name)
                .hasMessageNotContaining(SECRET);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("keys.yaml"), text);
    }
}
