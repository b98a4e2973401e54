package dev.maillon.local;

/** Hears what has come up. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = line -> {};

    void say(String line);
}
