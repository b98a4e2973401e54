package dev.maillon.activities.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace's secrets are its variables and its files, and nothing else that the process has or can read. */
class WorkspaceSecretsTest {

    @TempDir
    private Path outside;

    private Path folder = Path.of("");

    @BeforeEach
    void begin() {
        folder = outside.resolve("secrets");
    }

    @Test
    void areVariablesElseFiles() throws IOException {
        file("demo/FILE", "of the file\n");
        file("demo/BOTH", "of the file");
        Map<String, String> environment = Map.of(
                "MAILLON_SECRETS_DEMO_VARIABLE", "of the variable", "MAILLON_SECRETS_DEMO_BOTH", "of the variable");
        Secrets secrets = TestSecrets.of(environment, folder);
        assertThat(secrets.find("demo", "env:VARIABLE")).hasValue("of the variable");
        assertThat(secrets.find("demo", "env:BOTH")).hasValue("of the variable");
        assertThat(secrets.find("demo", "env:FILE")).hasValue("of the file");
        assertThat(secrets.find("demo", "env:NEITHER")).isEmpty();
        assertThat(TestSecrets.of(environment, null).find("demo", "env:FILE")).isEmpty();
    }

    @Test
    void areNothingOfTheProcessOrOfAnotherWorkspace() {
        Secrets secrets = TestSecrets.of(
                Map.of(
                        "PGPASSWORD", "x",
                        "MAILLON_INSTALLATION_SECRET", "x",
                        "MAILLON_SECRETS_DEMO__X_Y", "of demo-x",
                        "MAILLON_SECRETS_OTHER_KEY", "of other"),
                folder);
        assertThat(secrets.find("demo-x", "env:Y")).hasValue("of demo-x");
        for (String name :
                new String[] {"PGPASSWORD", "MAILLON_INSTALLATION_SECRET", "_X_Y", "X_Y", "Y", "KEY", "OTHER_KEY"}) {
            assertThat(secrets.find("demo", "env:" + name)).as(name).isEmpty();
        }
        assertThat(secrets.find("demo_x", "env:Y")).isEmpty();
        assertThat(secrets.find("DEMO-X", "env:Y")).isEmpty();
    }

    @Test
    void keepWhatIsInThem() throws IOException {
        file("demo/LINES", "one\ntwo\r\n");
        file("demo/BLANK", " \n");
        assertThat(find("LINES")).hasValue("one\ntwo");
        assertThat(find("BLANK")).isEmpty();
    }

    /** A volume for each workspace: its files are links to those of the version that counts. */
    @Test
    void areFoundAsKubernetesMountsThem() throws IOException {
        file("demo/..2026_11_30/KEY", "first");
        link("demo/..data", "..2026_11_30");
        link("demo/KEY", "..data/KEY");
        assertThat(find("KEY")).hasValue("first");

        file("demo/..2026_12_01/KEY", "second");
        Files.delete(folder.resolve("demo/..data"));
        link("demo/..data", "..2026_12_01");
        assertThat(find("KEY")).hasValue("second");
    }

    /** One projected volume for all workspaces: their folders are the links. */
    @Test
    void areFoundAsKubernetesMountsThemTogether() throws IOException {
        file("..2026_11_30/demo/KEY", "first");
        link("..data", "..2026_11_30");
        link("demo", "..data/demo");
        assertThat(find("KEY")).hasValue("first");
    }

    @Test
    void leadNowhereElse() throws IOException {
        Files.writeString(outside.resolve("passwd"), "of the machine");
        file("other/KEY", "of other");
        file("demo/OWN", "of demo");
        link("demo/OUT", "../../passwd");
        link("demo/ABSOLUTE", outside.resolve("passwd").toString());
        link("demo/OTHER", "../other/KEY");
        link("escaped", "..");
        Files.writeString(outside.resolve("KEY"), "of the machine");
        Files.createDirectories(folder.resolve("demo/FOLDER"));
        assertThat(find("OWN")).hasValue("of demo");
        for (String name : new String[] {"OUT", "ABSOLUTE", "OTHER", "FOLDER"}) {
            assertThat(find(name)).as(name).isEmpty();
        }
        assertThat(TestSecrets.of(Map.of(), folder).find("escaped", "env:KEY")).isEmpty();
    }

    private Optional<String> find(String name) {
        return TestSecrets.of(Map.of(), folder).find("demo", "env:" + name);
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, String to) throws IOException {
        Path link = folder.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(to));
    }
}
