package dyad.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.nearness.Level;
import dyad.nearness.Standing;
import dyad.track.GpxReader;
import dyad.track.Spot;
import dyad.track.Track;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two walkers on the recorded tracks, with phones that are off: what they feel is how close they are. */
class WalkersTest {
    private static final Duration EPOCH = Duration.ofSeconds(20);
    private static final int MOST_OFF = 1;

    private final Grid grid = CellsTest.loaded();
    private final SetClock clock = new SetClock();
    private int epochs;
    private int right;
    private int nearlyRight;
    private final Set<Optional<Level>> seen = new HashSet<>();

    private static Track track(String name) throws Exception {
        try (InputStream content = WalkersTest.class.getResourceAsStream("/dyad/tracks/" + name)) {
            return new GpxReader().read(Objects.requireNonNull(content));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 15, 30})
    void theLevelIsRightOrOneOff(double sigma) throws Exception {
        Track lake = track("cerknicko-jezero.gpx");
        Track mountain = track("mojstrovka.gpx");
        double whole = lake.seconds();
        // Each on a track of their own, 85 km apart; then towards each other, and one behind the other, on one track;
        // then one on a way between the two tracks, so that every level is passed.
        walk(sigma, lake.seconds(), lake::at, mountain::at);
        walk(sigma, whole, lake::at, now -> lake.at(whole - now));
        walk(sigma, whole, lake::at, now -> lake.at(now + 600));
        Spot far = mountain.at(0);
        walk(sigma, whole, lake::at, now -> between(far, lake.at(now), Math.min(1, now / whole)));
        System.out.printf(
                "walkers: off by %2.0f m: %d epochs, %.1f %% right, %.2f %% right or one off%n",
                sigma, epochs, 100.0 * right / epochs, 100.0 * nearlyRight / epochs);
        assertTrue(nearlyRight >= 0.99 * epochs, nearlyRight + " of " + epochs);
        // Street level takes a phone that is off by less than 10.7 m.
        assertEquals(sigma < 10 ? 5 : 4, seen.size(), seen.toString());
    }

    /** The nearer to the end, the slower: distances pass by factors. */
    private static Spot between(Spot from, Spot to, double part) {
        double left = Math.pow(1e-4, part) - 1e-4;
        return new Spot(
                to.latitude() + left * (from.latitude() - to.latitude()),
                to.longitude() + left * (from.longitude() - to.longitude()));
    }

    private void walk(double sigma, double seconds, DoubleFunction<Spot> one, DoubleFunction<Spot> other) {
        Walker left = new Walker(clock, grid, 1, sigma);
        Walker right = new Walker(clock, grid, 2, sigma);
        for (double now = 0; now < seconds; now += EPOCH.toSeconds()) {
            clock.pass(EPOCH);
            left.come(one.apply(now));
            right.come(other.apply(now));
            compare(left, right);
        }
    }

    private void compare(Walker left, Walker other) {
        Standing here = left.standing();
        Standing there = other.standing();
        Optional<Level> felt = Walker.felt(here, there);
        int off = Math.abs(rank(felt) - rank(Walker.expected(left.metres(other), here, there)));
        epochs++;
        right += off == 0 ? 1 : 0;
        nearlyRight += off <= MOST_OFF ? 1 : 0;
        seen.add(felt);
    }

    private static int rank(Optional<Level> level) {
        return level.map(found -> Arrays.asList(Level.values()).indexOf(found)).orElse(-1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 15, 30})
    void whoSitsStillFeelsNoFlicker(double sigma) {
        Random chance = new Random(8);
        int flips = 0;
        int looks = 0;
        for (int pair = 0; pair < 40; pair++) {
            Point home = Globe.anywhere(chance);
            Point other = Match.at(home, 2 * chance.nextDouble() * Level.QUARTER.metres(), chance);
            List<Walker> both = new ArrayList<>();
            both.add(new Walker(clock, grid, 2L * pair, sigma));
            both.add(new Walker(clock, grid, 2L * pair + 1, sigma));
            Map<Level, Boolean> before = Map.of();
            for (int epoch = 0; epoch < 60; epoch++) {
                clock.pass(Duration.ofMinutes(5));
                both.getFirst().come(new Spot(home.latitude(), home.longitude()));
                both.getLast().come(new Spot(other.latitude(), other.longitude()));
                Map<Level, Boolean> now = matches(both);
                for (Level level : before.keySet()) {
                    looks++;
                    flips += Objects.equals(before.get(level), now.get(level)) ? 0 : 1;
                }
                before = now;
            }
        }
        System.out.printf("walkers: off by %2.0f m, still: %d flips in %d looks%n", sigma, flips, looks);
        assertTrue(flips <= 0.001 * looks, flips + " flips in " + looks);
    }

    private static Map<Level, Boolean> matches(List<Walker> both) {
        Standing here = both.getFirst().standing();
        Standing there = both.getLast().standing();
        return here.flowers().entrySet().stream()
                .filter(entry -> there.at(entry.getKey()).isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Walker.holds(
                                entry.getValue(),
                                there.at(entry.getKey()).orElseThrow().cell())));
    }
}
