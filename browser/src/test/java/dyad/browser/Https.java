package dyad.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** What Caddy or a tailnet does before a page: HTTPS for a name, passed on to a port of this machine as it came. */
final class Https implements AutoCloseable {
    private static final char[] PASSWORD = "for this test".toCharArray();

    private final ServerSocket door;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Https(ServerSocket door, int behind) {
        this.door = door;
        this.behind = behind;
    }

    /** Listens on this port, under a certificate of its own. */
    static Https before(int behind, int port, String name, Path folder) throws Exception {
        ServerSocket door = context(name, folder)
                .getServerSocketFactory()
                .createServerSocket(port, 0, InetAddress.getLoopbackAddress());
        Https https = new Https(door, behind);
        Thread.ofVirtual().start(https::welcome);
        return https;
    }

    private static SSLContext context(String name, Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("https.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(
                        keytool,
                        "-J-XX:TieredStopAtLevel=1",
                        "-J-XX:+UseSerialGC",
                        "-genkeypair",
                        "-alias",
                        "page",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(store)) {
            keys.load(input, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void welcome() {
        try {
            while (true) {
                Socket guest = door.accept();
                open.add(guest);
                Thread.ofVirtual().start(() -> serve(guest));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** An end that is not there closes the guest's connection. */
    private void serve(Socket guest) {
        try (guest;
                Socket page = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            Thread back = Thread.ofVirtual().start(() -> pass(page, guest));
            pass(guest, page);
            back.join();
        } catch (IOException gone) {
            // As connections go.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(guest);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            OutputStream output = to.getOutputStream();
            from.getInputStream().transferTo(output);
        } catch (IOException gone) {
            // As connections go.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket guest : open) {
            guest.close();
        }
    }
}
