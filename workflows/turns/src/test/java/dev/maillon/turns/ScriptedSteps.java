package dev.maillon.turns;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.VoiceMessage;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.PendingWork.Kind;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.domain.turn.Undone;
import dev.maillon.turns.step.Acting;
import dev.maillon.turns.step.Closing;
import dev.maillon.turns.step.Delivering;
import dev.maillon.turns.step.Ending;
import dev.maillon.turns.step.FallingBack;
import dev.maillon.turns.step.FollowingUp;
import dev.maillon.turns.step.Opening;
import dev.maillon.turns.step.Planning;
import dev.maillon.turns.step.Replying;
import dev.maillon.turns.step.Rewording;
import dev.maillon.turns.step.Transcribing;
import dev.maillon.turns.step.Undoing;
import io.temporal.failure.ApplicationFailure;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The steps of a turn over a conversation in memory. A test scripts the plans, holds a step at a gate and reads the log. */
final class ScriptedSteps
        implements Opening,
                Transcribing,
                Planning,
                FallingBack,
                Acting,
                Undoing,
                Replying,
                Rewording,
                Delivering,
                Closing,
                FollowingUp,
                Ending {

    static final Actor RITA = new Actor(Actor.Type.AI_AGENT, "rita", "Rita");
    static final Actor LEO = new Actor(Actor.Type.AI_AGENT, "leo", "Léo");

    /** A reply that begins so can't be sent. */
    static final String UNTRUE = "untrue";

    static final PendingWork DELIVERY = PendingWork.of(Kind.DELIVERY);

    final List<String> log = new CopyOnWriteArrayList<>();
    /** In order; the last one stands for all further ones, because a plan that was stopped has used one up. */
    final Queue<Planned> plans = new ConcurrentLinkedQueue<>();

    /** Words of a reply that can't be sent as they are, and what is written instead. */
    final Queue<Reworded> rewritings = new ConcurrentLinkedQueue<>();

    volatile boolean gatewayIsAway;

    /** It is there again when the run has given up waiting. */
    volatile boolean gatewayComesBack;

    private volatile PendingWork pending = PendingWork.NOTHING;

    /** Messages that are nothing but a voice message of this id. */
    static final String VOICE = "voice";

    /** Voice messages that can't be transcribed, and why. */
    final Map<String, String> unheard = new ConcurrentHashMap<>();

    /** Voice messages whose provider is away for ever. */
    final Set<String> away = ConcurrentHashMap.newKeySet();

    private final Map<VoiceMessage, Boolean> transcripts = new LinkedHashMap<>();
    final Map<String, Function<Act, Acted>> effects = new ConcurrentHashMap<>();
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Set<String> stored = new HashSet<>();
    private int messagesInTurn;
    private int waitingKept;
    private int turns;
    private boolean committed;
    private boolean taken;
    private long epoch = 1;

    /** The step waits here until it is let through. */
    record Gate(CountDownLatch reached, CountDownLatch open) {
        void awaitReached() throws InterruptedException {
            if (!reached.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing came to the gate");
            }
        }
    }

    Gate gate(String step) {
        Gate gate = new Gate(new CountDownLatch(1), new CountDownLatch(1));
        gates.put(step, gate);
        return gate;
    }

    private void enter(String step) {
        log.add(step);
        Gate gate = gates.remove(step);
        if (gate != null) {
            gate.reached().countDown();
            try {
                gate.open().await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public synchronized Opened open(Open request) {
        long fresh = request.messages().stream().filter(m -> stored.add(m.id())).count();
        request.messages().stream()
                .filter(m -> m.id().startsWith(VOICE))
                .forEach(m -> transcripts.putIfAbsent(new VoiceMessage(m.id(), 1), false));
        messagesInTurn += (int) fresh + waitingKept;
        waitingKept = 0;
        enter("open " + fresh);
        if (messagesInTurn == 0) {
            return new Opened(new Next.Nothing(), pending);
        }
        TurnRef turn = new TurnRef(request.workspace(), request.conversationId(), "c#" + turns);
        return new Opened(
                taken
                        ? new Next.NobodyActs(turn, "assigned to a person")
                        : new Next.AgentActs(turn, RITA, epoch, committed, withoutTranscript()),
                PendingWork.NOTHING);
    }

    @Override
    public synchronized void keep(Open request) {
        long fresh = request.messages().stream().filter(m -> stored.add(m.id())).count();
        waitingKept += (int) fresh;
        log.add("keep " + fresh);
    }

    private synchronized List<VoiceMessage> withoutTranscript() {
        return transcripts.keySet().stream()
                .filter(voice -> !Boolean.TRUE.equals(transcripts.get(voice)))
                .toList();
    }

    @Override
    public Transcribed transcribe(Transcribe request) {
        String id = request.voice().messageId();
        enter("transcribe " + id);
        if (away.contains(id)) {
            throw ApplicationFailure.newFailure("the provider cannot be reached", Failures.MODEL_BUSY);
        }
        if (unheard.containsKey(id)) {
            return new Transcribed(unheard.get(id));
        }
        settle(request.voice());
        return Transcribed.STORED;
    }

    private synchronized void settle(VoiceMessage voice) {
        transcripts.put(voice, true);
    }

    @Override
    public void giveUp(GiveUp request) {
        request.unheard().forEach(voice -> {
            log.add("give up " + voice.voice().messageId() + ": " + voice.why());
            settle(voice.voice());
        });
    }

    @Override
    public Planned plan(PlanRequest request) {
        enter("plan " + request.leg() + " " + request.agent() + " at " + request.firstPosition());
        Planned planned = plans.size() > 1 ? plans.poll() : plans.peek();
        if (planned == null) {
            throw new IllegalStateException("no plan is scripted for " + request);
        }
        return planned;
    }

    @Override
    public Plan fallBack(FallBack request) {
        enter("fall back " + request.leg() + ": " + request.why());
        return new Plan(
                List.of(), new Plan.ReplyDraft("later", "en"), List.of(), null, Plan.ModelUse.NONE, request.why());
    }

    @Override
    public Acted act(Act request) {
        String type = request.action().action().type().wireName();
        enter("act " + request.position() + " " + type);
        committed = true;
        if (request.expectedEpoch() != epoch) {
            log.add("taken over " + request.position());
            return new Acted(
                    new Outcome.Skipped(Skip.TAKEN_OVER, "x"), request.expectedEpoch(), null, PendingWork.NOTHING);
        }
        if (request.action().ruling() != null) {
            log.add("ruled " + request.position());
            return new Acted(request.action().ruling(), epoch, null, PendingWork.NOTHING);
        }
        return effects.getOrDefault(type, a -> applied(null)).apply(request);
    }

    /** What a lost workflow task leaves behind that had heard of a takeover: nobody has to act in the turn, says the store. */
    ApplicationFailure movedOn() {
        taken = true;
        return ApplicationFailure.newNonRetryableFailure("moved on", Failures.MOVED_ON);
    }

    /** Another hand comes between this effect and the next, as where a worker that lost its task is still at work. */
    Acted takenOverAfter(Acted effect) {
        taken = true;
        epoch++;
        return effect;
    }

    Acted applied(@Nullable Actor handOver) {
        return new Acted(
                new Outcome.Applied(new State.Stage(null), new State.Stage("x"), "x"),
                epoch,
                handOver,
                PendingWork.NOTHING);
    }

    @Override
    public StaffActed actForStaff(ActForStaff request) {
        enter("staff " + request.action().deed().getClass().getSimpleName());
        boolean takesOver = request.action().deed() instanceof Action.Assign;
        if (takesOver) {
            taken = true;
            epoch++;
        }
        State.Assigned amel = new State.Assigned(AssigneeType.USER, "amel", "Amel", null);
        return new StaffActed(
                new Outcome.Applied(State.Assigned.NOBODY, amel, "x"), takesOver, PendingWork.of(Kind.FOLLOW_UPS));
    }

    /** Gives the conversation back to a person. */
    @Override
    public Undid undo(Undo request) {
        enter("undo " + request.turn().turnId());
        taken = true;
        epoch++;
        return new Undid(new Undone("u", List.of()), true, PendingWork.of(Kind.FOLLOW_UPS));
    }

    @Override
    public Replied reply(Reply request) {
        Plan.ReplyDraft draft = request.rewritten() == null
                ? request.leg().plan().reply()
                : request.rewritten().draft();
        enter("reply"
                + (request.rewritten() == null
                        ? ""
                        : " after " + request.rewritten().use().calls()));
        committed = true;
        if (request.expectedEpoch() != epoch) {
            return new Replied.Failed("taken_over");
        }
        return draft != null && draft.template().startsWith(UNTRUE)
                ? new Replied.Untrue("it says what was not done")
                : new Replied.Stored("r", DELIVERY);
    }

    @Override
    public Reworded reword(Reword request) {
        enter("reword " + request.leg() + " " + request.draft().template());
        return Objects.requireNonNull(rewritings.poll(), "no rewriting is scripted");
    }

    @Override
    public void deliver(ConversationKey conversation) {
        enter("deliver");
        if (gatewayIsAway) {
            throw new IllegalStateException("the gateway is away");
        }
        log.add("delivered");
    }

    @Override
    public PendingWork settle(ConversationKey conversation) {
        enter("settle");
        if (gatewayComesBack) {
            pending = DELIVERY;
            gatewayIsAway = false;
        }
        return pending;
    }

    @Override
    public void writeCloseNote(CloseNote request) {
        enter("close note");
    }

    @Override
    public void publishWithout(CloseNote request) {
        enter("publish without");
    }

    @Override
    public FollowedUp followUp(ConversationKey conversation) {
        enter("follow up");
        return new FollowedUp(List.of());
    }

    @Override
    public synchronized Ended end(End request) {
        enter("end" + (request.cancelled() ? " cancelled" : "") + " after " + messagesInTurn);
        turns++;
        messagesInTurn = 0;
        committed = false;
        return new Ended(request.turnId() == null ? null : TurnResult.ANSWERED);
    }
}
