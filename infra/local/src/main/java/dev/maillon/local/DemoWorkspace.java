package dev.maillon.local;

import dev.maillon.local.MaillonApi.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** The workspace {@code demo}, with the catalog that the documentation shows. */
public final class DemoWorkspace {

    public static final String NAME = "demo";

    /** Has all roles; who acts with it is Amel Haddad. */
    public static final String KEY = "local-demo-key";

    /** Of the examples of follow-ups: the role staff, and no user. */
    public static final String FOLLOW_UPS_KEY = "local-followups-key";

    public static final String USER = "amel";

    private static final String USUAL_SINK = "http://127.0.0.1:9700";
    private static final String PLAYBOOK = "planner: playbook";
    private static final Pattern ANY_SINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private DemoWorkspace() {}

    /** @param planner of its agents, {@code playbook} or {@code model}: they follow the same instructions */
    static String catalog(URI sink, String planner) {
        return example().replace(USUAL_SINK, sink.toString()).replace(PLAYBOOK, "planner: " + planner);
    }

    /**
     * Puts the catalog if there is none. One that somebody has changed stays as it is; one that differs by the sink's port or the
     * planner alone is ours, from a start with other options.
     */
    static void prepare(MaillonApi api, URI sink, String planner) {
        Answer current = api.get("/catalog");
        if (current.isOk() && !isOurs(current.text())) {
            return;
        }
        Answer saved = api.putYaml("/catalog", catalog(sink, planner));
        if (!saved.isOk()) {
            throw new StartFailure("The demo's catalog was not accepted: " + saved.text());
        }
    }

    private static boolean isOurs(String document) {
        return ANY_SINK.matcher(document)
                .replaceAll(USUAL_SINK)
                .replace("planner: model", PLAYBOOK)
                .equals(example());
    }

    private static String example() {
        try (InputStream file =
                Objects.requireNonNull(DemoWorkspace.class.getResourceAsStream("/demo/catalog-example.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
