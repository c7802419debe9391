package dyad.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server of an attacker's on this machine, on another port: the same site to a browser, but another origin. */
final class Evil implements AutoCloseable {
    private final HttpServer server;
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private Evil(HttpServer server) {
        this.server = server;
    }

    static Evil start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Evil evil = new Evil(server);
        server.createContext("/", evil::answer);
        server.start();
        return evil;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        seen.add(exchange.getRequestMethod() + " " + path + " "
                + exchange.getRequestHeaders().getOrDefault("Cookie", List.of()) + " "
                + exchange.getRequestHeaders().getOrDefault("Referer", List.of()));
        exchange.getRequestBody().readAllBytes();
        switch (path) {
            case "/script.js" -> send(exchange, "text/javascript", "window.loaded = true;");
            case "/events" -> send(exchange, "text/event-stream", "data: evil's own\n\n");
            default -> send(exchange, "text/html", "<!doctype html><title>evil</title><p>Hello.");
        }
    }

    private static void send(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    /** What was asked of it: method, path, cookies, referrers. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
