package dyad.page;

import dyad.end.End;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetAddress;

/** A port that takes the phone's reports and serves nothing else; opened only where the person said so. */
public final class PhonePort implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 32;
    private static final int MOST_BYTES_READ = 1 << 20;

    private final WebServer server;

    private PhonePort(WebServer server) {
        this.server = server;
    }

    /**
     * Begins to listen.
     *
     * @param host a name or address of this machine
     * @param port 0 for any free one
     * @throws IOException if there is no such address here, or the port is taken
     */
    public static PhonePort listen(String host, int port, End end) throws IOException {
        SecurityHeaders securityHeaders = new SecurityHeaders();
        Answers answers = new Answers(new Json(), securityHeaders);
        Door door = new Door(new PubHandler(end), securityHeaders, answers);
        HttpRouting.Builder routing = HttpRouting.builder().addFilter(door).any(door::handle);
        WebServer server = Servers.make(InetAddress.getByName(host), port, answers, routing)
                .maxTcpConnections(MOST_CONNECTIONS)
                .maxPayloadSize(MOST_BYTES_READ)
                .build()
                .start();
        if (!server.isRunning()) {
            throw new IOException(
                    "Nothing can listen on " + host + ":" + port + ". Choose another address with --phone-listen.");
        }
        return new PhonePort(server);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private record Door(PubHandler reports, SecurityHeaders securityHeaders, Answers answers) implements Filter {

        @Override
        public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
            securityHeaders.add(response.headers());
            chain.proceed();
            if (response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
                // The server itself says so and goes on all the same; it would read an unread body as the next request.
                throw new CloseConnectionException("announced in the response");
            }
        }

        void handle(ServerRequest request, ServerResponse response) {
            try {
                if (!request.path().rawPath().equals(PhoneAddress.PATH)) {
                    throw new Failure(404, "not-found", "There is nothing here.");
                }
                if (request.headers().contains(HeaderNames.ORIGIN)) {
                    throw new Failure(403, "origin", "No page may report where a phone is.");
                }
                reports.handle(request, response);
            } catch (Failure failure) {
                answers.failure(response, failure);
            } catch (CloseConnectionException gone) {
                throw gone;
            } catch (RequestException refused) {
                answers.failure(response, Failure.of(refused.status()));
            } catch (IOException | RuntimeException bug) {
                answers.bug(response, bug);
            }
        }
    }
}
