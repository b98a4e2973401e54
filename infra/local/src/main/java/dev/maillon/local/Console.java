package dev.maillon.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the one at the terminal sees: a line for each thing that has come up, with the seconds since the start. */
public final class Console implements StartupListener {

    private final PrintStream out;
    private final long start = System.nanoTime();

    private Console(PrintStream out) {
        this.out = out;
    }

    /** A terminal of another encoding than UTF-8 is rare by now; a JVM that guesses another is not. */
    public static Console ofTerminal() {
        return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void say(String line) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, line);
        out.flush();
    }

    public synchronized void print(String text) {
        out.println(text);
        out.flush();
    }
}
