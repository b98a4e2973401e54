package dev.maillon.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * The value of a contact field.
 *
 * @param field its id
 * @param value text, a number or a boolean, by the field's type; dates are {@code 2026-11-24}, times {@code 14:00}, phones E.164. Null:
 *     no value
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FieldState(String field, @Nullable Object value) {}
