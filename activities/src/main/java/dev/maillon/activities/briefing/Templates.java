package dev.maillon.activities.briefing;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The prompts' words: Mustache files under {@code prompts/}, with the version in the name. A value that is missing is an error. */
public final class Templates {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).withLoader(Templates::open);

    private Templates() {}

    /** @param name such as {@code plan-1} */
    public static Template load(String name) {
        return COMPILER.compile(open(name));
    }

    private static Reader open(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(
                        Templates.class.getResourceAsStream("/prompts/" + name + ".md"), () -> "no prompt " + name),
                StandardCharsets.UTF_8);
    }
}
