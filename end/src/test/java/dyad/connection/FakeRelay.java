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

/** A relay that consents to one end's CONNECT and SUBSCRIBEs and then sends whatever a test wants. */
final class FakeRelay implements AutoCloseable {
    private static final int SUBSCRIBE = 8;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String consent;
    private final byte[] mischief;
    private final List<Integer> types = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * @param consent the answer to CONNECT, in hexadecimal digits
     * @param mischief sent at the first frame that comes in
     */
    FakeRelay(String consent, byte[] mischief) throws IOException {
        this.consent = consent;
        this.mischief = mischief.clone();
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

    /** The types of all packets that came, once the end is gone. */
    List<Integer> typesOfAllPackets() throws InterruptedException {
        if (!over.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the end did not go");
        }
        return types;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        try (Socket end = server.accept()) {
            DataInputStream in = new DataInputStream(end.getInputStream());
            OutputStream out = end.getOutputStream();
            boolean calm = true;
            for (int first = in.read(); first >= 0; first = in.read()) {
                types.add(first >> 4);
                byte[] body = in.readNBytes(Sent.length(in));
                out.write(answer(first >> 4, body));
                if (first >> 4 == 3 && calm) {
                    out.write(mischief);
                    calm = false;
                }
            }
        } catch (IOException ended) {
            // A bare end may arrive as a reset.
        } finally {
            over.countDown();
        }
    }

    private byte[] answer(int type, byte[] body) {
        HexFormat hex = HexFormat.of();
        return switch (type) {
            case 1 -> hex.parseHex(consent);
            case SUBSCRIBE -> hex.parseHex("9013" + hex.formatHex(body, 0, 2) + "00" + "00".repeat(16));
            default -> new byte[0];
        };
    }
}
