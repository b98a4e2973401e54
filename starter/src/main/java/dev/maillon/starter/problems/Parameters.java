package dev.maillon.starter.problems;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Finds the parameter that cannot be read: the container's refusal tells its name and its value in one sentence. */
final class Parameters {

    private Parameters() {}

    /** @return the name as it was sent; {@code body} if the query string is not at fault */
    static String unreadable(@Nullable String query) {
        return Arrays.stream((query == null ? "" : query).split("&"))
                .filter(parameter -> parameter.startsWith("=") || !isReadable(parameter))
                .map(parameter -> parameter.split("=", 2)[0])
                .findFirst()
                .orElse("body");
    }

    private static boolean isReadable(String parameter) {
        try {
            byte[] bytes =
                    UriUtils.decode(parameter, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            return false;
        }
    }
}
