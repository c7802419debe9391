package dyad.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Follows the events of a page as a browser does, by plain HTTP, on a thread of its own. */
final class PageReader implements AutoCloseable {
    private final Socket socket;

    private PageReader(Socket socket) {
        this.socket = socket;
    }

    /**
     * @param token of the command line
     * @param onData called with every event's data, at once
     */
    static PageReader follow(int port, String token, Consumer<String> onData) throws IOException {
        Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        socket.setTcpNoDelay(true);
        String request = "GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                + "\r\nAccept: text/event-stream\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String status = lines.readLine();
        if (status == null || !status.contains(" 200 ")) {
            throw new IOException("the page refused: " + status);
        }
        Thread.ofPlatform().daemon().name("bench-page").start(() -> read(lines, onData));
        return new PageReader(socket);
    }

    /** The sizes of chunks come in lines of their own and are passed over like everything that is no data. */
    private static void read(BufferedReader lines, Consumer<String> onData) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    onData.accept(line);
                }
            }
        } catch (IOException closed) {
            // The measuring is over.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
