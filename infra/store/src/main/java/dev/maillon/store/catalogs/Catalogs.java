package dev.maillon.store.catalogs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.digest.Sha256;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalogs of all workspaces. A version never changes, so what was parsed once stays parsed. */
@Component
public class Catalogs {

    /** In characters of documents, over all workspaces: 64 of the largest, 20,000 of usual ones. */
    private static final long MOST_CHARACTERS = 64L << 20;

    /** What a catalog takes beside its texts. */
    private static final int LEAST = 1_000;

    private final CatalogVersions versions;
    private final TransactionTemplate transaction;
    private final Function<String, CatalogReading> reader;
    private final InstantSource clock;
    private final Cache<Key, Parsed> parsed = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key _, Parsed version) -> LEAST + version.length())
            .build();

    public Catalogs(
            CatalogVersions versions,
            TransactionTemplate transaction,
            Function<String, CatalogReading> reader,
            InstantSource clock) {
        this.versions = versions;
        this.transaction = transaction;
        this.reader = reader;
        this.clock = clock;
    }

    private record Key(String workspace, int version) {}

    /** @param length of its document, in characters */
    private record Parsed(Catalog catalog, int length) {}

    /** The version in force and what it says. */
    public record Current(int version, Catalog catalog) {}

    /** What became of a new document. */
    public sealed interface Saved {

        /** @param version the new one, or the current one if the document is the same */
        record As(int version) implements Saved {}

        /** Somebody else was quicker. @param current the version in force */
        record Stale(int current) implements Saved {}

        record NoSuchVersion(int version) implements Saved {}
    }

    /** @throws IllegalStateException if the workspace has no catalog */
    public Current current(String workspace) {
        return find(workspace)
                .orElseThrow(() -> new IllegalStateException("workspace " + workspace + " has no catalog"));
    }

    public Optional<Current> find(String workspace) {
        return versions.currentVersion(workspace)
                .filter(version -> version > 0)
                .map(version -> new Current(version, version(workspace, version)));
    }

    /** @throws IllegalStateException if there is no such version */
    public Catalog version(String workspace, int version) {
        return parsed.get(
                        new Key(workspace, version),
                        key -> parse(versions.find(workspace, version)
                                .orElseThrow(() -> new IllegalStateException(
                                        "no catalog version " + version + " of " + workspace))))
                .catalog();
    }

    /**
     * Saves a document that has been read as valid, and makes it current.
     *
     * @param expected the version that it was made from ({@code If-Match}); null: whichever is current
     */
    public Saved save(String workspace, String document, String by, @Nullable Integer expected) {
        return locked(workspace, expected, current -> add(workspace, current, document, by));
    }

    /** Makes an older version's document current again, under a new number: an ETag never stands for two documents in turn. */
    public Saved rollBack(String workspace, int version, String by, @Nullable Integer expected) {
        return locked(
                workspace,
                expected,
                current -> versions.find(workspace, version)
                        .map(old -> add(workspace, current, old.document(), by))
                        .orElseGet(() -> new Saved.NoSuchVersion(version)));
    }

    private Saved locked(String workspace, @Nullable Integer expected, Function<Integer, Saved> save) {
        return transaction.execute(status -> {
            versions.addWorkspace(workspace);
            int current = versions.lock(workspace);
            return expected != null && expected != current ? new Saved.Stale(current) : save.apply(current);
        });
    }

    private Saved add(String workspace, int current, String document, String by) {
        String digest = Sha256.hex(document);
        boolean same = versions.find(workspace, current)
                .filter(version -> version.digest().equals(digest))
                .isPresent();
        if (same) {
            return new Saved.As(current);
        }
        versions.add(new CatalogVersion(workspace, current + 1, document, digest, by, clock.instant()));
        versions.makeCurrent(workspace, current + 1);
        return new Saved.As(current + 1);
    }

    /** A saved document has been valid once; if it no longer is, the format was narrowed, which must not happen. */
    private Parsed parse(CatalogVersion version) {
        return switch (reader.apply(version.document())) {
            case CatalogReading.Valid valid ->
                new Parsed(valid.catalog(), version.document().length());
            case CatalogReading.Invalid invalid ->
                throw new IllegalStateException("catalog version " + version.version() + " of " + version.workspace()
                        + " can no longer be read: " + invalid.errors());
        };
    }
}
