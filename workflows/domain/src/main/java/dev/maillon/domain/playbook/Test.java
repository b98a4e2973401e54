package dev.maillon.domain.playbook;

import java.util.List;

/** What a message must have for its bullet to be followed. */
public sealed interface Test {

    /** One of these phrases, as whole words, whatever their case and accents. */
    record Mentions(List<String> phrases) implements Test {}

    /** All of these values. */
    record Gives(List<Slot> slots) implements Test {}
}
