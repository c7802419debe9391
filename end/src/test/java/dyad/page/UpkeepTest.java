package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.Health;
import dyad.end.Health.Hum;
import dyad.end.Health.Humming;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may be asked without a session, and how little it says. */
class UpkeepTest {
    private final ServedPage page = ServedPage.open();

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void anEndThatLivesSaysSoAndWhetherItReachesItsRelay() throws Exception {
        Reply live = page.get("/healthz");
        assertEquals(200, live.status());
        assertEquals("{\"ok\":true,\"alive\":true,\"writable\":true,\"roomy\":true,\"relay\":true}", live.body());
        assertEquals(live.body(), page.get("/readyz").body());
        page.end.health = new Health(true, true, true, Hum.WAITING, Humming.NONE);
        assertEquals(200, page.get("/healthz").status(), "a relay that is gone is no reason for a new start");
        Reply waiting = page.get("/readyz");
        assertEquals(503, waiting.status());
        assertFalse(waiting.json().getBoolean("ok") || waiting.json().getBoolean("relay"));
    }

    @Test
    void anEndThatIsStuckOrCannotKeepAnythingSaysSo() throws Exception {
        for (Health ill : List.of(
                new Health(false, true, true, Hum.CONNECTED, Humming.NONE),
                new Health(true, false, false, Hum.CONNECTED, Humming.NONE))) {
            page.end.health = ill;
            assertEquals(503, page.get("/healthz").status());
            assertEquals(503, page.get("/readyz").status());
        }
    }

    @Test
    void aPausedEndAndOneThatNeverMetAreAsWellAsOneThatHums() throws Exception {
        String humming = page.get("/readyz").body();
        page.end.health = new Health(true, true, true, Hum.RESTING, Humming.NONE);
        assertEquals(humming, page.get("/readyz").body());
    }

    @Test
    void theMetricsAreInPrometheusFormatAndTheirListIsClosed() throws Exception {
        Reply reply = page.get("/metrics");
        assertEquals(200, reply.status());
        assertEquals(
                "text/plain; version=0.0.4; charset=utf-8",
                reply.header("Content-Type").orElse(""));
        Map<String, Double> series = Exposition.parse(reply.body());
        double started = series.getOrDefault("process_start_time_seconds", 0.0);
        assertTrue(started > 1.7e9, reply.body());
        assertEquals(
                Map.of(
                        "process_start_time_seconds", started,
                        "dyad_alive", 1.0,
                        "dyad_store_writable", 1.0,
                        "dyad_disk_roomy", 1.0,
                        "dyad_relay_connected", 1.0,
                        "dyad_relay_connections_total", 1.0,
                        "dyad_frames_written_total", 900.0,
                        "dyad_frames_skipped_total", 2.0),
                series);
    }

    @Test
    void whatIsNotInTheFormatWouldBeSeen() {
        for (String wrong : List.of(
                "a 1",
                "a 1\n",
                "# HELP a x\n# TYPE a gauge\na one\n",
                "# HELP a x\n# TYPE a counter\na 1\n",
                "# HELP a x\na 1\n# TYPE a gauge\n",
                "# HELP a x\n# TYPE a gauge\na 1\na 2\n",
                "# HELP a \\x\n# TYPE a gauge\na 1\n",
                "# HELP a x\r\n# TYPE a gauge\r\na 1\r\n",
                "# HELP a-b x\n# TYPE a-b gauge\na-b 1\n")) {
            assertThrows(IllegalArgumentException.class, () -> Exposition.parse(wrong), wrong);
        }
        assertEquals(Map.of("a", 1.5), Exposition.parse("# HELP a x\n# TYPE a gauge\na 1.5\n"));
    }

    @Test
    void whoComesThroughAProxyOrByAnotherMethodOrUnaskedGetsNothing() throws Exception {
        for (String path : List.of("/healthz", "/readyz", "/metrics")) {
            assertEquals(405, page.request("POST", path, "").status(), path);
            Reply elsewhere = page.raw("GET " + path + " HTTP/1.1\r\nHost: dyad.example\r\nConnection: close\r\n\r\n");
            assertEquals(404, elsewhere.status(), path);
        }
        try (Page usual = Page.listen(0)) {
            usual.serve(page.end, Page.freshControlToken(), PageTies.NONE);
            URI address = URI.create(usual.address() + "metrics");
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            assertEquals(404, connection.getResponseCode(), "off unless it was switched on");
            try (InputStream error = connection.getErrorStream()) {
                error.readAllBytes();
            }
        }
    }
}
