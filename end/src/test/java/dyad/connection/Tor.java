package dyad.connection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The real Tor of this machine, in a process of its own, and what it says on its control port of everyone who asks it for a
 * way. It reaches no net, here or elsewhere: all that it would itself connect to lies behind a proxy that is not there.
 */
public final class Tor implements AutoCloseable {
    private static final Pattern NEW_STREAM = Pattern.compile("650 STREAM \\d+ NEW \\d+ (\\S+) .*PURPOSE=USER"
            + "(?: SOCKS_USERNAME=\"(.*?)\" SOCKS_PASSWORD=\"(.*?)\")? CLIENT_PROTOCOL=SOCKS5 .*ISO_FIELDS=(\\S+)");

    private static final int COOKIE_BYTES = 32;

    private final int port = Mosquitto.freePort();
    private final int control = Mosquitto.freePort();
    private final Path data;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Process process;
    private final Socket watch;

    /**
     * Somebody asked for a way, and Tor has taken login and request.
     *
     * @param login empty if Tor wanted none
     * @param target {@code host:port}, as it was asked for
     * @param apart what of a request keeps it from sharing a circuit with others: control-spec.txt, "ISO_FIELDS"
     */
    public record Request(Optional<Login> login, String target, Set<String> apart) {}

    /** @param flags of its port for clients; Debian's configuration has none */
    public Tor(Path directory, String... flags) throws IOException, InterruptedException {
        this.data = directory.resolve("tor");
        Path none = Files.createFile(directory.resolve("torrc"));
        this.process = new ProcessBuilder(
                        find().orElseThrow().toString(),
                        "--defaults-torrc",
                        none.toString(),
                        "-f",
                        none.toString(),
                        "--DataDirectory",
                        data.toString(),
                        "--SocksPort",
                        String.join(" ", "127.0.0.1:" + port, String.join(" ", flags)),
                        "--ControlPort",
                        "127.0.0.1:" + control,
                        "--CookieAuthentication",
                        "1",
                        "--__OwningControllerProcess",
                        Long.toString(ProcessHandle.current().pid()),
                        "--Socks5Proxy",
                        "127.0.0.1:" + Mosquitto.freePort())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("tor.log").toFile())
                .start();
        Await.until(
                "Tor listens",
                () -> Mosquitto.listens(port) && Mosquitto.listens(control) && cookie().length == COOKIE_BYTES);
        this.watch = new Socket(InetAddress.getLoopbackAddress(), control);
        listen();
    }

    /** Leaves a test out, and says so, where there is no Tor; on a machine that tests all it is a failure. */
    public static void need() {
        if (find().isEmpty()) {
            Missing.leaveOut("*** NOTHING IS KNOWN OF TOR: it is not here (apt-get install tor) ***");
        }
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "tor"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Where it takes requests. */
    public SocksAddress address() {
        return SocksAddress.parse("socks5://127.0.0.1:" + port);
    }

    /** All requests that it has taken so far, in their order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        watch.close();
    }

    /** Asks to be told of every stream, until Tor ends. */
    private void listen() throws IOException {
        OutputStream out = watch.getOutputStream();
        out.write(("AUTHENTICATE " + HexFormat.of().formatHex(cookie()) + "\r\nSETEVENTS STREAM\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        BufferedReader in =
                new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.US_ASCII));
        for (int answer = 0; answer < 2; answer++) {
            String line = in.readLine();
            if (!"250 OK".equals(line)) {
                throw new IOException("Tor's control port says " + line);
            }
        }
        Thread.ofVirtual().start(() -> in.lines().forEach(this::told));
    }

    /** What proves that one may listen: empty until Tor has written it, which it does after it has begun to listen. */
    private byte[] cookie() {
        try {
            return Files.readAllBytes(data.resolve("control_auth_cookie"));
        } catch (IOException notYet) {
            return new byte[0];
        }
    }

    private void told(String line) {
        Matcher stream = NEW_STREAM.matcher(line);
        if (stream.matches()) {
            Optional<Login> login = Optional.ofNullable(stream.group(2)).map(user -> new Login(user, stream.group(3)));
            requests.add(
                    new Request(login, stream.group(1), Set.of(stream.group(4).split(","))));
        }
    }
}
