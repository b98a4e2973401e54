package dev.maillon.local.demo;

import dev.maillon.local.MaillonApi;
import dev.maillon.local.ReplySink;
import dev.maillon.local.ReplySink.Received;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A quote, a misspelt stage, a takeover, a goodbye, and a voice message if somebody listens: what the demo's agent does, refuses and leaves alone. */
final class Story {

    private static final String PERSON = "Amel Haddad";

    private final DemoInbox inbox;
    private final ReplySink sink;
    private final StoryPrinter transcript;
    private final Expectations expect = new Expectations();

    private final boolean speech;

    private Story(MaillonApi api, ReplySink sink, String run, boolean speech, StoryPrinter transcript) {
        this.inbox = new DemoInbox(api, run);
        this.sink = sink;
        this.speech = speech;
        this.transcript = transcript;
    }

    /**
     * Plays it.
     *
     * @param run makes contacts and ids that no earlier run has used, so that it can be played again
     * @param speech whether a voice message is part of it
     * @return what came out differently than told; empty if all is well
     */
    static List<String> play(MaillonApi api, ReplySink sink, String run, boolean speech, StoryPrinter transcript) {
        Story story = new Story(api, sink, run, speech, transcript);
        try {
            story.tell();
        } catch (StoryBroken broken) {
            story.expect.that(false, String.valueOf(broken.getMessage()));
        }
        return story.expect.broken();
    }

    private void tell() {
        String quote = aQuoteIsAskedFor();
        String upgrade = aNameIsMisspelt();
        aPersonTakesOver(upgrade);
        thePersonHandsBack(upgrade);
        followUpsRan(quote, upgrade);
        if (speech) {
            aCustomerSpeaks();
        }
    }

    private String aQuoteIsAskedFor() {
        transcript.heading("A quote is asked for; the agent lacks the e-mail, asks, then does three things");
        JsonNode asked = says("ann", "Ann Lee", "Hello, what would a quote cost me?");
        expect.same(0, asked.path("outcomes").size(), "nothing is done before the e-mail is known");
        expect.that(replyOf(asked).contains("email"), "the agent asks for the e-mail");
        JsonNode given = says("ann", "Ann Lee", "Sure: ann.lee@example.com");
        expect.same(List.of("applied", "applied", "applied"), statuses(given), "three receipts");
        expect.that(explanations(given).contains("of 3 in Sales"), "the receipt says who of Sales was chosen");
        expect.that(replyOf(given).contains("ann.lee@example.com"), "the reply shows the e-mail as it was saved");
        return conversationOf(given);
    }

    private String aNameIsMisspelt() {
        transcript.heading("Another customer; the instructions misspell a stage, so it is refused, not guessed");
        JsonNode turn = says("bob", "Bob Ray", "Can I upgrade to Plus?");
        expect.same(List.of("refused"), statuses(turn), "the misspelt stage is refused");
        expect.that(explanations(turn).contains("Did you mean \"Qualified\"?"), "the receipt suggests the right name");
        expect.that(!replyOf(turn).contains("Noted."), "the reply does not claim what was refused");
        return conversationOf(turn);
    }

    private void aPersonTakesOver(String conversation) {
        transcript.heading("A person takes over; the agent is silent");
        does(conversation, Map.of("type", "assign", "to", Map.of("user", PERSON)));
        JsonNode turn = says("bob", "Bob Ray", "What is the price of that?");
        expect.that(turn.path("agent").isNull(), "no agent acts while a person is assigned");
        expect.same("none", turn.path("reply").path("status").asString(), "no reply leaves while a person is assigned");
        does(conversation, Map.of("type", "send", "text", "Amel here: Plus is 690 a month."));
        transcript.line(PERSON, "Amel here: Plus is 690 a month.");
    }

    private void thePersonHandsBack(String conversation) {
        transcript.heading("The person hands back; the customer has no more questions, so the agent closes");
        does(conversation, Map.of("type", "assign", "to", Map.of("agent", "Rita")));
        JsonNode turn = says("bob", "Bob Ray", "Thank you, that is all.");
        expect.same(List.of("applied"), statuses(turn), "the conversation is closed");
        expect.that(replyOf(turn).contains("welcome"), "the goodbye is said");
        JsonNode closed = inbox.conversation(conversation);
        expect.same("closed", closed.path("status").asString(), "the goodbye does not reopen");
        expect.same("Problem Solved", closed.path("episode").path("closingNote").asString(), "the note that was named");
        expect.that(closed.path("episode").path("summary").isString(), "a summary is written");
        transcript.note("note:    " + closed.path("episode").path("closingNote").asString());
        closed.path("episode").path("summary").asString().lines().forEach(line -> transcript.note("summary: " + line));
    }

