package dev.maillon.store.catalogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.maillon.store.StoreTest;
import dev.maillon.store.catalogs.Catalogs.Saved;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class CatalogsTest {

    @Autowired
    private Catalogs catalogs;

    @Autowired
    private CatalogVersions versions;

    @Test
    void aNewDocumentIsANewVersion() {
        assertThat(save("new", "Blue", null)).isEqualTo(new Saved.As(1));
        assertThat(save("new", "Green", 1)).isEqualTo(new Saved.As(2));

        assertThat(catalogs.current("new").version()).isEqualTo(2);
        assertThat(nameOf("new", 1)).isEqualTo("Blue");
        assertThat(nameOf("new", 2)).isEqualTo("Green");
    }

    @Test
    void theSameDocumentAgainIsNoNewVersion() {
        save("same", "Blue", null);
        assertThat(save("same", "Blue", null)).isEqualTo(new Saved.As(1));
        assertThat(versions.list("same")).hasSize(1);
    }

    @Test
    void aDocumentMadeFromAnOlderVersionIsRefused() {
        save("stale", "Blue", null);
        save("stale", "Green", null);
        assertThat(save("stale", "Red", 1)).isEqualTo(new Saved.Stale(2));
        assertThat(catalogs.current("stale").version()).isEqualTo(2);
    }

    @Test
    void rollingBackGivesTheOldDocumentANewNumber() {
        save("back", "Blue", null);
        save("back", "Green", null);

        assertThat(catalogs.rollBack("back", 1, "key:admin", 2)).isEqualTo(new Saved.As(3));
        assertThat(catalogs.current("back").catalog().workspace().name()).isEqualTo("Blue");
        assertThat(catalogs.rollBack("back", 9, "key:admin", null)).isEqualTo(new Saved.NoSuchVersion(9));
        assertThat(versions.list("back")).extracting(CatalogVersion::version).containsExactly(3, 2, 1);
        assertThat(versions.list("back")).extracting(CatalogVersion::createdBy).containsOnly("key:admin");
    }

    @Test
    void ofTwoAtOnceOneIsTooLate() throws Exception {
        save("race", "Blue", null);
        List<Callable<Saved>> writers = IntStream.range(0, 8)
                .<Callable<Saved>>mapToObj(i -> () -> save("race", "Green " + i, 1))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Saved> saved =
                    threads.invokeAll(writers).stream().map(Future::resultNow).toList();
            assertThat(saved).containsOnlyOnce(new Saved.As(2));
            assertThat(saved)
                    .filteredOn(Saved.Stale.class::isInstance)
                    .hasSize(7)
                    .containsOnly(new Saved.Stale(2));
        }
    }

    @Test
    void aWorkspaceWithoutACatalogIsNone() {
        assertThat(catalogs.find("nowhere")).isEmpty();
        assertThat(versions.findCurrent("nowhere")).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> catalogs.current("nowhere"));
    }

    private Saved save(String workspace, String name, @Nullable Integer expected) {
        String document = """
                workspace: {name: %s, timeZone: Europe/Paris, language: en, country: FR, fallback: {reply: "Later."}}
                """.formatted(name);
        return catalogs.save(workspace, document, "key:admin", expected);
    }

    private String nameOf(String workspace, int version) {
        return catalogs.version(workspace, version).workspace().name();
    }
}
