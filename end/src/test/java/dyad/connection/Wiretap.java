package dyad.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stands between one end and its relay, passes everything on, and keeps what the end sent. */
public final class Wiretap implements AutoCloseable {
    private static final int SMALL_BUFFER = 4 * 1024;

    private final ServerSocket server = new ServerSocket();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean deaf;
    private volatile Optional<Socket> connected = Optional.empty();

    public Wiretap(int relayPort) throws IOException {
        server.setReceiveBufferSize(SMALL_BUFFER);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(() -> pass(relayPort));
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on nothing more is read from the end. */
    void turnDeaf() {
        deaf = true;
    }

    void hearAgain() {
        deaf = false;
    }

    /** Sends this to the end as if it came from the relay. */
    void inject(byte[] bytes) throws IOException {
        connected.orElseThrow().getOutputStream().write(bytes);
    }

    /** All bytes of the first connection, once the end has closed it. */
    public byte[] allThatWasSent() throws InterruptedException {
        if (!over.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the connection did not end");
        }
        return soFar();
    }

    public byte[] soFar() {
        synchronized (sent) {
            return sent.toByteArray();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void pass(int relayPort) {
        try (Socket end = server.accept();
                Socket relay = new Socket(InetAddress.getLoopbackAddress(), relayPort)) {
            connected = Optional.of(end);
            Thread.ofVirtual().start(() -> passBack(relay, end));
            passOn(end, relay);
        } catch (IOException ended) {
            // A bare end may arrive as a reset.
        } finally {
            over.countDown();
        }
    }

    private void passOn(Socket end, Socket relay) throws IOException {
        byte[] buffer = new byte[SMALL_BUFFER];
        InputStream in = end.getInputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            synchronized (sent) {
                sent.write(buffer, 0, read);
            }
            relay.getOutputStream().write(buffer, 0, read);
            while (deaf) {
                pauseShortly();
            }
        }
    }

    private static void passBack(Socket relay, Socket end) {
        try {
            relay.getInputStream().transferTo(end.getOutputStream());
        } catch (IOException ended) {
            // One of the two is gone.
        }
    }

    private static void pauseShortly() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
