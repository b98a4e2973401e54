package dev.maillon.domain.catalog.document;

import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.catalog.Trigger;
import dev.maillon.domain.catalog.Trigger.StartWorkflow;
import dev.maillon.domain.catalog.Trigger.Webhook;
import dev.maillon.domain.catalog.Trigger.When;
import dev.maillon.domain.event.EventType;
import dev.maillon.domain.turn.TaskQueues;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code triggers}:
 *
 * <pre>{@code
 * - id: crm-on-close
 *   enabled: true                      # the default
 *   when:                              # see WhenReader for the filters of each type of event
 *     event: conversation_closed
 *     closingNote: Problem Solved
 *   start:                             # either this
 *     workflowType: ExportClosedConversation
 *     taskQueue: crm
 *     namespace: crm                   # absent: Maillon's own
 *   webhook:                           # or this
 *     url: https://crm.example.com/closed
 *     secret: env:CRM_SECRET
 *   ordered: true                      # one conversation's follow-ups one after the other; the default is false
 *   does: [assign, close]              # what the workflow asks for, so that conflicts with agents are found (R35)
 * }</pre>
 */
record TriggersReader(Section trigger) {

    private static final List<String> KEYS = List.of("id", "enabled", "when", "start", "webhook", "ordered", "does");
    private static final URI NOWHERE = URI.create("http://localhost");

    private static final Format<ActionType> ACTION = Formats.label(ActionType.values(), "an action");

    /** An event starts the follow-ups of all that it passes, in the middle of a turn. */
    private static final int MOST_AN_EVENT = 100;

    /** @param declared gets the id of each trigger that says what it does, and where it says so */
    static List<Trigger> triggers(Section root, BiConsumer<String, DocumentPosition> declared) {
        Unique ids = new Unique("id", root.findings());
        Map<EventType, Integer> listening = new EnumMap<>(EventType.class);
        return root.sections("triggers", KEYS, trigger -> {
            String id = trigger.requiredText("id", Formats::id);
            ids.claim(id, trigger.place("id"));
            if (trigger.has("does")) {
                declared.accept(id, trigger.place("does"));
            }
            Trigger read = new TriggersReader(trigger).read(id);
            if (read != null
                    && read.enabled()
                    && listening.merge(read.when().event(), 1, Integer::sum) == MOST_AN_EVENT + 1) {
                root.findings()
                        .excess(
                                trigger.place(),
                                "At most " + MOST_AN_EVENT + " enabled triggers listen to "
                                        + read.when().event().wireName()
                                        + "; let one workflow tell the cases apart, or disable some.");
            }
            return read;
        });
    }

    /** @return null if it cannot be told what it listens to, which is reported */
    private @Nullable Trigger read(String id) {
        if (trigger.has("start") == trigger.has("webhook")) {
            trigger.findings()
                    .error(trigger.place(), "A trigger has either \"start\" or \"webhook\", exactly one of them.");
        }
        When when = WhenReader.when(trigger);
        StartWorkflow start = start();
        Webhook webhook = webhook();
        boolean enabled = trigger.optional("enabled", Formats::flag, true);
        boolean ordered = trigger.optional("ordered", Formats::flag, false);
        Set<ActionType> does = Set.copyOf(trigger.list("does", TriggersReader::action));
        return when == null ? null : new Trigger(id, enabled, when, start, webhook, ordered, does);
    }

    private @Nullable StartWorkflow start() {
        Section start = trigger.section("start", List.of("workflowType", "taskQueue", "namespace"));
        return start == null
                ? null
                : new StartWorkflow(
                        start.requiredText("workflowType", Formats::name),
                        start.requiredText("taskQueue", start.has("namespace") ? Formats::name : TriggersReader::queue),
                        start.optional("namespace", Formats::id));
    }

    private @Nullable Webhook webhook() {
        Section webhook = trigger.section("webhook", List.of("url", "secret"));
        return webhook == null
                ? null
                : new Webhook(
                        PortRange.checked(webhook, "url", webhook.required("url", Formats::httpUrl, NOWHERE)),
                        webhook.optional("secret", Formats::secret));
    }

    /** Whether a namespace that is named is Maillon's own, the worker alone knows; it refuses the same queues then. */
    private static String queue(Value value) {
        String queue = Formats.name(value);
        if (TaskQueues.isReserved(queue)) {
            throw new Unfit(ProblemWording.quoted(queue)
                    + " is a task queue of Maillon's own worker or of Temporal's; name one that yours polls.");
        }
        return queue;
    }

    /** {@code close} is what everybody calls it. */
    private static ActionType action(Value value) {
        return Formats.text(value).equals("close") ? ActionType.CLOSE_CONVERSATION : ACTION.read(value);
    }
}
