package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/** Which closing note a close sets: a named one, one that is chosen from the workspace's list, or none. */
public sealed interface ClosingNote {

    ClosingNote CHOOSE = new Choose();
    ClosingNote NONE = new None();

    /** JSON: {@code {"name": …}}, {@code "choose"} or {@code "none"}. */
    @JsonValue
    Object json();

    /** @throws IllegalArgumentException where it is none of the three shapes */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ClosingNote of(Object json) {
        return switch (json) {
            case String word when word.equals("choose") -> CHOOSE;
            case String word when word.equals("none") -> NONE;
            case Map<?, ?> object when object.get("name") instanceof String name -> new Named(name);
            default -> throw new IllegalArgumentException("note is {\"name\": …}, \"choose\" or \"none\"");
        };
    }

    /** @param name exact name of a closing note of the workspace (R2) */
    record Named(String name) implements ClosingNote {
        @Override
        public Object json() {
            return Map.of("name", name);
        }
    }

    record Choose() implements ClosingNote {
        @Override
        public Object json() {
            return "choose";
        }
    }

    record None() implements ClosingNote {
        @Override
        public Object json() {
            return "none";
        }
    }
}
