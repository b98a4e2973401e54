package dev.maillon.local.up;

import dev.maillon.local.Ports;
import dev.maillon.local.StackSettings;
import dev.maillon.local.StackSettings.Applications;
import dev.maillon.local.StartFailure;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code infra/local/up} was asked for; the script has checked it.
 *
 * @param demo play the demo's story once everything is up
 * @param exit end when it is played
 * @param model that plans for the demo's agents; null: they follow the playbook
 */
record UpOptions(
        StackSettings stack,
        boolean demo,
        boolean exit,
        @Nullable LocalModel model) {

    Path log() {
        return stack.data().resolve("maillon.log").toAbsolutePath();
    }

    static UpOptions parse(String[] arguments) {
        Path data = Path.of(".maillon");
        Ports ports = Ports.USUAL;
        boolean fresh = false;
        boolean ui = true;
        boolean demo = false;
        boolean exit = false;
        boolean speech = false;
        LocalModel model = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--fresh" -> fresh = true;
                case "--no-ui" -> ui = false;
                case "--demo" -> demo = true;
                case "--exit" -> exit = true;
                case "--speech" -> speech = true;
                case "--data" -> data = Path.of(arguments[++i]);
                case "--llm" -> model = new LocalModel(arguments[++i], arguments[++i], arguments[++i]);
                default -> {
                    ports = with(ports, arguments[i], Integer.parseInt(arguments[i + 1]));
                    i++;
                }
            }
        }
        return new UpOptions(
                new StackSettings(
                        data, fresh, ui, Applications.ALL, speech, ports, Map.of(), StackSettings.MANY_POLLS, Map.of()),
                demo,
                exit,
                model);
    }

    private static Ports with(Ports ports, String option, int port) {
        return switch (option) {
            case "--port" -> new Ports(port, ports.temporal(), ports.ui(), ports.sink(), ports.speech());
            case "--temporal-port" -> new Ports(ports.api(), port, ports.ui(), ports.sink(), ports.speech());
            case "--ui-port" -> new Ports(ports.api(), ports.temporal(), port, ports.sink(), ports.speech());
            case "--sink-port" -> new Ports(ports.api(), ports.temporal(), ports.ui(), port, ports.speech());
            case "--speech-port" -> new Ports(ports.api(), ports.temporal(), ports.ui(), ports.sink(), port);
            default -> throw new StartFailure("There is no option " + option + ": see infra/local/up --help");
        };
    }
}
