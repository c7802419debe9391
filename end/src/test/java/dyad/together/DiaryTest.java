package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import dyad.end.Health;
import dyad.page.Exposition;
import dyad.page.MetricsText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A scrape is a diary, and so is a log: two who talk and two who are silent leave the same one. */
@ExtendWith(MetHomes.class)
class DiaryTest {
    private static final String NEEDLE = "needle-of-the-heart";
    private static final int TICKS = 24;

    /** What counts ticks, or tells of the process that both couples live in. */
    private static final List<String> BY_THE_CLOCK =
            List.of("dyad_frames_written_total", "dyad_frames_skipped_total", "process_start_time_seconds");

    @TempDir
    private Path folder;

    @Test
    void talkAndSilenceLeaveTheSameSeriesAndNoLogTellsOfIt(Homes homes) throws Exception {
        Homes others = homes.copiedTo(folder.resolve("others"));
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Logger own = Logger.getLogger("dyad");
        Level before = own.getLevel();
        Handler handler = listening(log);
        own.setLevel(Level.ALL);
        own.addHandler(handler);
        own.finest("this is heard");
        try (TestRelay relay = RelayKind.EMBEDDED.make(folder.resolve("one"));
                TestRelay another = RelayKind.EMBEDDED.make(folder.resolve("another"));
                Couple talking = couple(homes, relay);
                Couple silent = couple(others, another)) {
            talking.awaitLinked();
            silent.awaitLinked();
            talk(talking);
            Await.until("ticks", () -> written(talking.left()) >= TICKS && written(silent.left()) >= TICKS);
            assertEquals(series(silent.left()), series(talking.left()));
            assertTrue(health(talking.left()).isReady());
            talking.left().end().pause();
            Await.until("rest", () -> health(talking.left()).hum() == Health.Hum.RESTING);
            assertTrue(written(talking.left()) >= TICKS, "what was counted stays counted");
        } finally {
            own.removeHandler(handler);
            own.setLevel(before);
        }
        assertTrue(log.getFirst().contains("this is heard"));
        assertTrue(log.stream().noneMatch(line -> line.contains(NEEDLE)), log.toString());
    }

    private static void talk(Couple couple) throws Exception {
        for (int i = 0; i < 10; i++) {
            couple.left().end().say(NEEDLE + " " + i);
            couple.right().end().say(NEEDLE + " back " + i);
        }
        couple.left().end().touch(true);
        couple.right().end().touch(true);
        couple.awaitNothingUnderWay();
    }

    private static Couple couple(Homes homes, TestRelay relay) throws Exception {
        return new Couple(
                Household.open(homes.left(), relay.address()), Household.open(homes.right(), relay.address()));
    }

    private static Health health(Household household) {
        return household.end().health();
    }

    private static long written(Household household) {
        return health(household).humming().written();
    }

    private static Map<String, Double> series(Household household) {
        Map<String, Double> series = new HashMap<>(Exposition.parse(MetricsText.of(health(household))));
        assertTrue(series.keySet().removeAll(BY_THE_CLOCK));
        return series;
    }

    private static Handler listening(List<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.add(entry.getMessage() + " "
                        + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
