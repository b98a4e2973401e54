package dev.maillon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way of one worker to the database. It can be cut: then connections are refused, or taken and never answered. */
final class DatabaseProxy implements AutoCloseable {

    /** What becomes of connections, old and new. */
    enum Way {
        OPEN,
        REFUSED,
        SILENT
    }

    private final int port = Ports.anyFree();
    private final int database;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Way way = Way.OPEN;
    private ServerSocket door;

    /** @param url of a database on this machine */
    DatabaseProxy(String url) {
        database = Integer.parseInt(url.replaceAll(".*127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
        open();
    }

    /** The same database by this way. */
    String url(String direct) {
        return direct.replace("127.0.0.1:" + database, "127.0.0.1:" + port);
    }

    /** Connections that stand are ended; by a silent way, what they have said gets no answer any more. */
    synchronized void become(Way next) {
        if (way == Way.REFUSED) {
            open();
        }
        way = next;
        if (next == Way.REFUSED) {
            end(door);
        }
        if (next != Way.SILENT) {
            sockets.forEach(DatabaseProxy::end);
        }
    }

    private synchronized void open() {
        try {
            door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServerSocket opened = door;
        Thread.ofVirtual().start(() -> accept(opened));
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                Socket worker = opened.accept();
                sockets.add(worker);
                Thread.ofVirtual().start(() -> connect(worker));
            }
        } catch (IOException closed) {
            sockets.forEach(DatabaseProxy::end);
        }
    }

    private void connect(Socket worker) {
        try (worker;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), database)) {
            sockets.add(server);
            Thread answers = Thread.ofVirtual().start(() -> pass(server, worker));
            pass(worker, server);
            answers.join();
        } catch (IOException cut) {
            end(worker);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A silent way swallows what it is given. */
    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            byte[] bytes = new byte[8192];
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (way != Way.SILENT) {
                    to.getOutputStream().write(bytes, 0, read);
                }
            }
        } catch (IOException cut) {
            sockets.remove(from);
        }
    }

    private static void end(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        end(door);
        sockets.forEach(DatabaseProxy::end);
    }
}
