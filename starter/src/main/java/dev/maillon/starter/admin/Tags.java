package dev.maillon.starter.admin;

import dev.maillon.starter.problems.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A catalog's ETag is its version's number: {@code "7"}. */
final class Tags {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private Tags() {}

    static String of(int version) {
        return "\"" + version + "\"";
    }

    /** @return null if any version will do: the header is absent, or {@code *} */
    static @Nullable Integer read(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = FORM.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.shape("If-Match", "If-Match is the ETag that GET /catalog gave, such as \"7\", or *.");
        }
        return Integer.valueOf(tag.group(1));
    }
}
