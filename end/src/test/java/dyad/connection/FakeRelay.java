package dyad.connection;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A relay that consents to an end's CONNECTs and SUBSCRIBEs and then does whatever a test wants. */
public final class FakeRelay implements AutoCloseable {
    static final int CONNECT = 1;
    static final int PUBLISH = 3;
    static final int SUBSCRIBE = 8;
    static final int PINGREQ = 12;
    private static final int NO_PACKET = 0;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String consent;
    private final Mischief mischief;
    private final int dripped;
    private final List<Came> came = new CopyOnWriteArrayList<>();
    private final AtomicLong connections = new AtomicLong();
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What the relay does at the first frame that comes in on a connection. */
    @FunctionalInterface
    public interface Mischief {
        void at(Sent.Unit frame, OutputStream out) throws IOException, InterruptedException;
    }

    /**
     * One packet that came in.
     *
     * @param connection on which connection, counted from 1
     * @param nanos when, by {@link System#nanoTime}
     */
    public record Came(long connection, long nanos, Sent.Unit packet) {
        public boolean isFrame() {
            return packet.type() == PUBLISH;
        }
    }

    /**
     * @param consent the answer to CONNECT, in hexadecimal digits
     * @param mischief sent at the first frame that comes in
     */
    FakeRelay(String consent, byte[] mischief) throws IOException {
        this(consent, (_, out) -> out.write(mischief));
    }

    /** @param consent the answer to CONNECT, in hexadecimal digits */
    public FakeRelay(String consent, Mischief mischief) throws IOException {
        this(consent, mischief, NO_PACKET);
    }

    private FakeRelay(String consent, Mischief mischief, int dripped) throws IOException {
        this.consent = consent;
        this.mischief = mischief;
        this.dripped = dripped;
        Thread.ofVirtual().start(this::serve);
    }

    /** One that answers this type of packet a byte a second, and takes more seconds for it than anybody's patience has. */
    static FakeRelay dripping(int type) throws IOException {
        // With a reason string, so that this answer is long too: MQTT 5, section 3.2.2.3.9.
        String consent = "2019" + "0000" + "16" + "1f0013" + "61".repeat(19);
        return new FakeRelay(consent, (_, _) -> {}, type);
    }

    /** CONNACK: no session, success, no properties. */
    public static String accepting() {
        return "20" + "03" + "000000";
    }

    /** A PUBLISH packet. */
    public static byte[] publication(int qos, String topic, byte[] payload) {
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        int length = 2 + name.length + (qos > 0 ? 2 : 0) + 1 + payload.length;
        HexFormat hex = HexFormat.of();
        String digits = length < 128
                ? hex.toHexDigits((byte) length)
                : hex.toHexDigits((byte) (length % 128 | 128)) + hex.toHexDigits((byte) (length / 128));
        String packet = "3" + (qos << 1) + digits + hex.toHexDigits((short) name.length) + hex.formatHex(name)
                + (qos > 0 ? "0001" : "") + "00" + hex.formatHex(payload);
        return hex.parseHex(packet);
    }

    public RelayAddress address() {
        return RelayAddress.parse("mqtt://127.0.0.1:" + server.getLocalPort());
    }

    /** How many connections have come. */
    long connections() {
        return connections.get();
    }

    /** Everything that has come so far. */
    List<Sent.Unit> packets() {
        return came.stream().map(Came::packet).toList();
    }

    /** The same, each with where and when it came. */
    public List<Came> came() {
        return List.copyOf(came);
    }

    /** What came on this connection, counted from 1. */
    List<Came> cameOn(long connection) {
        return came.stream().filter(packet -> packet.connection() == connection).toList();
    }

    /** Every topic that anybody has asked to listen on. */
    public List<String> topics() {
        return packets().stream()
                .filter(packet -> packet.type() == SUBSCRIBE)
                .flatMap(packet -> filters(packet.body()))
                .toList();
    }

    private static Stream<String> filters(byte[] subscribe) {
        ByteBuffer body = ByteBuffer.wrap(subscribe);
        // The packet's identifier, and its properties with their length.
        body.position(2);
        body.position(3 + body.get());
        Stream.Builder<String> filters = Stream.builder();
        while (body.hasRemaining()) {
            byte[] filter = new byte[body.getShort()];
            body.get(filter).get();
            filters.add(new String(filter, StandardCharsets.UTF_8));
        }
        return filters.build();
    }

    /** The types of all packets that came, once the first connection is over. */
    List<Integer> typesOfAllPackets() throws InterruptedException {
        if (!over.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the end did not go");
        }
        return packets().stream().map(Sent.Unit::type).toList();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket end = server.accept()) {
                attend(end, connections.incrementAndGet());
            } catch (IOException | InterruptedException ended) {
                // A bare end may arrive as a reset.
            } finally {
                over.countDown();
            }
        }
    }

    private void attend(Socket end, long connection) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(end.getInputStream());
        OutputStream out = end.getOutputStream();
        boolean calm = true;
        for (int first = in.read(); first >= 0; first = in.read()) {
            Sent.Unit packet = new Sent.Unit(first >> 4, first & 15, in.readNBytes(Sent.length(in)));
            came.add(new Came(connection, System.nanoTime(), packet));
            if (packet.type() == dripped) {
                drip(answer(packet), out);
            } else {
                out.write(answer(packet));
            }
            if (packet.type() == PUBLISH && calm) {
                calm = false;
                begin(packet, out);
            }
        }
    }

    private void drip(byte[] answer, OutputStream out) throws IOException, InterruptedException {
        for (int at = 0; at < answer.length && !closed.await(1, TimeUnit.SECONDS); at++) {
            out.write(answer[at]);
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
            case CONNECT -> hex.parseHex(consent);
            case SUBSCRIBE -> hex.parseHex("9013" + hex.formatHex(packet.body(), 0, 2) + "00" + "00".repeat(16));
            default -> new byte[0];
        };
    }
}
