package dev.maillon.local;

import java.util.List;

/** Where everything is, once it is up. */
final class Welcome {

    private Welcome() {}

    static String text(LocalStack stack, UpOptions options) {
        List<String> lines = List.of(
                "",
                "Maillon is up.",
                "  API          " + stack.api().base() + "   (Authorization: Bearer " + DemoWorkspace.KEY + ")",
                "  API's page   http://127.0.0.1:" + stack.ports().api() + "/docs",
                "  Temporal UI  " + temporalUi(stack, options),
                "  replies      " + stack.sink().url() + "/replies",
                "  log          " + options.log(),
                "",
                "Write as a customer (and look at the turn in the Temporal UI):",
                curl(stack),
                "",
                "Ctrl-C ends everything.");
        return String.join("\n", lines);
    }

    /** A message that one can send as it stands, and again: a new id each time. */
    static String curl(LocalStack stack) {
        return """
                  curl -sS '%s/messages?wait=20s' -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\
                    -d '{"id": "'$(date +%%s)'", "channel": "web", "contact": {"externalId": "me"}, "text": "What does a quote cost?"}'""".formatted(stack.api().base(), DemoWorkspace.KEY);
    }

    private static String temporalUi(LocalStack stack, UpOptions options) {
        return options.stack().ui() ? "http://127.0.0.1:" + stack.ports().ui() : "none (--no-ui)";
    }
}
