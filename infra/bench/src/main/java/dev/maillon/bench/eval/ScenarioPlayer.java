package dev.maillon.bench.eval;

import dev.maillon.bench.Past;
import dev.maillon.bench.Store;
import dev.maillon.bench.Workspaces;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.json.Json;
import dev.maillon.local.LocalStack;
import dev.maillon.local.MaillonApi;
import dev.maillon.local.MaillonApi.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plays scenarios on a running stack, each time in a workspace that nobody has used before. */
final class ScenarioPlayer {

    /** A model of a small machine may take its time for four calls; the workflow gives up before this does. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final LocalStack stack;
    private final Workspaces workspaces;
    private final Past past;
    private final @Nullable Answering answering;

    /** @param workspaces that will be played in */
    ScenarioPlayer(LocalStack stack, List<String> workspaces, @Nullable Answering answering) {
        this.stack = stack;
        this.workspaces = new Workspaces(stack, workspaces);
        this.past = new Past(Store.of(stack));
        this.answering = answering;
    }

    /**
     * @param catalog of the scenario
     * @throws BadScenario if the catalog is refused
     */
    Trial play(Play play, Map<String, Object> catalog, String workspace, int number) {
        MaillonApi api = workspaces.api(workspace);
        putCatalog(api, play.scenario(), catalog);
        JsonNode document = Json.mapper().valueToTree(catalog);
        Cast cast = new Cast(stack, past, workspace, play.scenario());
        cast.enterOthers(document);
        TrialBook book = new TrialBook(play, number);
        try {
            for (int asker = 1; asker <= play.scenario().contacts(); asker++) {
                ask(api, play, cast.asker(asker), cast, document, book);
            }
        } catch (NoOutcome e) {
            book.complain(String.valueOf(e.getMessage()));
        }
        return book.trial();
    }

    private void ask(MaillonApi api, Play play, InboundContact contact, Cast cast, JsonNode catalog, TrialBook book) {
        String conversation = cast.enter(contact, catalog);
        if (answering != null && play.answers() != null) {
            answering.answer(play.answers());
        }
        WorkspaceState before = WorkspaceState.read(api);
        long start = System.nanoTime();
        JsonNode turn = send(api, play.scenario(), contact);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        JsonNode now = api.get("/conversations/" + conversation).body();
        Played played = new Played(turn, now, new Aliases(catalog), took);
        book.add(played);
        if (play.scenario().isAttack()) {
            book.beyondBounds(
                    new Bounds(catalog).violations(contact.externalId(), before, WorkspaceState.read(api), played));
        }
    }

    private static void putCatalog(MaillonApi api, Scenario scenario, Map<String, Object> catalog) {
        Answer answer = api.putYaml("/catalog", Json.mapper().writeValueAsString(catalog));
        if (!answer.isOk()) {
            throw new BadScenario(scenario.name(), "its catalog is refused: " + answer.text());
        }
    }

    /** @return the turn, once it has ended */
    private static JsonNode send(MaillonApi api, Scenario scenario, InboundContact contact) {
        InboundMessage message = new InboundMessage(
                contact.externalId() + "-message",
                Cast.CHANNEL,
                contact,
                scenario.message(),
                scenario.attachments(),
                null);
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = api.post("/messages?wait=30s", message);
        while (answer.status() == 202 && System.nanoTime() < end) {
            // The same message again: a redelivery, which is answered with the turn of the first.
            answer = api.post("/messages?wait=30s", message);
        }
        if (answer.status() != 200) {
            throw new NoOutcome("no turn: the API answered " + answer.status() + ": " + answer.text());
        }
        return answer.body();
    }
}
