package dev.maillon.bench.floor;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * @param database its JDBC URL
 * @param temporal host and port of the frontend
 * @param replies where replies are posted to
 * @param port of this process
 */
record FloorSettings(String database, String temporal, String replies, int port) {

    /** @param arguments {@code --name=value} */
    static FloorSettings read(String[] arguments) {
        Map<String, String> values = Arrays.stream(arguments)
                .map(argument -> argument.substring(2).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new FloorSettings(
                required(values, "database"),
                required(values, "temporal"),
                required(values, "replies"),
                Integer.parseInt(required(values, "port")));
    }

    private static String required(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
