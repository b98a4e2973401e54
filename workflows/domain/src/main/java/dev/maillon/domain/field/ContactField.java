package dev.maillon.domain.field;

import java.util.List;

/**
 * A field that a workspace's contacts have.
 *
 * @param options of a list; empty for the other types
 */
public record ContactField(String id, String name, FieldType type, List<String> options, boolean builtIn) {}
