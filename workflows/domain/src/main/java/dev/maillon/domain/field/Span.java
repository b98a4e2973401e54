package dev.maillon.domain.field;

/** A value and where it stands in a text: {@code start} inclusive, {@code end} exclusive. */
record Span<T>(int start, int end, T value) {}
