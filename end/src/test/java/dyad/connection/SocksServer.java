package dyad.connection;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A SOCKS5 proxy (RFC 1928) that wants user and password (RFC 1929), takes any, and knows names that nobody else does.
 */
public final class SocksServer implements AutoCloseable {
    private static final int VERSION = 5;
    private static final int USER_AND_PASSWORD = 2;
    private static final int NAME = 3;
    private static final byte[] GRANTED = {VERSION, 0, 0, 1, 127, 0, 0, 1, 0, 0};
    private static final byte[] HOST_UNREACHABLE = {VERSION, 4, 0, 1, 0, 0, 0, 0, 0, 0};

    private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final Map<String, Integer> names;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> passed = new CopyOnWriteArrayList<>();

    /**
     * What a client asked for.
     *
     * @param kind 1 an IPv4 address, 3 a name, 4 an IPv6 address
     */
    public record Asked(String user, String password, int kind, String name) {}

    /** @param names what it can reach: names, and ports of this machine */
    public SocksServer(Map<String, Integer> names) throws IOException {
        this.names = Map.copyOf(names);
        Thread.ofVirtual().start(this::serve);
    }

    /** Where it is. */
    public SocksAddress address() {
        return SocksAddress.parse("socks5://127.0.0.1:" + server.getLocalPort());
    }

    /** Everything that was asked of it so far, in its order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The ports from which it has connected to relays. */
    public List<Integer> passed() {
        return List.copyOf(passed);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> attend(client));
            }
        } catch (IOException closed) {
            // Closed by the test.
        }
    }

    private void attend(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            in.readUnsignedByte();
            in.readNBytes(in.readUnsignedByte());
            out.write(new byte[] {VERSION, USER_AND_PASSWORD});
            in.readUnsignedByte();
            String user = text(in);
            String password = text(in);
            out.write(new byte[] {1, 0});
            in.readNBytes(3);
            int kind = in.readUnsignedByte();
            String name = kind == NAME ? text(in) : "an address";
            asked.add(new Asked(user, password, kind, name));
            if (!names.containsKey(name)) {
                out.write(HOST_UNREACHABLE);
                return;
            }
            in.readUnsignedShort();
            pass(client, in, names.get(name));
        } catch (IOException ended) {
            // A bare end may arrive as a reset.
        }
    }

    private void pass(Socket client, InputStream in, int port) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (Socket relay = new Socket()) {
            relay.bind(new InetSocketAddress(here, 0));
            passed.add(relay.getLocalPort());
            relay.connect(new InetSocketAddress(here, port));
            client.getOutputStream().write(GRANTED);
            Thread back = Thread.ofVirtual().start(() -> {
                try (client) {
                    relay.getInputStream().transferTo(client.getOutputStream());
                } catch (IOException ended) {
                    // The client has gone.
                }
            });
            in.transferTo(relay.getOutputStream());
            back.interrupt();
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }
}
