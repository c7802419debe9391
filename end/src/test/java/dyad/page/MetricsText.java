package dyad.page;

import dyad.end.Health;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The metrics of an end, for tests elsewhere. */
public final class MetricsText {
    private MetricsText() {}

    public static String of(Health health) {
        return new String(Metrics.of(health, Instant.EPOCH), StandardCharsets.UTF_8);
    }
}
