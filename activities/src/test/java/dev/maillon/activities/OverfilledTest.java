package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static dev.maillon.activities.House.plan;
import static dev.maillon.activities.House.planWithReply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.House.Taken;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldType;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.turns.step.Acting.Acted;
import dev.maillon.turns.step.Acting.StaffActed;
import dev.maillon.turns.step.Opening.Next;
import dev.maillon.turns.step.Opening.Open;
import dev.maillon.turns.step.Replying.Replied;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a customer, a gateway, a model or a catalog overfills: the step ends, the conversation goes on, and it is said why. */
@Tag("R40")
class OverfilledTest {

    private static final String SMILE = "\uD83D\uDE00";

    private final House house = aHouse();

    @AfterEach
    void takeAnything() {
        house.jdbc.sql("DROP TRIGGER IF EXISTS takes_no_field").update();
        house.jdbc.sql("DROP TRIGGER IF EXISTS takes_no_reply").update();
    }

    @Test
    void aReplyOfFiveLongFieldsIsCutAndTheNextMessageIsAnswered() {
        house.publish(withLongFields());
        Action[] updates = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new Action.UpdateContactField("long" + n, new FieldValue.Text("x".repeat(15_000))))
                .toArray(Action[]::new);
        Taken taken = house.agentTakes(
                "c1", planWithReply("$contact.long1$contact.long2$contact.long3$contact.long4$contact.long5", updates));

        assertThat(taken.carriedOut().reply()).isInstanceOf(Replied.Stored.class);
        assertThat(taken.end().result()).isEqualTo(TurnResult.ANSWERED);

