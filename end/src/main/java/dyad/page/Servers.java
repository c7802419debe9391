package dyad.page;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.net.InetAddress;
import java.time.Duration;

/** Makes web servers of only what is used: looking for features, protocols and media costs start-up time. */
final class Servers {

    private static final int LONGEST_REQUEST_LINE = 4_096;
    private static final int LARGEST_HEADERS = 16_384;
    private static final Duration GRACE = Duration.ofMillis(50);

    private Servers() {}

    /**
     * A server that does not listen yet.
     *
     * @param answers to what is no HTTP, or too large
     */
    static WebServerConfig.Builder make(InetAddress address, int port, Answers answers, HttpRouting.Builder routing) {
        Http1Config http = Http1Config.builder()
                .maxPrologueLength(LONGEST_REQUEST_LINE)
                .maxHeadersSize(LARGEST_HEADERS)
                .build();
        return WebServer.builder()
                .address(address)
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .featuresDiscoverServices(false)
                .protocolsDiscoverServices(false)
                .addProtocol(http)
                .addConnectionSelector(
                        Http1ConnectionSelector.builder().config(http).build())
                .directHandlers(answers.direct())
                .routing(routing);
    }
}
