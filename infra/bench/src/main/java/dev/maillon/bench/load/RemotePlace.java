package dev.maillon.bench.load;

import dev.maillon.bench.load.Customers.Customer;
import dev.maillon.bench.load.Switches.Misused;
import dev.maillon.local.MaillonApi;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A system that runs already. What only its machines know (processor time, commits, histories) is not measured. */
final class RemotePlace implements MeasuredSystem {

    private final MaillonApi api;
    private final String key;
    private final String sinkHost;
    private final int sinkPort;

    /** @param sink host and port under which the system's worker finds this machine */
    RemotePlace(URI address, String workspace, String key, String sink) {
        String[] parts = sink.split(":");
        if (parts.length != 2 || !parts[1].matches("\\d{1,5}")) {
            throw new Misused("--sink needs a host and a port, such as bench.example.com:9700, not \"" + sink + "\"");
        }
        this.api = new MaillonApi(address, workspace, key);
        this.key = key;
        this.sinkHost = parts[0];
        this.sinkPort = Integer.parseInt(parts[1]);
    }

    @Override
    public MaillonApi api() {
        return api;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public InetSocketAddress sink() {
        return new InetSocketAddress(sinkPort);
    }

    @Override
    public String sinkHost() {
        return sinkHost;
    }

    @Override
    public Meters meters() {
        return new Meters(
                List.of(new ProcessMeter("bench", ProcessHandle.current().pid())), null, null);
    }

    @Override
    public @Nullable TemporalMeter temporal() {
        return null;
    }

    @Override
    public void tellPast(List<Customer> customers, int messages) {
        if (messages > 0) {
            throw new Misused("--earlier needs the store, and so a system that is started here: leave out --url");
        }
    }

    @Override
    public void close() {}
}
