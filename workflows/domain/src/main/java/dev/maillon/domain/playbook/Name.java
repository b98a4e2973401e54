package dev.maillon.domain.playbook;

/**
 * A name that an instruction writes, exactly so.
 *
 * @param column within the line, in characters, from 1
 */
public record Name(String text, int column) {}
