package dev.maillon.local;

import com.sun.net.httpserver.HttpServer;
import dev.maillon.activities.outbound.HostNames;
import dev.maillon.activities.outbound.Sockets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The host media.example.com, as a worker of a test finds it: it seems to be far away, and is a server of this machine. */
final class FileHost implements BeanPostProcessor, AutoCloseable {

    private static final InetAddress FAR_AWAY = InetAddress.ofLiteral("93.184.215.14");

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final HttpServer server;

    FileHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] file = files.get(exchange.getRequestURI().getPath());
                exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
                if (file != null) {
                    exchange.getResponseBody().write(file);
                }
            }
        });
        server.start();
    }

    /** @return the file's URL */
    String serve(String path, byte[] file) {
        files.put(path, file);
        return "http://media.example.com" + path;
    }

    /** The worker finds this one host here; the sink it finds as before. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case HostNames names ->
                (HostNames) host -> host.equals("media.example.com") ? List.of(FAR_AWAY) : names.addresses(host);
            case Sockets sockets -> (Sockets) this::socket;
            default -> bean;
        };
    }

    private Socket socket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress to, int timeout) throws IOException {
                boolean far = ((InetSocketAddress) to).getAddress().equals(FAR_AWAY);
                super.connect(far ? server.getAddress() : to, timeout);
            }
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
