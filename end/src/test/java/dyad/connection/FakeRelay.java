package dyad.connection;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A relay that consents to an end's CONNECTs and SUBSCRIBEs and then does whatever a test wants. */
final class FakeRelay implements AutoCloseable {
    private static final int SUBSCRIBE = 8;
    private static final int PUBLISH = 3;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String consent;
    private final Mischief mischief;
    private final List<Sent.Unit> packets = new CopyOnWriteArrayList<>();
    private final AtomicLong connections = new AtomicLong();
    private final CountDownLatch over = new CountDownLatch(1);

    /** What the relay does at the first frame that comes in on a connection. */
    @FunctionalInterface
    interface Mischief {
        void at(Sent.Unit frame, OutputStream out) throws IOException, InterruptedException;
    }

    /**
     * @param consent the answer to CONNECT, in hexadecimal digits
     * @param mischief sent at the first frame that comes in
     */
    FakeRelay(String consent, byte[] mischief) throws IOException {
        this(consent, (_, out) -> out.write(mischief));
    }

    /** @param consent the answer to CONNECT, in hexadecimal digits */
    FakeRelay(String consent, Mischief mischief) throws IOException {
        this.consent = consent;
        this.mischief = mischief;
        Thread.ofVirtual().start(this::serve);
    }

    /** CONNACK: no session, success, no properties. */
    static String accepting() {
        return "20" + "03" + "000000";
    }

    /** A PUBLISH packet. */
    static byte[] publication(int qos, String topic, byte[] payload) {
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        int length = 2 + name.length + (qos > 0 ? 2 : 0) + 1 + payload.length;
        HexFormat hex = HexFormat.of();
        String packet = "3" + (qos << 1) + hex.toHexDigits((byte) (length % 128 | 128))
                + hex.toHexDigits((byte) (length / 128)) + hex.toHexDigits((short) name.length) + hex.formatHex(name)
                + (qos > 0 ? "0001" : "") + "00" + hex.formatHex(payload);
        return hex.parseHex(packet);
    }

    RelayAddress address() {
        return RelayAddress.parse("mqtt://127.0.0.1:" + server.getLocalPort());
    }

    /** How many connections have come. */
    long connections() {
        return connections.get();
    }

    /** Everything that has come so far. */
    List<Sent.Unit> packets() {
        return List.copyOf(packets);
    }

    /** The types of all packets that came, once the first connection is over. */
    List<Integer> typesOfAllPackets() throws InterruptedException {
        if (!over.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the end did not go");
        }
        return packets.stream().map(Sent.Unit::type).toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket end = server.accept()) {
                connections.incrementAndGet();
                attend(end);
            } catch (IOException | InterruptedException ended) {
                // A bare end may arrive as a reset.
            } finally {
                over.countDown();
            }
        }
    }

    private void attend(Socket end) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(end.getInputStream());
        OutputStream out = end.getOutputStream();
        boolean calm = true;
        for (int first = in.read(); first >= 0; first = in.read()) {
            Sent.Unit packet = new Sent.Unit(first >> 4, first & 15, in.readNBytes(Sent.length(in)));
            packets.add(packet);
            out.write(answer(packet));
            if (packet.type() == PUBLISH && calm) {
                calm = false;
                begin(packet, out);
            }
        }
    }

    /** Beside reading on, so that neither waits for the other. */
    private void begin(Sent.Unit frame, OutputStream out) {
        Thread.ofVirtual().start(() -> {
            try {
                mischief.at(frame, out);
            } catch (IOException | InterruptedException ended) {
                // The end has gone.
            }
        });
    }

    private byte[] answer(Sent.Unit packet) {
        HexFormat hex = HexFormat.of();
        return switch (packet.type()) {
            case 1 -> hex.parseHex(consent);
            case SUBSCRIBE -> hex.parseHex("9013" + hex.formatHex(packet.body(), 0, 2) + "00" + "00".repeat(16));
            default -> new byte[0];
        };
    }
}
