package dyad.page;

import dyad.end.Health;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * The state of the machinery in Prometheus' text format 0.0.4.
 *
 * <p>A scrape is a diary: what stands here is written down every few seconds, and kept. So this list is closed to all that
 * moves with what is said, felt or meant, and that includes the size of the store, the memory in use and how many spare
 * frames were written (a disk is late when it has something to keep); with a day of talk and a day of silence it reads the
 * same.
 */
final class Metrics {
    /** What it is sent as. */
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final int MILLIS_A_SECOND = 1_000;

    private final StringBuilder text = new StringBuilder();

    private Metrics() {}

    /**
     * All of it.
     *
     * @param started when this process was
     */
    static byte[] of(Health health, Instant started) {
        Metrics all = new Metrics();
        String seconds = String.format(Locale.ROOT, "%.3f", (double) started.toEpochMilli() / MILLIS_A_SECOND);
        all.add(
                "process_start_time_seconds",
                "gauge",
                "When this process was started, in seconds since 1970.",
                seconds);
        all.truth("dyad_alive", "The thread on which the link lives goes round.", health.alive());
        all.truth("dyad_store_writable", "The disk takes what is to be kept.", health.writable());
        all.truth("dyad_disk_roomy", "The disk has room for a good while.", health.roomy());
        all.truth("dyad_relay_connected", "Frames go to the relay.", health.hum() == Health.Hum.CONNECTED);
        Health.Humming humming = health.humming();
        all.count("dyad_relay_connections_total", "Connections made to the relay.", humming.connections());
        all.count("dyad_frames_written_total", "Frames sent: one at every tick, whatever is said.", humming.written());
        all.count("dyad_frames_skipped_total", "Ticks that passed without a frame.", humming.skipped());
        return all.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void truth(String name, String help, boolean value) {
        add(name, "gauge", help, value ? "1" : "0");
    }

    private void count(String name, String help, long value) {
        add(name, "counter", help, Long.toString(value));
    }

    private void add(String name, String type, String help, String value) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        text.append(name).append(' ').append(value).append('\n');
    }
}
