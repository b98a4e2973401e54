package dev.maillon.bench.eval;

/** A scenario file that cannot be played; the message names the file, the field and what is wrong. */
public final class BadScenario extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadScenario(String file, String problem) {
        super(file + ": " + problem);
    }

    BadScenario(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
