package dev.maillon.catalog.document;

import dev.maillon.catalog.Catalog.StartWorkflow;
import dev.maillon.catalog.Catalog.Trigger;
import dev.maillon.catalog.Catalog.Webhook;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code triggers}. */
final class TriggersReader {

    private static final URI NOWHERE = URI.create("http://localhost");

    private TriggersReader() {}

    static List<Trigger> triggers(Section root) {
        Unique ids = new Unique("id", root.findings());
        return root.sections("triggers", List.of("id", "enabled", "when", "start", "webhook"), trigger -> {
            String id = trigger.requiredText("id", Formats::id);
            ids.claim(id, trigger.place("id"));
            return trigger(id, trigger);
        });
    }

    private static Trigger trigger(String id, Section trigger) {
        if (trigger.has("start") == trigger.has("webhook")) {
            trigger.findings()
                    .error(trigger.place(), "A trigger has either \"start\" or \"webhook\", exactly one of them.");
        }
        return new Trigger(
                id,
                trigger.optional("enabled", Formats::flag, true),
                WhenReader.when(trigger),
                start(trigger),
                webhook(trigger));
    }

    private static @Nullable StartWorkflow start(Section trigger) {
        Section start = trigger.section("start", List.of("workflowType", "taskQueue"));
        return start == null
                ? null
                : new StartWorkflow(
                        start.requiredText("workflowType", Formats::name),
                        start.requiredText("taskQueue", Formats::name));
    }

    private static @Nullable Webhook webhook(Section trigger) {
        Section webhook = trigger.section("webhook", List.of("url", "secret"));
        return webhook == null
                ? null
                : new Webhook(
                        webhook.required("url", Formats::httpUrl, NOWHERE),
                        webhook.optional("secret", Formats::secret));
    }
}
