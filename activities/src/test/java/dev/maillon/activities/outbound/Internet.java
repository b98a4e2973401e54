package dev.maillon.activities.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/**
 * An internet of a test, all of it on this machine's loopback: names have scripted addresses, and a connection to one of these goes to a
 * server here. One to any other address goes to the canary, which nobody may ever reach.
 */
public final class Internet implements HostNames, Sockets {

    public static final InetAddress SOMEWHERE = InetAddress.ofLiteral("93.184.215.14");

    public static final InetAddress INSIDE = InetAddress.ofLiteral("10.0.0.7");

    private final Map<String, Queue<List<InetAddress>>> answers = new ConcurrentHashMap<>();
    private final Map<InetSocketAddress, Integer> servers = new ConcurrentHashMap<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    public final List<SocketAddress> connected = new CopyOnWriteArrayList<>();
    private final int canary;
    private volatile @Nullable InetAddress everything;

    /** @param canary the port of a server that counts who connects */
    public Internet(int canary) {
        this.canary = canary;
    }

    /** What leads out into it, and as the worker has it by default, to nowhere inside of a network. */
    public OutboundClients clients() {
        return clients(SSLContexts.createSystemDefault());
    }

    /** @param tls whose certificates are trusted */
    public OutboundClients clients(SSLContext tls) {
        return new OutboundClients(this, this, new OutboundSettings(List.of()), tls);
    }

    /** The real network, if the loopback is allowed too: for receivers of a test. */
    public static OutboundClients loopback() {
        return new OutboundConfiguration()
                .outboundClients(
                        host -> List.of(InetAddress.getAllByName(host)),
                        Socket::new,
                        new OutboundSettings(List.of("127.0.0.0/8")));
    }

    /** One answer for each time that it is asked; the last one stays. */
    @SafeVarargs
    public final Internet name(String host, List<InetAddress>... each) {
        answers.put(host, new ArrayDeque<>(List.of(each)));
        return this;
    }

    /** What happens before the name is found. */
    public Internet before(String host, Runnable first) {
        before.put(host, first);
        return this;
    }

    /** A resolver that understands every spelling: whatever is not scripted is here. */
    public Internet everything(InetAddress address) {
        everything = address;
        return this;
    }

    /** What answers there is a server on this port of the loopback. */
    public Internet server(InetAddress address, int port, int loopbackPort) {
        servers.put(new InetSocketAddress(address, port), loopbackPort);
        return this;
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        asked.merge(host, 1, Integer::sum);
        before.getOrDefault(host, () -> {}).run();
        Queue<List<InetAddress>> script = answers.get(host);
        if (script == null) {
            return otherwise(host);
        }
        synchronized (script) {
            return script.size() > 1 ? script.remove() : script.element();
        }
    }

    private List<InetAddress> otherwise(String host) throws UnknownHostException {
        InetAddress address = everything;
        if (address == null) {
            throw new UnknownHostException(host);
        }
        return List.of(address);
    }

    public int asked(String host) {
        return asked.getOrDefault(host, 0);
    }

    @Override
    public Socket create() {
        return new Socket() {
            @Override
            public void connect(SocketAddress to, int timeout) throws IOException {
                connected.add(to);
                int port = servers.getOrDefault((InetSocketAddress) to, canary);
                super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
            }
        };
    }
}
