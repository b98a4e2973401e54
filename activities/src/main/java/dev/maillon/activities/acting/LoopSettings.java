package dev.maillon.activities.acting;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.loops}.
 *
 * @param deepest how many events may lead to an action of a follow-up; the next one is refused as a loop (R16)
 */
@Validated
@ConfigurationProperties("maillon.loops")
public record LoopSettings(@Min(1) @DefaultValue("8") int deepest) {}
