package dev.maillon.local.up;

import dev.maillon.local.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** What the one at the terminal sees: a line for each thing that has come up, with the seconds since the start. */
final class Console implements Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void say(String line) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, line);
        out.flush();
    }

    synchronized void print(String text) {
        out.println(text);
        out.flush();
    }
}
