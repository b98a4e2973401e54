package dev.maillon.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of an action that a follow-up asked for: the answer of {@code POST …/conversations/{id}/actions}.
 *
 * @param status {@code applied}, {@code unchanged}, {@code refused} or {@code skipped}
 * @param reason why it was refused: {@code unknown_name}, {@code invalid_value}, {@code loop}, …; null where it was not
 * @param suggestions the nearest names, or the accepted form; may be empty
 * @param explanation one sentence for an operator; for a loop, the chain of events that led there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ActionOutcome(
        String status,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after,
        @Nullable String reason,
        List<String> suggestions,
        String explanation) {}
