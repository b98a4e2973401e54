package dev.maillon.activities;

import dev.maillon.activities.acting.LoopSettings;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.domain.turn.Undone;
import dev.maillon.store.StoreConfiguration;
import dev.maillon.store.TestDatabase;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.turns.step.Acting;
import dev.maillon.turns.step.Acting.Act;
import dev.maillon.turns.step.Acting.ActForStaff;
import dev.maillon.turns.step.Acting.Acted;
import dev.maillon.turns.step.Acting.StaffActed;
import dev.maillon.turns.step.Ending;
import dev.maillon.turns.step.Opening;
import dev.maillon.turns.step.Opening.Next;
import dev.maillon.turns.step.Opening.Open;
import dev.maillon.turns.step.Planning;
import dev.maillon.turns.step.Replying;
import dev.maillon.turns.step.Undoing;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workspace of its own for each test, and the steps of a turn as a workflow would call them. */
final class House {

    static final Actor RITA = new Actor(Actor.Type.AI_AGENT, "rita", "Rita");
    static final Actor AMEL = new Actor(Actor.Type.USER, "amel", "Amel Haddad");

    private static final AtomicInteger HOUSES = new AtomicInteger();
    private static final ApplicationContext CONTEXT = new SpringApplicationBuilder(Wiring.class)
            .web(WebApplicationType.NONE)
            .run(
                    "--maillon.store.url=" + TestDatabase.freshUrl(),
                    "--maillon.store.user=root",
                    "--maillon.store.pool-size=24",
                    "--logging.level.root=warn");

    final String workspace = "w" + HOUSES.incrementAndGet();
    final Planning planning = CONTEXT.getBean(Planning.class);
    final Opening opening = CONTEXT.getBean(Opening.class);
    final Acting acting = CONTEXT.getBean(Acting.class);
    final Undoing undoing = CONTEXT.getBean(Undoing.class);
    final Replying replying = CONTEXT.getBean(Replying.class);
    final Ending ending = CONTEXT.getBean(Ending.class);
    final JdbcClient jdbc = CONTEXT.getBean(JdbcClient.class);

    static House aHouse() {
        House house = new House();
        house.publish(CatalogFixture.aCatalog());
        return house;
    }

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    void publish(Catalog catalog) {
        String document = CONTEXT.getBean(CatalogShelf.class).put(catalog);
        CONTEXT.getBean(Catalogs.class).save(workspace, document, "test", null);
    }

    /** Opens with these messages, as the run {@code r1}. */
    Next open(String conversation, String... ids) {
        return opening.open(request(conversation, "r1", ids)).next();
    }

    Open request(String conversation, String run, String... ids) {
        return new Open(
                workspace,
                conversation,
                run,
                Arrays.stream(ids).map(id -> message(id, "web")).toList());
    }

    static InboundMessage message(String id, String channel) {
        return message(id, channel, "text of " + id, List.of());
    }

    /** A message without words, of files of these types. */
    static InboundMessage files(String id, String... contentTypes) {
        List<Attachment> files = Arrays.stream(contentTypes)
                .map(type -> new Attachment(type, "some-file", null))
                .toList();
        return message(id, "web", null, files);
    }

    private static InboundMessage message(String id, String channel, @Nullable String text, List<Attachment> files) {
        InboundMessage.InboundContact contact = new InboundMessage.InboundContact("ext", null, null, null, null);
        return new InboundMessage(id, channel, contact, text, files, null);
    }

    /** A turn that an agent takes, about to carry out this plan. */
    Taken agentTakes(String conversation, Plan plan) {
        Next.AgentActs acts = (Next.AgentActs) open(conversation, conversation + "-m" + HOUSES.incrementAndGet());
        return new Taken(this, acts, new AgentPlan(1, acts.agent(), 1, plan));
    }

    /** Whatever turn is under way in it has come to its end. */
    void endAll(String conversation) {
        jdbc.sql("SELECT id FROM turn WHERE workspace = ? AND conversation_id = ? AND state <> 'ended'")
                .params(workspace, conversation)
                .query(String.class)
                .list()
                .forEach(turn -> ending.end(new Ending.End(workspace, conversation, turn, false)));
    }

    /** What the agent does to a new conversation, one action. */
    Acted does(String conversation, Action action) {
        return agentTakes(conversation, plan(action)).act(1);
    }

    StaffActed staff(String conversation, String key, Deed deed) {
        return acting.actForStaff(
                new ActForStaff(workspace, conversation, "r9", new StaffAction(key, AMEL, deed, null)));
    }

