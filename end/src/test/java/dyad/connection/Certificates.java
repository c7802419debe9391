package dyad.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * An authority of our own and the relay's certificate by it, made with the JDK's keytool.
 *
 * @param store the file that {@code keys} is
 * @param keys all of it
 * @param authority the authority's certificate (PEM)
 * @param certificate the relay's certificate (PEM)
 * @param key the relay's private key (PEM)
 */
public record Certificates(Path store, KeyStore keys, Path authority, Path certificate, Path key) {
    private static final char[] PASSWORD = "for a test".toCharArray();

    /** @param names what the relay's certificate is for, as keytool writes it: {@code dns:localhost,ip:127.0.0.1} */
    public static Certificates make(Path directory, String names) throws Exception {
        Path store = directory.resolve("keys.p12");
        keytool(store, "-alias", "authority", "-dname", "CN=Authority", "-ext", "bc:c");
        keytool(store, "-alias", "relay", "-dname", "CN=Relay", "-signer", "authority", "-ext", "san=" + names);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return new Certificates(
                store,
                keys,
                pem(
                        directory,
                        "authority.pem",
                        "CERTIFICATE",
                        keys.getCertificate("authority").getEncoded()),
                pem(
                        directory,
                        "relay.pem",
                        "CERTIFICATE",
                        keys.getCertificate("relay").getEncoded()),
                pem(directory, "relay.key", "PRIVATE KEY", key(keys)));
    }

    /** The same, with a certificate that the relay has signed itself. */
    public static Certificates selfSigned(Path directory) throws Exception {
        Path store = directory.resolve("own.p12");
        keytool(store, "-alias", "relay", "-dname", "CN=Relay");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        byte[] encoded = keys.getCertificate("relay").getEncoded();
        Path certificate = pem(directory, "own.pem", "CERTIFICATE", encoded);
        return new Certificates(
                store, keys, certificate, certificate, pem(directory, "own.key", "PRIVATE KEY", key(keys)));
    }

    /** The same, but the relay sends this certificate after its own. */
    public Certificates sending(Path other) throws IOException {
        Path chain = certificate.resolveSibling("chain.pem");
        Files.writeString(chain, Files.readString(certificate) + Files.readString(other));
        return new Certificates(store, keys, authority, chain, key);
    }

    /** Of the store, and of the keys in it. */
    String password() {
        return String.valueOf(PASSWORD);
    }

    /** What Mosquitto needs in its configuration. */
    public String[] configuration() {
        return new String[] {"allow_anonymous true", "certfile " + certificate, "keyfile " + key, "tls_version tlsv1.3"
        };
    }

    /** A server of one TLS version, on a free port of this machine. */
    SSLServerSocket listening(String version) throws GeneralSecurityException, IOException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        SSLServerSocket server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName("localhost"));
        server.setEnabledProtocols(new String[] {version});
        return server;
    }

    private static byte[] key(KeyStore keys) throws GeneralSecurityException {
        return keys.getKey("relay", PASSWORD).getEncoded();
    }

    private static void keytool(Path store, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                // It lives for a moment.
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                String.valueOf(PASSWORD),
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + output);
        }
    }

    private static Path pem(Path directory, String name, String kind, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                directory.resolve(name), "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }
}
