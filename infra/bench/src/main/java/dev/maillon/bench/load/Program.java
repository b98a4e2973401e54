package dev.maillon.bench.load;

import dev.maillon.bench.load.Switches.Misused;
import dev.maillon.bench.load.Switches.Switch;
import dev.maillon.domain.json.Json;
import dev.maillon.local.Console;
import dev.maillon.local.LogFile;
import dev.maillon.local.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the programs of this room have in common: options in, a report out, and a status that says whether everything came out. */
final class Program {

    static final Switch JSON = new Switch("json", "FILE", "", "also write the report there");

    private static final int WRONG = 1;
    private static final int IN_THE_WAY = 2;

    private Program() {}

    /** What one of them does. */
    interface Work {
        /** @return whether everything has come out as it must */
        boolean of(Switches asked, Console console) throws InterruptedException;
    }

    static void run(String name, List<Switch> known, String[] arguments, Work work) {
        Path log = Path.of("infra/bench/target/" + name + ".log").toAbsolutePath();
        LogFile.use(log);
        System.exit(status(name, known, arguments, work, log));
    }

    private static int status(String name, List<Switch> known, String[] arguments, Work work, Path log) {
        Console console = Console.ofTerminal();
        try {
            return work.of(Switches.read(name, known, arguments), console) ? 0 : WRONG;
        } catch (Misused | StartFailure failure) {
            console.print(String.valueOf(failure.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LoggerFactory.getLogger(Program.class).error("{} failed", name, failure);
            console.print(name + " failed: " + failure + "\nMore is in " + log);
        }
        return IN_THE_WAY;
    }

    /** @param asked its {@code --json} names the file, or none */
    static void write(Object report, Switches asked) {
        if (asked.has("json")) {
            try {
                Files.writeString(
                        Path.of(asked.text("json")),
                        Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(report));
            } catch (IOException e) {
                throw new UncheckedIOException("The report cannot be written", e);
            }
        }
    }
}
