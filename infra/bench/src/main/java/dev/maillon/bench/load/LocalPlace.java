package dev.maillon.bench.load;

import dev.maillon.bench.Past;
import dev.maillon.bench.Past.Person;
import dev.maillon.bench.Past.Said;
import dev.maillon.bench.Store;
import dev.maillon.bench.load.Customers.Customer;
import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.local.DemoWorkspace;
import dev.maillon.local.MaillonApi;
import dev.maillon.local.StartupListener;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A whole system, started for this run. */
final class LocalPlace implements MeasuredSystem {

    private static final State.Assigned AGENT = new State.Assigned(AssigneeType.AI_AGENT, "bea", "Bea", null);

    private final BenchStack stack;
    private final Store store;
    private final DatabaseMeter database;
    private final TemporalMeter temporal;

    static LocalPlace start(BenchSettings settings, StartupListener progress) {
        return new LocalPlace(BenchStack.start(settings, progress));
    }

    private LocalPlace(BenchStack stack) {
        this.stack = stack;
        this.store = Store.of(stack.servers());
        this.temporal = new TemporalMeter(stack.servers().temporal().target());
        this.database = new DatabaseMeter(store.jdbc());
    }

    BenchStack stack() {
        return stack;
    }

    @Override
    public MaillonApi api() {
        return stack.api();
    }

    @Override
    public String key() {
        return DemoWorkspace.KEY;
    }

    @Override
    public InetSocketAddress sink() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public String sinkHost() {
        return "127.0.0.1";
    }

    @Override
    public Meters meters() {
        return new Meters(
                stack.meters(),
                database,
                new HeartbeatMeter(stack.servers().temporal().metrics()));
    }

    @Override
    public TemporalMeter temporal() {
        return temporal;
    }

    @Override
    public void tellPast(List<Customer> customers, int messages) {
        Past past = new Past(store);
        List<Said> thread = IntStream.range(0, messages)
                .mapToObj(i -> new Said(null, "An earlier message of some length, as customers write them."))
                .toList();
        customers.forEach(customer -> past.tell(person(customer), AGENT, thread));
    }

    private Person person(Customer customer) {
        String id = stack.servers().conversationId(DemoWorkspace.NAME, BenchCatalog.CHANNEL, customer.externalId());
        return new Person(
                DemoWorkspace.NAME,
                id,
                BenchCatalog.CHANNEL,
                new InboundContact(customer.externalId(), null, null, null, null),
                Map.of(),
                null);
    }

    @Override
    public void close() {
        temporal.close();
        stack.close();
    }
}
