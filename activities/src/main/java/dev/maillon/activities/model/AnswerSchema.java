package dev.maillon.activities.model;

/**
 * The form of an answer. It keeps to what strict structured output takes: an object at the top, no further properties, every property
 * required.
 *
 * @param name letters, digits and underscores, such as {@code plan}
 * @param json the JSON schema's text
 */
public record AnswerSchema(String name, String json) {}
