package dev.maillon.bench.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options of a program of this room: each has a name, a value and, if nothing is said, a default. */
final class Switches {

    private final String program;
    private final List<Switch> known;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Switches(String program, List<Switch> known) {
        this.program = program;
        this.known = known;
        known.forEach(one -> values.put(one.name, one.byDefault));
    }

    /** @param value what stands for it in the usage, {@code N} or {@code DIR} */
    record Switch(String name, String value, String byDefault, String about) {
        private String line() {
            return "  --%-22s %s%s"
                    .formatted(name + " " + value, about, byDefault.isEmpty() ? "" : " (" + byDefault + ")");
        }
    }

    /** What was asked for cannot be done; the message names the option. With an empty message: the usage was asked for. */
    static final class Misused extends RuntimeException {
        Misused(String message) {
            super(message);
        }
    }

    /** @throws Misused if an option is not known, or has no value */
    static Switches read(String program, List<Switch> known, String[] arguments) {
        Switches switches = new Switches(program, known);
        List<String> words = Arrays.stream(arguments)
                .flatMap(word -> word.startsWith("--") ? Arrays.stream(word.split("=", 2)) : Stream.of(word))
                .toList();
        for (int i = 0; i < words.size(); i += 2) {
            switches.set(words.get(i), i + 1 < words.size() ? words.get(i + 1) : "");
        }
        return switches;
    }

    private void set(String option, String value) {
        if (option.equals("--help") || option.equals("-h")) {
            throw new Misused(usage());
        }
        if (!option.startsWith("--") || !values.containsKey(option.substring(2))) {
            throw new Misused("There is no option \"" + option + "\".\n" + usage());
        }
        if (value.isEmpty()) {
            throw new Misused(option + " needs a value.\n" + usage());
        }
        values.put(option.substring(2), value);
    }

    private String usage() {
        return "usage: infra/bench/" + program + " [options]\n"
                + known.stream().map(Switch::line).collect(Collectors.joining("\n"));
    }

    String text(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new Misused("--" + name + " needs a whole number, not \"" + text(name) + "\"");
        }
    }

    Duration seconds(String name) {
        return Duration.ofSeconds(number(name));
    }

    double decimal(String name) {
        try {
            return Double.parseDouble(text(name));
        } catch (NumberFormatException e) {
            throw new Misused("--" + name + " needs a number, not \"" + text(name) + "\"");
        }
    }
}
