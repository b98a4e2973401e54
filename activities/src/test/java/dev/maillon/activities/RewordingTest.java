package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.House.Taken;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.model.Prompt;
import dev.maillon.activities.model.Prompt.Purpose;
import dev.maillon.activities.replying.RewordingActivity;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.turns.Payloads;
import dev.maillon.turns.step.Replying;
import dev.maillon.turns.step.Replying.Replied;
import dev.maillon.turns.step.Replying.Rewritten;
import dev.maillon.turns.step.Rewording;
import dev.maillon.turns.step.Rewording.Reword;
import dev.maillon.turns.step.Rewording.Reworded;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A model's reply is sent once it is true: it is held against the receipts, and written again if it does not stand up to them. */
class RewordingTest {

    private static final Action QUALIFY = new Action.UpdateLifecycleStage("Qualified");
    private static final Action MISSPELT = new Action.UpdateLifecycleStage("qualified");

    private final House house = aHouse();
    private final ScriptedModel model = House.bean(ScriptedModel.class);
    private final TestActivityEnvironment environment =
            TestActivityEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.dataConverter())
                            .build())
                    .build());
    private final Rewording rewording = environment.newActivityStub(Rewording.class);

    @BeforeEach
    void begin() {
        model.forget();
        environment.registerActivitiesImplementations(House.bean(RewordingActivity.class));
    }

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    void whatWasDoneMayBeSaidAtOnce() {
        assertThat(carriedOut("You are qualified.", List.of(1), QUALIFY).reply())
                .isInstanceOf(Replied.Stored.class);
    }

    @Test
    void whatWasSoAlreadyMayBeSaid() {
        assertThat(carriedOut("You are qualified.", List.of(2), QUALIFY, QUALIFY)
                        .reply())
                .isInstanceOf(Replied.Stored.class);
    }

    @Test
    @Tag("R19")
    void aReplyFromBeforeARefusalIsNotSentAndNothingIsStoredButThePlan() {
        Taken turn = carriedOut("All done.", List.of(), MISSPELT);
        assertThat(turn.reply()).isEqualTo(new Replied.Untrue("an action was not carried out"));
        assertThat(house.count("reply")).isZero();
        assertThat(house.count("turn_leg")).isEqualTo(1);
    }

    @Test
    @Tag("R46")
    void whatTheModelItselfHasPutOffMayBeAnsweredAtOnceButNotClaimed() {
        assertThat(putOff("Please write again tomorrow.", List.of()).reply()).isInstanceOf(Replied.Stored.class);
        assertThat(putOff("Sales has it.", List.of(1)).reply())
                .isEqualTo(new Replied.Untrue("it claims an action that was not carried out"));
    }

    /** They may have been true all along, and only could not be known to be. */
    @Test
    @Tag("R19")
    void theSameWordsMayBeSentByAModelThatKnows() {
        Taken turn = carriedOut("A colleague will see to it.", List.of(), MISSPELT);
        assertThat(turn.reply()).isInstanceOf(Replied.Untrue.class);
        ReplyDraft same = Objects.requireNonNull(turn.agentPlan.plan().reply());
        assertThat(again(turn, new Rewritten(same, ModelUse.NONE))).isInstanceOf(Replied.Stored.class);
    }

    @Test
    @Tag("R29")
    void aReplyThatNeedsAValueThatThereIsNoneOfIsNotSentAndCommitsTheTurn() {
        Taken turn = carriedOut("Your budget is $contact.budget.", List.of());
        assertThat(turn.reply()).isEqualTo(new Replied.Untrue("it shows a value that the contact does not have"));
        assertThat(house.one("SELECT state FROM turn WHERE conversation_id = 'c1'"))
                .isEqualTo("committed");
    }

    @Test
    @Tag("R19")
    void theModelWritesItAgainKnowingTheReceipts() {
        Taken turn = carriedOut("You are qualified.", List.of(2), QUALIFY, MISSPELT);
        model.says("{\"text\": \"I could not do that.\", \"claims\": []}");
        Reworded reworded = rewording.reword(request(turn));
        ReplyDraft draft = new ReplyDraft("I could not do that.", "en", List.of());
        assertThat(reworded).isEqualTo(new Reworded.Ready(draft, new ModelUse(1, 110)));
        Prompt prompt = model.asked().getFirst();
        assertThat(prompt.purpose()).isEqualTo(Purpose.REPLY);
        assertThat(prompt.messages().getFirst().getText())
                .contains("\"position\":1,", "\"position\":2,", "\"refused\"", "\"Qualified\"");
        assertThat(prompt.messages().get(1).getText()).isEqualTo("{\"text\":\"You are qualified.\",\"claims\":[2]}");
        assertThat(prompt.messages().getLast().getText()).contains("It claims position 2");
    }

    @Test
    @Tag("R29")
    void whatIsWrittenAgainIsStoredWithWhatItCost() {
        Taken turn = carriedOut("Your budget is $contact.budget.", List.of());
        turn.reply();
        ReplyDraft draft = new ReplyDraft("What is your budget, ${contact.firstName|friend}?", "en", List.of());
        assertThat(again(turn, new Rewritten(draft, new ModelUse(2, 220)))).isInstanceOf(Replied.Stored.class);
        turn.end();
        assertThat(house.one("SELECT text FROM reply WHERE conversation_id = 'c1'"))
                .isEqualTo("What is your budget, friend?");
        assertThat(house.one("SELECT CONCAT(model_calls, ' ', tokens) FROM turn WHERE conversation_id = 'c1'"))
                .isEqualTo("3 320");
    }

    @Test
    @Tag("R19")
    void whatIsWrittenAgainIsHeldAgainstTheReceiptsToo() {
        Taken turn = carriedOut("You are qualified.", List.of(1), MISSPELT);
        turn.reply();
        Rewritten claiming = new Rewritten(new ReplyDraft("You are in.", "en", List.of(1)), ModelUse.NONE);
        assertThat(again(turn, claiming)).isEqualTo(new Replied.Untrue("it claims an action that was not carried out"));
        Rewritten empty = new Rewritten(new ReplyDraft("${contact.budget|}", "en", List.of()), ModelUse.NONE);
        assertThat(again(turn, empty)).isEqualTo(new Replied.Untrue("it has no words"));
        Rewritten same = new Rewritten(new ReplyDraft("You are qualified.", "en", List.of(1)), ModelUse.NONE);
        assertThat(again(turn, same)).isInstanceOf(Replied.Untrue.class);
        assertThat(house.count("reply")).isZero();
    }

    @Test
    @Tag("R13")
    void afterAnUnassignmentItFailsAndIsNotWrittenAgain() {
        Taken turn = carriedOut("Bye, $contact.budget.", List.of(), new Action.Unassign());
        assertThat(turn.reply()).isEqualTo(new Replied.Failed("unassigned"));
    }

    @Test
    @Tag("R41")
    void afterATakeoverItFailsAndIsNotWrittenAgain() {
        Taken turn = carriedOut("All done.", List.of(), MISSPELT);
        turn.reply();
        house.staff("c1", "k1", House.toUser("bruno"));
        assertThat(turn.reply()).isEqualTo(new Replied.Failed("taken_over"));
    }

    @Test
    void anAnswerThatIsNoReplySaysSo() {
        Taken turn = carriedOut("All done.", List.of(), MISSPELT);
        turn.reply();
        model.says("Sorry.", "{\"text\": \"x\", \"claims\": [7]}");
        assertThat(rewording.reword(request(turn))).isEqualTo(new Reworded.Unreadable(new ModelUse(1, 110)));
        assertThat(rewording.reword(request(turn))).isEqualTo(new Reworded.Unreadable(new ModelUse(1, 110)));
    }

    @Test
    @Tag("R40")
    void aModelThatWillNotAnswerIsAnAnswer() {
        Taken turn = carriedOut("All done.", List.of(), MISSPELT);
        model.does(prompt -> {
            throw new CannotAnswer("the quota is used up");
        });
        assertThat(rewording.reword(request(turn)))
                .isEqualTo(new Reworded.CannotAnswer("the quota is used up", new ModelUse(1, 0)));
    }

    @Test
    @Tag("R40")
    void onceTheFallbackHasBegunNothingIsAsked() {
        Taken turn = carriedOut("All done.", List.of(), MISSPELT);
        Plan fallback = new Plan(List.of(), new ReplyDraft("Later.", "en"), List.of(), null, ModelUse.NONE, "x");
        House.bean(AgentPlans.class).keep(turn.acts.turn(), new AgentPlan(2, Actor.SYSTEM, 2, fallback));
        assertThat(rewording.reword(request(turn))).isInstanceOf(Reworded.CannotAnswer.class);
        assertThat(model.asked()).isEmpty();
    }

    @Test
    @Tag("R19")
    void onlyWhatTheAgentItselfPlannedCounts() {
        Taken first = house.agentTakes("c1", plan(null, List.of(), MISSPELT, House.toAgent("leo")))
                .carriedOut();
        Taken second = first.handedTo(
                new Actor(Actor.Type.AI_AGENT, "leo", "Léo"), plan("You are qualified.", List.of(1), QUALIFY));
        assertThat(second.carriedOut().reply()).isInstanceOf(Replied.Stored.class);
    }

    private Taken carriedOut(String reply, List<Integer> claims, Action... actions) {
        return house.agentTakes("c1", plan(reply, claims, actions)).carriedOut();
    }

    private Taken putOff(String reply, List<Integer> claims) {
        Outcome later = new Outcome.Skipped(Skip.DELAYED, "Later.");
        Plan plan = new Plan(
                List.of(new PlannedAction(QUALIFY, List.of(), later)),
                new ReplyDraft(reply, "en", claims),
                List.of(),
                null,
                ModelUse.NONE,
                null);
        return house.agentTakes("c-" + claims.size(), plan).carriedOut();
    }

    private static Plan plan(@Nullable String reply, List<Integer> claims, Action... actions) {
        Plan plan = House.plan(actions);
        ReplyDraft draft = reply == null ? null : new ReplyDraft(reply, "en", claims);
        return new Plan(plan.actions(), draft, plan.lines(), null, plan.use(), null);
    }

    private Replied again(Taken turn, Rewritten rewritten) {
        return house.replying.reply(new Replying.Reply(turn.acts.turn(), turn.agentPlan, turn.epoch, rewritten));
    }

    private static Reword request(Taken turn) {
        return new Reword(
                turn.acts.turn(),
                turn.agentPlan.leg(),
                Objects.requireNonNull(turn.agentPlan.plan().reply()));
    }
}