        assertThat(textOf(taken)).hasSize(16_000).endsWith("x…");
        assertThat(house.agentTakes("c1", planWithReply("Hello.")).reply()).isInstanceOf(Replied.Stored.class);
    }

    @Test
    void charactersOfFourBytesFitToo() {
        Taken taken = house.agentTakes("c1", planWithReply(SMILE.repeat(20_000)));

        assertThat(taken.reply()).isInstanceOf(Replied.Stored.class);

        assertThat(textOf(taken)).isEqualTo(SMILE.repeat(15_999) + "…");
    }

    @Test
    void aChannelTakesAsMuchAsItSays() {
        house.publish(withWeb(160));
        Taken taken = house.agentTakes("c1", planWithReply("a".repeat(161)));

        taken.reply();

        assertThat(textOf(taken)).isEqualTo("a".repeat(159) + "…");
    }

    @Test
    void aFallbackIsCutToo() {
        house.publish(withWeb(160));
        Taken taken = house.agentTakes(
                "c1",
                new Plan(List.of(), new ReplyDraft("b".repeat(200), "en"), List.of(), null, ModelUse.NONE, "late"));

        taken.reply();

        assertThat(textOf(taken)).hasSize(160);
    }

    @Test
    void aModelWritesShorterWhatTheChannelDoesNotTake() {
        house.publish(withWeb(160));
        Plan plan = new Plan(
                List.of(), new ReplyDraft("c".repeat(161), "en", List.of()), List.of(), null, ModelUse.NONE, null);

        assertThat(house.agentTakes("c1", plan).reply())
                .isEqualTo(new Replied.Untrue("it is longer than the channel takes"));
    }

    @Test
    void aPersonIsToldWhatTheChannelTakes() {
        house.publish(withWeb(160));
        house.open("c1", "m1");

        assertThat(house.staff("c1", "k1", new Deed.Send("d".repeat(161))).outcome())
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refusal.NOT_SENDABLE);
                    assertThat(refused.explanation()).isEqualTo("The channel takes at most 160 characters.");
                });
    }

    @Test
    void idsOfAHundredCharactersOfAnyScriptAreKept() {
        String id = "東".repeat(100);
        house.publish(withIds(id));

        Next.AgentActs acts = (Next.AgentActs) opened(message("m1", id, "ext", "Hello", List.of()));
        assertThat(acts.agent().id()).isEqualTo(id);
        Taken taken = new Taken(house, acts, new AgentPlan(1, acts.agent(), 1, planWithReply("Hi.", House.toTeam(id))));
        assertThat(taken.act(1).outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(taken.reply()).isInstanceOf(Replied.Stored.class);
        assertThat(house.one("SELECT assignee_id FROM conversation WHERE id = 'c1'"))
                .isEqualTo(id);
        assertThat(house.one("SELECT last_member FROM rotation WHERE team_id = ?", id))
                .isEqualTo(id);
    }

    @Test
    @Tag("R38")
    void aMessageThatCameByTemporalAloneIsKeptAsFarAsItFits() {
        List<Attachment> files = Json.mapper()
                .readValue("{\"attachments\": [null, {\"mediaId\": \"a-file\"}]}", InboundMessage.class)
                .attachments();
        InboundMessage huge = new InboundMessage(
                "i".repeat(300),
                "web",
                new InboundContact("e".repeat(600), "n".repeat(300), null, null, null),
                SMILE.repeat(20_000),
                files,
                Instant.parse("+12026-11-24T14:00:00Z"));

        assertThat(opened(huge)).isInstanceOf(Next.AgentActs.class);
        assertThat(opened(huge)).isInstanceOf(Next.AgentActs.class);

        assertThat(house.count("message")).isEqualTo(1);
        assertThat(house.one("SELECT CHAR_LENGTH(text) FROM message WHERE conversation_id = 'c1'"))
                .isEqualTo("16000");
    }

    @Test
    @Tag("R38")
    void aMessageOfTheApisLargestSizeIsKeptAsItIs() {
        opened(message("m1", "web", "e".repeat(512), "t".repeat(16 * 1024), List.of()));

        assertThat(house.one("SELECT CHAR_LENGTH(text) FROM message WHERE conversation_id = 'c1'"))
                .isEqualTo("16384");
    }

    @Test
    void anActionThatTheDatabaseDoesNotTakeIsRefusedAndTheChainGoesOn() {
        takesNo("field", "contact_field", "22001");
        Taken taken = house.agentTakes("c1", plan(budget("5"), new Action.UpdateLifecycleStage("Qualified")));

        Acted refused = taken.act(1);

        assertRefused(refused.outcome());
        assertThat(taken.act(1)).isEqualTo(refused);
        assertThat(taken.act(2).outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(house.one("SELECT state FROM turn WHERE conversation_id = 'c1'"))
                .isEqualTo("committed");
    }

    @Test
    void aPersonsActionThatTheDatabaseDoesNotTakeIsRefusedToo() {
        house.open("c1", "m1");
        takesNo("field", "contact_field", "23000");

        StaffActed refused = house.staff("c1", "k1", budget("5"));

        assertRefused(refused.outcome());
        assertThat(house.staff("c1", "k1", budget("5"))).isEqualTo(refused);
        assertThat(house.count("contact_field")).isZero();
    }

    @Test
    void whatCannotBePutBackIsRefusedToo() {
        house.agentTakes("c1", plan(budget("5"))).carriedOut().end();
        String turn = house.one("SELECT id FROM turn WHERE conversation_id = 'c1'");
        house.agentTakes("c1", plan(new Action.UpdateContactField("budget", null)))
                .carriedOut()
                .end();
        String emptied = house.one("SELECT id FROM turn WHERE conversation_id = 'c1' AND id <> ?", turn);
        takesNo("field", "contact_field", "22001");

        assertThat(house.undo("c1", "k1", emptied).parts())
                .singleElement()
                .satisfies(part -> assertRefused(part.outcome()));
    }

    @Test
    void aReplyThatTheDatabaseDoesNotTakeFailsAndTheTurnEnds() {
        takesNo("reply", "message", "22001");
        Taken taken = house.agentTakes("c1", planWithReply("refuse this"));

        assertThat(taken.reply()).isEqualTo(new Replied.Failed("not_storable"));
        assertThat(taken.reply()).isEqualTo(new Replied.Failed("not_storable"));
        taken.end();

        assertThat(house.one("SELECT state FROM turn WHERE conversation_id = 'c1'"))
                .isEqualTo("ended");
    }

    private static void assertRefused(Outcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refusal.NOT_STORABLE);
            assertThat(refused.explanation()).isEqualTo("The database does not take it.");
        });
    }

    /** Of this workspace, and no message of its customer. */
    private void takesNo(String what, String table, String state) {
        String more = table.equals("message") ? " AND NEW.reply_id IS NOT NULL" : "";
        house.jdbc
                .sql("CREATE TRIGGER takes_no_" + what + " BEFORE INSERT ON " + table
                        + " FOR EACH ROW IF NEW.workspace = '" + house.workspace + "'" + more
                        + " THEN SIGNAL SQLSTATE '" + state + "' SET MESSAGE_TEXT = 'no such value'; END IF")
                .update();
    }

    private Next opened(InboundMessage message) {
        return house.opening
                .open(new Open(house.workspace, "c1", "r1", List.of(message)))
                .next();
    }

    private static InboundMessage message(
            String id, String channel, String externalId, String text, List<Attachment> files) {
        InboundContact contact = new InboundContact(externalId, null, null, null, null);
        return new InboundMessage(id, channel, contact, text, files, null);
    }

    private String textOf(Taken taken) {
        return house.one(
                "SELECT text FROM reply WHERE turn_id = ?", taken.acts.turn().turnId());
    }

    private static Action budget(String value) {
        return new Action.UpdateContactField("budget", new FieldValue.Text(value));
    }

    private static Catalog withLongFields() {
        Catalog all = CatalogFixture.aCatalog();
        List<ContactField> fields = new ArrayList<>(all.contactFields());
        IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new ContactField("long" + n, "Long " + n, FieldType.LONG_TEXT, List.of(), false))
                .forEach(fields::add);
        return with(all.users(), all.teams(), fields, all.channels(), all.agents());
    }

    private static Catalog withWeb(int maxCharacters) {
        Catalog all = CatalogFixture.aCatalog();
        Catalog.Channel web = new Catalog.Channel("web", "webhook", null, null, List.of(), maxCharacters);
        return with(all.users(), all.teams(), all.contactFields(), List.of(web), all.agents());
    }

    /** One of each kind, all of this id. */
    private static Catalog withIds(String id) {
        Catalog all = CatalogFixture.aCatalog();
        Catalog.Agent rita = all.agents().getFirst();
        return with(
                List.of(new Catalog.User(id, "名".repeat(255), null, true)),
                List.of(new Catalog.Team(id, "組".repeat(255), List.of(id))),
                all.contactFields(),
                List.of(new Catalog.Channel(id, "webhook", null, null, List.of(), 16_000)),
                List.of(new Catalog.Agent(
                        id,
                        "代".repeat(255),
                        true,
                        true,
                        rita.planner(),
                        rita.actions(),
                        10,
                        List.of(),
                        null,
                        true,
                        rita.instructions())));
    }

    private static Catalog with(
            List<Catalog.User> users,
            List<Catalog.Team> teams,
            List<ContactField> fields,
            List<Catalog.Channel> channels,
            List<Catalog.Agent> agents) {
        Catalog all = CatalogFixture.aCatalog();
        return new Catalog(
                all.workspace(),
                users,
                teams,
                all.lifecycleStages(),
                all.closingNotes(),
                fields,
                all.knowledge(),
                channels,
                agents,
                all.triggers());
    }
}