    /** As the bulk reassignment of somebody's conversations asks for it. */
    StaffActed forLeaver(String conversation, String key, Deed deed, String leaver) {
        return acting.actForStaff(
                new ActForStaff(workspace, conversation, "r9", new StaffAction(key, AMEL, deed, null, leaver)));
    }

    /** As Amel. */
    Undone undo(String conversation, String key, String turnId) {
        UndoTurn undo = new UndoTurn(key, AMEL, turnId, null);
        return undoing.undo(new Undoing.Undo(workspace, conversation, "r9", undo))
                .undone();
    }

    static Plan plan(Action... actions) {
        return planWithReply(null, actions);
    }

    static Plan planWithReply(@Nullable String reply, Action... actions) {
        return new Plan(
                Arrays.stream(actions).map(PlannedAction::of).toList(),
                reply == null ? null : new ReplyDraft(reply, "en"),
                List.of(),
                null,
                new ModelUse(1, 100),
                null);
    }

    static Action toTeam(String team) {
        return new Action.Assign(new AssignTo.Team(team), null);
    }

    static Action byLeastOpen(String team) {
        return new Action.Assign(new AssignTo.Team(team), AssignMethod.LEAST_OPEN);
    }

    static Action toUser(String user) {
        return new Action.Assign(new AssignTo.User(user), null);
    }

    static Action toAgent(String agent) {
        return new Action.Assign(new AssignTo.AiAgent(agent), null);
    }

    /** One cell, such as {@code one("SELECT status FROM conversation WHERE id = ?", "c1")}; the workspace is added. */
    String one(String select, Object... params) {
        return jdbc.sql(select + " AND workspace = '" + workspace + "'")
                .params(Arrays.asList(params))
                .query(String.class)
                .single();
    }

    int count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE workspace = ?")
                .params(workspace)
                .query(Integer.class)
                .single();
    }

    /** Types of the workspace's events, in their order. */
    List<@Nullable String> events() {
        return jdbc.sql("SELECT type FROM event WHERE workspace = ? ORDER BY seq")
                .params(workspace)
                .query(String.class)
                .list();
    }

    /** A turn under way. */
    static final class Taken {

        final Next.AgentActs acts;
        final AgentPlan agentPlan;
        long epoch;
        private final House house;

        Taken(House house, Next.AgentActs acts, AgentPlan agentPlan) {
            this.house = house;
            this.acts = acts;
            this.agentPlan = agentPlan;
            this.epoch = acts.epoch();
        }

        Act request(int position) {
            PlannedAction action = agentPlan.plan().actions().get(position - agentPlan.firstPosition());
            return new Act(acts.turn(), agentPlan, position, action, epoch, agentPlan.leg() - 1);
        }

        Acted act(int position) {
            Acted acted = house.acting.act(request(position));
            epoch = acted.epoch();
            return acted;
        }

        /** The whole chain. */
        Taken carriedOut() {
            for (int position = agentPlan.firstPosition(); position < agentPlan.positionAfter(); position++) {
                act(position);
            }
            return this;
        }

        Replying.Replied reply() {
            return house.replying.reply(new Replying.Reply(acts.turn(), agentPlan, epoch, null));
        }

        Ending.Ended end() {
            return end(false);
        }

        Ending.Ended end(boolean cancelled) {
            return house.ending.end(new Ending.End(
                    house.workspace, acts.turn().conversationId(), acts.turn().turnId(), cancelled));
        }

        /** The leg of the agent who was handed the conversation. */
        Taken handedTo(@Nullable Actor agent, Plan plan) {
            Taken further = new Taken(
                    house,
                    acts,
                    new AgentPlan(agentPlan.leg() + 1, Objects.requireNonNull(agent), agentPlan.positionAfter(), plan));
            further.epoch = epoch;
            return further;
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, ScriptedModel.class})
    @EnableConfigurationProperties(LoopSettings.class)
    @ComponentScan({
        "dev.maillon.activities.opening",
        "dev.maillon.activities.acting",
        "dev.maillon.activities.replying",
        "dev.maillon.activities.asking",
        "dev.maillon.activities.briefing",
        "dev.maillon.activities.planning",
        "dev.maillon.activities.ending"
    })
    static class Wiring {

        @Bean
        @Primary
        CatalogShelf catalogShelf() {
            return new CatalogShelf();
        }
    }
}
