package dev.maillon.local.model;

import dev.maillon.domain.json.Json;
import dev.maillon.local.model.Reaction.Ending;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One reaction, as a file has it: an answer ({@code json} or {@code text}, with its {@code ending}), an error ({@code status}, with
 * {@code headers} and {@code code}), or another misbehaviour ({@code does}).
 *
 * @param json the answer, written as YAML
 * @param text the answer as it stands, for one that is not JSON
 * @param ending {@code whole} (if absent), {@code cut} or {@code refused}
 * @param does {@code hang}, {@code drip}, {@code close}, {@code garble} or {@code flood}
 * @param afterMillis how long it takes to begin
 */
record ScriptStep(
        @Nullable JsonNode json,
        @Nullable String text,
        @Nullable String ending,
        @Nullable Integer status,
        @Nullable Map<String, String> headers,
        @Nullable String code,
        @Nullable String does,
        @Nullable Long afterMillis) {

    private static final long FLOOD = 64 << 20;

    /** @throws IllegalArgumentException if it says nothing that can be done */
    Reaction reaction() {
        return afterMillis == null ? now() : new Reaction.Waits(Duration.ofMillis(afterMillis), now());
    }

    private Reaction now() {
        if (does != null) {
            return misbehaviour(does);
        }
        if (status != null) {
            return new Reaction.Fails(
                    status, Objects.requireNonNullElse(headers, Map.of()), Objects.requireNonNullElse(code, "error"));
        }
        return new Reaction.Answers(
                answer(),
                Ending.valueOf(Objects.requireNonNullElse(ending, "whole").toUpperCase(Locale.ROOT)));
    }

    private String answer() {
        if (text != null) {
            return text;
        }
        if (json == null) {
            throw new IllegalArgumentException("a step has json, text, status or does");
        }
        return Json.mapper().writeValueAsString(json);
    }

    private static Reaction misbehaviour(String does) {
        return switch (does) {
            case "hang" -> new Reaction.Hangs();
            case "drip" -> new Reaction.Drips();
            case "close" -> new Reaction.Closes();
            case "garble" -> new Reaction.Garbles("{\"this is\": not JSON");
            case "flood" -> new Reaction.Floods(FLOOD);
            default -> throw new IllegalArgumentException("a step cannot \"" + does + "\"");
        };
    }
}