    private void followUpsRan(String quote, String upgrade) {
        transcript.heading("What listened to these actions and ran");
        followUp("GreetQualifiedLead", quote, "lifecycle_stage_updated");
        followUp("ExportClosedConversation", upgrade, "conversation_closed");
        JsonNode assigned = event(quote, "conversation_assigned", "user");
        DemoInbox.await(
                "the webhook of the assignment",
                () -> arrived("/assigned", assigned.path("id").asString()));
        transcript.line("webhook", "/assigned heard of " + States.of(assigned.path("after")));
        expect.same(List.of(1), deliveries(List.of(quote, upgrade)), "every reply came once");
    }

    private void aCustomerSpeaks() {
        transcript.heading("A customer sends a voice message; it is transcribed, and handled as if it were typed");
        transcript.line("Cy Dean", "(voice message, 7 seconds)");
        JsonNode turn = inbox.speak("cy", "Cy Dean", VoiceNote.bytes(), VoiceNote.CONTENT_TYPE);
        JsonNode heard = inbox.messages(conversationOf(turn))
                .getLast()
                .path("attachments")
                .path(0);
        transcript.note("heard: \"" + heard.path("transcript").asString() + "\"");
        transcript.turn(turn);
        expect.same("transcribed", heard.path("status").asString(), "the voice message is transcribed");
        expect.same(List.of("applied"), statuses(turn), "what was said is done");
        expect.that(explanations(turn).contains("Support"), "who has something broken is given to Support");
    }

    private void followUp(String workflowType, String conversation, String eventType) {
        String eventId = event(conversation, eventType, "").path("id").asString();
        JsonNode entry = DemoInbox.await(workflowType, () -> arrived("/crm", "/" + eventId));
        transcript.line("follow-up", workflowType + ": " + entry.path("text").asString());
        transcript.link(entry.path("workflowId").asString(), entry.path("runId").asString());
    }

    /** @param assigneeType of the state after it; empty: any */
    private JsonNode event(String conversation, String type, String assigneeType) {
        return inbox.events(conversation).stream()
                .filter(event -> event.path("type").asString().equals(type))
                .filter(event -> assigneeType.isEmpty()
                        || event.path("after").path("type").asString().equals(assigneeType))
                .findFirst()
                .orElseThrow(() -> new StoryBroken("There is no event " + type + "."));
    }

    private Optional<JsonNode> arrived(String path, String idOrSuffix) {
        return sink.received(path).stream()
                .filter(received -> received.id().endsWith(idOrSuffix))
                .map(Received::body)
                .findFirst();
    }

    private List<Integer> deliveries(List<String> conversations) {
        return sink.replies().stream()
                .filter(reply -> conversations.contains(
                        reply.body().path("conversationId").asString()))
                .map(Received::deliveries)
                .distinct()
                .toList();
    }

    private JsonNode says(String contact, String name, String text) {
        transcript.line(name, text);
        JsonNode turn = inbox.write(contact, name, text);
        transcript.turn(turn);
        return turn;
    }

    private void does(String conversation, Map<String, ?> action) {
        JsonNode outcome = inbox.act(conversation, action);
        transcript.line(PERSON, States.receipt(outcome));
        expect.same("applied", outcome.path("status").asString(), "the person's " + action.get("type"));
    }

    private static String replyOf(JsonNode turn) {
        return turn.path("reply").path("text").asString();
    }

    private static List<String> statuses(JsonNode turn) {
        return turn.path("outcomes")
                .valueStream()
                .map(outcome -> outcome.path("status").asString())
                .toList();
    }

    private static String explanations(JsonNode turn) {
        return String.join(
                "\n",
                turn.path("outcomes")
                        .valueStream()
                        .map(outcome -> outcome.path("explanation").asString())
                        .toList());
    }

    private static String conversationOf(JsonNode turn) {
        return turn.path("turnId").asString().split("#", 2)[0];
    }
}
