package dyad.together;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** The cable between one end and its relay: it carries everything, notes what the end sends and when, and can be cut. */
final class Cable implements AutoCloseable {
    private static final int BUFFER = 4_096;

    private final ServerSocket server = new ServerSocket();
    private final int relayPort;
    private final InetAddress from;
    private final int mostMillis;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    Cable(int relayPort) throws IOException {
        this(relayPort, "127.0.0.1", 1);
    }

    /** @param from the address, one of this machine's, that the relay sees */
    Cable(int relayPort, String from) throws IOException {
        this(relayPort, from, 1);
    }

    /** One on which every connection takes a while to be made, up to so many milliseconds: no two then hum in step. */
    static Cable slow(int relayPort, int mostMillis) throws IOException {
        return new Cable(relayPort, "127.0.0.1", mostMillis);
    }

    private Cable(int relayPort, String from, int mostMillis) throws IOException {
        this.mostMillis = mostMillis;
        this.relayPort = relayPort;
        this.from = InetAddress.getByName(from);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::accept);
    }

    /** Where the end finds its relay. */
    String address() {
        return "mqtt://127.0.0.1:" + server.getLocalPort();
    }

    /** From now on nothing passes in either direction, and nobody is told. */
    void cut() {
        cut = true;
    }

    /** The end's connections, in their order. */
    List<Line> lines() {
        return lines;
    }

    /** The newest connection. */
    Line line() {
        return lines.getLast();
    }

    private void accept() {
        try {
            while (true) {
                Socket end = server.accept();
                Thread.ofVirtual().start(() -> carry(end));
            }
        } catch (IOException over) {
            // Nobody connects any more.
        }
    }

    private void carry(Socket end) {
        Line line = new Line();
        lines.add(line);
        hesitate();
        try (end;
                Socket relay = new Socket(InetAddress.getLoopbackAddress(), relayPort, from, 0)) {
            relay.setTcpNoDelay(true);
            end.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> back(relay, end));
            forth(end, relay, line);
        } catch (IOException gone) {
            line.ended(true);
        }
    }

    private void hesitate() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(mostMillis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forth(Socket end, Socket relay, Line line) throws IOException {
        byte[] buffer = new byte[BUFFER];
        InputStream in = end.getInputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (!cut) {
                line.sent(buffer, read);
                relay.getOutputStream().write(buffer, 0, read);
            }
        }
        line.ended(false);
    }

    private void back(Socket relay, Socket end) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = relay.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!cut) {
                    end.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException ended) {
            // One of the two is gone.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
