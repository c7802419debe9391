package dyad.together;

import dyad.end.End;
import dyad.page.Page;
import dyad.page.PageTies;
import dyad.seam.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The page of an end in use: open and followed all the time, asked, and clicked. What a browser would ask is asked here. */
final class PageUse implements AutoCloseable {
    private final Page page;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger events = new AtomicInteger();

    private PageUse(Page page, String token) {
        this.page = page;
        this.token = token;
    }

    /** Serves this end's page, opens it and follows what happens. */
    static PageUse of(End end) throws IOException, StoreException {
        Page page = Page.listen(0);
        String token = Page.freshControlToken();
        page.serve(end, token, PageTies.NONE);
        PageUse use = new PageUse(page, token);
        Thread.ofVirtual().start(use::follow);
        return use;
    }

    private void follow() {
        try (Stream<String> lines = client.send(request("/api/events").build(), BodyHandlers.ofLines())
                .body()) {
            lines.filter(line -> line.startsWith("data:")).forEach(line -> events.incrementAndGet());
        } catch (IOException | UncheckedIOException closed) {
            // Its end closes it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(String path) {
        URI address = URI.create("http://127.0.0.1:" + page.port() + path);
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    /** Loads the page and asks how everything stands. */
    void look() {
        for (String path :
                List.of("/", "/scripts/main.js", "/api/status", "/api/history", "/api/feelings", "/api/lamps")) {
            send(request(path));
        }
    }

    /** Presses what there is to press. */
    void click() {
        post("/api/touch", "{\"pressing\":true}");
        post("/api/presence", "{\"presence\":\"awake\"}");
        post("/api/say", "{\"text\":\"clicked\"}");
        post("/api/feel", "{\"id\":\"00112233445566778899aabbccddeeff\",\"pleasure\":0.9,\"arousal\":0.7}");
        post("/api/touch", "{\"pressing\":false}");
        post("/api/presence", "{\"presence\":\"here\"}");
    }

    private void post(String path, String body) {
        send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private void send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How much the page was told while it was open. */
    int events() {
        return events.get();
    }

    @Override
    public void close() {
        page.close();
        client.close();
    }
}
