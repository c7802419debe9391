package dyad.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.NamesInMemory;
import dyad.end.SystemEntropy;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.nearness.Level;
import dyad.nearness.Nearness;
import dyad.nearness.Surroundings;
import dyad.safety.TwoSamples;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Safety property 14: everything that a partner receives of nearness, round by round, from an end in a quiet place and from one
 * whose phone sends no fix. The partner knows that quiet place and stands in it.
 */
class P14AQuietPlaceIsAMissingFixTest {
    private static final double LATITUDE = 46.434981;
    private static final double LONGITUDE = 13.748273;
    private static final int ROUNDS = 12;
    private static final int ROUND_TICKS = 150;
    private static final int TAG = 6;
    private static final int POINT = 33;
    private static final int TAGS = 7;

    /** One false alarm in 100,000 runs. */
    private static final double LEVEL = 1e-5;

    private final Grid grid = CellsTest.loaded();

    /** Where the end stands whose answers are looked at. */
    private enum Situation {
        NO_FIX,
        QUIET,
        OPEN
    }

    /**
     * What the partner received.
     *
     * @param ticks type and size of what came at each tick
     * @param tags of all answers
     * @param learned the level that the partner felt in the end
     */
    private record Transcript(List<String> ticks, List<ByteBuffer> tags, Optional<Level> learned) {
        double[] values() {
            return tags.stream().mapToDouble(tag -> tag.getShort(0) & 0xffff).toArray();
        }

        long different() {
            return tags.stream().distinct().count();
        }
    }

    @Test
    void thePartnerReceivesTheSameFromAQuietPlaceAsWithoutAFix() throws Exception {
        Transcript missing = transcript(Situation.NO_FIX);
        Transcript quiet = transcript(Situation.QUIET);
        Transcript open = transcript(Situation.OPEN);
        assertEquals(missing.ticks(), quiet.ticks(), "what comes when, and how long it is");
        assertEquals(Optional.empty(), missing.learned());
        assertEquals(Optional.empty(), quiet.learned());
        assertNotEquals(
                Optional.empty(), open.learned(), "the control: without the quiet place the partner is found near");
        int size = quiet.tags().size();
        assertTrue(size >= TAGS * 5 * (ROUNDS - 1), "tags: " + size);
        assertEquals(size, quiet.different(), "none comes twice");
        double chance = TwoSamples.chance(quiet.values(), missing.values());
        double power = TwoSamples.power(missing.values(), random -> random.nextInt(3 << 14), size, LEVEL);
        System.out.println("safety: P14 "
                + String.format(
                        Locale.ROOT,
                        "%d rounds each with the real grid and core; ticks, types and sizes equal; tags: n = %d against %d,"
                                + " two-sample Kolmogorov-Smirnov, chance %.3f (alarm below %.5f); controls: an end in the open"
                                + " is felt at %s, tags from three quarters of their range are noticed in %.0f %%",
                        ROUNDS,
                        size,
                        missing.tags().size(),
                        chance,
                        LEVEL,
                        open.learned().orElseThrow(),
                        100 * power));
        assertTrue(chance >= LEVEL, "the tags are distributed otherwise");
        assertTrue(power >= 0.95, "the control is not noticed");
    }

    private Transcript transcript(Situation situation) throws Exception {
        SetClock clock = new SetClock();
        Place place = new Place(clock, new SystemEntropy(), new NamesInMemory(), grid);
        Place partnersPlace = new Place(clock, new SystemEntropy(), new NamesInMemory(), grid);
        stand(place, clock);
        if (situation == Situation.QUIET) {
            place.addQuietPlace("home");
        }
        if (situation == Situation.NO_FIX) {
            place.forget();
        }
        Nearness end = nearness(clock, Role.FIRST, place);
        Nearness partner = nearness(clock, Role.SECOND, partnersPlace);
        List<String> ticks = new ArrayList<>();
        List<ByteBuffer> tags = new ArrayList<>();
        for (int tick = 0; tick < ROUNDS * ROUND_TICKS; tick++) {
            if (tick % (ROUND_TICKS / 2) == 0) {
                stand(partnersPlace, clock);
                if (situation != Situation.NO_FIX) {
                    stand(place, clock);
                }
            }
            clock.pass(Duration.ofSeconds(2));
            cross(partner, end);
            ticks.add(cross(end, partner).map(chunk -> take(chunk, tags)).orElse("nothing"));
        }
        return new Transcript(ticks, tags, partner.feel().level());
    }

    private static void stand(Place place, SetClock clock) {
        clock.pass(Duration.ofMillis(1));
        place.report(Fix.of(LATITUDE, LONGITUDE, 10, clock.wallMillis()).orElseThrow());
    }

    private static Nearness nearness(SetClock clock, Role role, Place place) throws Exception {
        Surroundings surroundings =
                new Surroundings(clock, new SystemEntropy(), new SystemPrimitives(), new NamesInMemory());
        Nearness nearness = Nearness.load(surroundings, role, place, (feel, condition) -> {});
        nearness.begin(new byte[32]);
        nearness.on(86_400, Level.TOWN);
        return nearness;
    }

    private static Optional<Chunk> cross(Nearness from, Nearness to) throws Exception {
        from.look();
        Optional<Chunk> chunk = from.chunk(Duration.ofSeconds(6).toNanos());
        to.heard(from.signal());
        if (chunk.isPresent()) {
            to.take(chunk.get());
        }
        return chunk;
    }

    private static String take(Chunk chunk, List<ByteBuffer> tags) {
        // Without loss an answer is sent once.
        if (chunk.type() == ChunkType.NEARNESS_ANSWER) {
            for (int part = 0; part < 5; part++) {
                for (int tag = 0; tag < TAGS; tag++) {
                    int at = part * (POINT + TAGS * TAG) + POINT + tag * TAG;
                    tags.add(ByteBuffer.wrap(chunk.data(), at, TAG).slice());
                }
            }
        }
        return chunk.type() + " " + chunk.data().length;
    }
}
