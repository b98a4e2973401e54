package dev.maillon.bench.load;

import dev.maillon.local.model.Question;
import dev.maillon.local.model.Reaction;
import dev.maillon.local.model.Script;
import dev.maillon.local.model.ScriptedModel;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A model that understands the one thing that {@link Customers} say, and needs a given time for it.
 *
 * @param latency before its answer begins
 */
record BenchModel(Duration latency) implements Script {

    private static final Pattern SAID = Pattern.compile("(odd|even) order of (\\d+) please");

    @Override
    public Reaction to(Question question) {
        Matcher said = SAID.matcher(question.body());
        String plan = "";
        while (said.find()) {
            // The last one stands: earlier messages are part of the question.
            plan = plan(said.group(1), said.group(2));
        }
        Reaction answer = plan.isEmpty() ? Reaction.fails(400) : Reaction.answers(plan);
        return latency.isZero() ? answer : new Reaction.Waits(latency, answer);
    }

    /** The model's server, or none: then the playbook plans. */
    static final class Server implements AutoCloseable {

        private final @Nullable ScriptedModel model;

        private Server(@Nullable ScriptedModel model) {
            this.model = model;
        }

        String planner() {
            return model == null ? "playbook" : "model";
        }

        /** What the worker is told of it. */
        Map<String, String> settings() {
            return model == null
                    ? Map.of()
                    : Map.of(
                            "maillon.llm.primary.kind", "openai",
                            "maillon.llm.primary.base-url", model.url() + "/v1",
                            "maillon.llm.primary.api-key", "scripted",
                            "maillon.llm.primary.model", "scripted",
                            "maillon.llm.primary.max-concurrent", "64");
        }

        @Override
        public void close() {
            if (model != null) {
                model.close();
            }
        }
    }

    /** @param asked its {@code --model-millis} is the latency; without it there is no model */
    static Server serve(Switches asked) {
        return asked.has("model-millis") ? serve(Duration.ofMillis(asked.number("model-millis"))) : new Server(null);
    }

    static Server serve(Duration latency) {
        return serve(new BenchModel(latency));
    }

    static Server serve(Script script) {
        return new Server(new ScriptedModel(0, script));
    }

    private static String plan(String which, String number) {
        boolean odd = which.equals("odd");
        return """
                {"lines": [%1$d], "actions": [
                  {"action": {"type": "update_contact_field", "field": "Budget", "value": %2$s}, "lines": [%1$d], "needs": [], "later": false},
                  {"action": {"type": "update_contact_field", "field": "Notes", "value": "%3$s order of %2$s please"}, "lines": [%1$d], "needs": [], "later": false},
                  {"action": {"type": "update_lifecycle_stage", "stage": "%4$s"}, "lines": [%1$d], "needs": [], "later": false}],
                 "reply": {"text": "Your budget is $contact.budget.", "claims": [1]}}""".formatted(odd ? 1 : 2, number, which, odd ? "Qualified" : "Customer");
    }
}
