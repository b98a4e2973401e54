package dev.maillon.local;

/** Hears what has come up. */
@FunctionalInterface
public interface StartupListener {

    StartupListener SILENT = line -> {};

    void say(String line);
}
