package dyad.page;

import dyad.end.End;
import dyad.seam.StoreException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;

/**
 * The page of one end, on 127.0.0.1 and nowhere else.
 *
 * <p>It listens first and serves later, so that the server and the end can start at the same time: requests that come
 * in between wait.
 */
public final class Page implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 256;
    /** More than a picture may have, so that a somewhat too large one is read to its end and answered in peace. */
    private static final int MOST_BYTES_READ = 24 * 1024 * 1024;

    private final CompletableFuture<Site> site;
    private final WebServer server;

    private Page(CompletableFuture<Site> site, WebServer server) {
        this.site = site;
        this.server = server;
    }

    /**
     * Begins to listen.
     *
     * @param port 0 for any free one
     * @throws IOException if the port is taken
     */
    public static Page listen(int port) throws IOException {
        CompletableFuture<Site> site = new CompletableFuture<>();
        WebServer server = server(port, site).start();
        // A failed start is not thrown, only logged, and by a logger that is silent here.
        if (!server.isRunning()) {
            throw new IOException("Port " + port + " on 127.0.0.1 is taken. Choose another with --page-port.");
        }
        return new Page(site, server);
    }

    private static WebServer server(int port, CompletableFuture<Site> site) {
        Answers answers = new Answers(new Json(), new SecurityHeaders());
        return Servers.make(InetAddress.ofLiteral("127.0.0.1"), port, answers, routing(site))
                .maxTcpConnections(MOST_CONNECTIONS)
                .maxPayloadSize(MOST_BYTES_READ)
                .build();
    }

    private static HttpRouting.Builder routing(CompletableFuture<Site> site) {
        return HttpRouting.builder()
                .addFilter(
                        (chain, request, response) -> site.join().gatekeeper().filter(chain, request, response))
                .any((request, response) -> site.join().handle(request, response));
    }

    /**
     * Begins to serve.
     *
     * @param end whose page this is
     * @param controlToken the secret by which the command line is known
     * @param ties what binds it to the machine around it
     * @throws StoreException if the disk does not tell whether the page has a passphrase
     */
    public void serve(End end, String controlToken, PageTies ties) throws StoreException {
        site.complete(Site.of(end, controlToken, port(), ties));
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** The page's address, without a token. */
    public String address() {
        return Site.address(port());
    }

    /** The page's address with a fresh one-time token, good for ten minutes and one browser. */
    public String freshAddress() {
        return site.join().session().freshAddress();
    }

    /** A fresh secret for the command line. */
    public static String freshControlToken() {
        return new Secrets().fresh();
    }

    /** Ends all connections and stops listening. */
    @Override
    public void close() {
        if (site.isDone()) {
            site.join().events().close();
        }
        server.stop();
    }
}
