package dev.maillon.bench.eval;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message to one agent, and what should come of it. A file of {@code scenarios/} holds one; the keys there are these in snake case.
 *
 * @param name where the file is, such as {@code en/close-named-note}; not in the file
 * @param about what it is for, in a sentence
 * @param rules that it shows, such as {@code R2} or {@code case1}
 * @param language of the customer: {@code en}, {@code fr} or another
 * @param base the catalog of {@code catalogs/} that it plays in
 * @param change laid over that catalog: objects are merged, anything else replaces what is there, null removes it
 * @param agents as the catalog has them; the first is the default one if none says so
 * @param soFar what was written before, oldest first
 * @param others that have a conversation of their own in the workspace
 * @param askers how many contacts send the message, one after another
 * @param expect what should come of it; several where each of them would do
 * @param claimsIfDone by type of action: words that say it was done
 * @param scripted what a good model would answer
 * @param obeys what a model would answer that does whatever the customer says; a scenario with it is an attack
 * @param obeysExpect what must come of that
 */
public record Scenario(
        String name,
        String about,
        List<String> rules,
        String language,
        String base,
        @Nullable Map<String, Object> change,
        List<Map<String, Object>> agents,
        Contact contact,
        List<Line> soFar,
        List<Other> others,
        String message,
        List<Attachment> attachments,
        @Nullable Integer askers,
        List<Expected> expect,
        Map<String, List<ExpectedWords>> claimsIfDone,
        @Nullable ScriptedAnswers scripted,
        @Nullable ScriptedAnswers obeys,
        @Nullable Expected obeysExpect) {

    public Scenario {
        Required.text("about", about);
        Required.text("language", language);
        Required.text("base", base);
        Required.text("message", message);
        Required.some("rules", rules);
        Required.some("agents", agents);
        Required.some("expect", expect);
        Required.together("obeys", obeys, "obeys_expect", obeysExpect);
        contact = contact == null ? Contact.SOMEBODY : contact;
        soFar = soFar == null ? List.of() : soFar;
        others = others == null ? List.of() : others;
        attachments = attachments == null ? List.of() : attachments;
        claimsIfDone = claimsIfDone == null ? Map.of() : claimsIfDone;
        if (askers != null && askers < 1) {
            throw new IllegalArgumentException("askers is at least 1");
        }
    }

    boolean isAttack() {
        return obeys != null;
    }

    int contacts() {
        return Objects.requireNonNullElse(askers, 1);
    }

    /**
     * Who writes.
     *
     * @param language if it is another than the scenario's
     * @param country ISO 3166 alpha-2
     * @param fields beside these, by id and in canonical form
     */
    public record Contact(
            @Nullable String name,
            @Nullable String language,
            @Nullable String country,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String stage,
            Map<String, FieldValue> fields) {

        static final Contact SOMEBODY = new Contact(null, null, null, null, null, null, Map.of());

        public Contact {
            fields = fields == null ? Map.of() : fields;
        }
    }

    /** Something that was written: by the customer, by the agent or by a person; exactly one of them. */
    public record Line(
            @Nullable String customer,
            @Nullable String agent,
            @Nullable String person) {
        public Line {
            if (Required.count(customer, agent, person) != 1) {
                throw new IllegalArgumentException("a line is one of customer, agent, person");
            }
        }

        String text() {
            return Objects.requireNonNullElseGet(
                    customer, () -> Objects.requireNonNullElseGet(agent, () -> Objects.requireNonNull(person)));
        }
    }

    /** @param assignee id of the user who has it; null: nobody */
    public record Other(Contact contact, @Nullable String assignee, String said) {
        public Other {
            Required.text("said", said);
            contact = contact == null ? Contact.SOMEBODY : contact;
        }
    }
}
