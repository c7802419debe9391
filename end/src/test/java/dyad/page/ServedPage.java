package dyad.page;

import dyad.end.PretendEnd;
import dyad.seam.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A served page, spoken to over bare sockets: no client library stands between a test and what it sends. */
final class ServedPage implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    final PretendEnd end = PretendEnd.met();
    final String controlToken = Page.freshControlToken();
    private final Page page;

    ServedPage() throws IOException {
        page = Page.listen(0);
        PageTies ties = new PageTies(
                Optional.of(new PhoneAddress("https://phone.example/pub", true)),
                Set.of("dyad.example"),
                MeetingPlaces.FIXED,
                Autostart.NONE,
                Duration.ofMinutes(30),
                Optional.empty(),
                true);
        try {
            page.serve(end, controlToken, ties);
        } catch (StoreException e) {
            throw new IOException(e);
        }
    }

    /** For the field of a test. */
    static ServedPage open() {
        try {
            return new ServedPage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return page.port();
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    /** A fresh one-time token. */
    String token() {
        String address = page.freshAddress();
        return address.substring(address.indexOf("#token=") + "#token=".length());
    }

    /** The Cookie line of a new session. */
    String cookie() throws IOException {
        String cookie = openSession(token()).header("Set-Cookie").orElseThrow();
        return "Cookie: " + cookie.substring(0, cookie.indexOf(';'));
    }

    Reply openSession(String token) throws IOException {
        return openSession(token, origin());
    }

    Reply openSession(String token, String origin) throws IOException {
        return post("/api/session", "{\"token\":\"" + token + "\"}", "Origin: " + origin);
    }

    String bearer() {
        return "Authorization: Bearer " + controlToken;
    }

    Reply get(String path, String... headers) throws IOException {
        return request("GET", path, "", headers);
    }

    /** Posts JSON. */
    Reply post(String path, String body, String... headers) throws IOException {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Type: application/json";
        return request("POST", path, body, all);
    }

    /** A request to the right host. */
    Reply request(String method, String path, String body, String... headers) throws IOException {
        return raw(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n" + lines(headers)
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    /** Sends this and nothing else, and reads until the server closes. */
    Reply raw(String request) throws IOException {
        try (Socket socket = connect(request)) {
            return Reply.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Opens the event stream as the command line and leaves it open. */
    Socket follow() throws IOException {
        return follow(bearer());
    }

    /** Opens the event stream with this header and leaves it open. */
    Socket follow(String header) throws IOException {
        return connect("GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n" + header + "\r\n\r\n");
    }

    /** Sends this and leaves the connection open. */
    Socket connect(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        } catch (SocketException answeredBeforeItWasAllSent) {
            // The answer is there to be read.
        }
        return socket;
    }

    /** Reads on until this text has come. */
    static String readUntil(InputStream input, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = input.read();
            if (next < 0) {
                throw new IOException("closed after: " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    @Override
    public void close() {
        page.close();
    }
}
