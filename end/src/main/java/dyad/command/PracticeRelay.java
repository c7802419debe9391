package dyad.command;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As much of an MQTT 5 relay as the warm-up needs: whoever connects is welcome, and what one publishes all others hear.
 * The real one would fill the cache with some thousand classes that an end without a relay of its own never uses.
 */
final class PracticeRelay implements AutoCloseable {

    private static final int CONNECT = 1;
    private static final int PUBLISH = 3;
    private static final int SUBSCRIBE = 8;
    private static final byte[] WELCOME = {0x20, 3, 0, 0, 0};
    private static final int SUBACK = 0x90;
    private static final int RETAIN = 0x01;

    private final ServerSocket door;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();

    private PracticeRelay(ServerSocket door) {
        this.door = door;
    }

    static PracticeRelay start() throws IOException {
        PracticeRelay relay = new PracticeRelay(new ServerSocket(0, 0, InetAddress.ofLiteral("127.0.0.1")));
        Thread.ofPlatform().daemon().name("practice-relay").start(relay::welcome);
        return relay;
    }

    int port() {
        return door.getLocalPort();
    }

    private void welcome() {
        try {
            while (true) {
                Socket guest = door.accept();
                Thread.ofPlatform().daemon().name("practice-guest").start(() -> serve(guest));
            }
        } catch (IOException closed) {
            // The practice is over.
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            DataInputStream input = new DataInputStream(guest.getInputStream());
            while (true) {
                int head = input.readUnsignedByte();
                byte[] body = new byte[variable(input)];
                input.readFully(body);
                answer(guest, head, body);
            }
        } catch (IOException gone) {
            // As ends go: without a word.
        } finally {
            guests.remove(guest);
        }
    }

    private void answer(Socket guest, int head, byte[] body) throws IOException {
        switch (head >> 4) {
            case CONNECT -> {
                send(guest, WELCOME);
                // Nothing may reach it before its welcome.
                guests.add(guest);
            }
            case SUBSCRIBE -> send(guest, consent(body));
            case PUBLISH -> passOn(guest, packet(head & ~RETAIN, body));
            default -> throw new IOException("a packet that a practice has no use for");
        }
    }

    private void passOn(Socket from, byte[] packet) {
        for (Socket other : guests) {
            if (!other.equals(from)) {
                try {
                    send(other, packet);
                } catch (IOException gone) {
                    // Its own thread notices too.
                }
            }
        }
    }

    /** Two bytes of packet id, no properties, and a zero (granted, QoS 0) for every topic asked for. */
    private static byte[] consent(byte[] request) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(request);
        short id = in.getShort();
        int properties = in.get();
        in.position(in.position() + properties);
        int topics = 0;
        while (in.hasRemaining()) {
            int length = in.getShort();
            in.position(in.position() + length + 1);
            topics++;
        }
        return packet(SUBACK, ByteBuffer.allocate(3 + topics).putShort(id).array());
    }

    private static byte[] packet(int head, byte[] body) {
        // Section 1.5.5: seven bits a byte, the lowest first, no byte too many. No packet of a link needs three.
        byte[] length = body.length < 0x80
                ? new byte[] {(byte) body.length}
                : new byte[] {(byte) (body.length | 0x80), (byte) (body.length >> 7)};
        ByteBuffer out = ByteBuffer.allocate(1 + length.length + body.length);
        return out.put((byte) head).put(length).put(body).array();
    }

    private static int variable(DataInputStream input) throws IOException {
        int value = 0;
        int shift = 0;
        int next;
        do {
            next = input.readUnsignedByte();
            value |= (next & 0x7f) << shift;
            shift += 7;
        } while (next >= 0x80);
        return value;
    }

    private static void send(Socket guest, byte[] packet) throws IOException {
        synchronized (guest) {
            OutputStream output = guest.getOutputStream();
            output.write(packet);
            output.flush();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket guest : guests) {
            guest.close();
        }
    }
}
