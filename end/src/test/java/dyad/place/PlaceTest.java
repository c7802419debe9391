package dyad.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.NamesInMemory;
import dyad.end.SystemEntropy;
import dyad.nearness.Flower;
import dyad.nearness.Level;
import dyad.nearness.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an end stands, and where it says nothing. */
class PlaceTest {
    private static final double LATITUDE = 46.434981;
    private static final double LONGITUDE = 13.748273;

    private final Grid grid = CellsTest.loaded();
    private final SetClock clock = new SetClock();
    private final NamesInMemory store = new NamesInMemory();
    private Place place = open();

    private Place open() {
        return new Place(clock, new SystemEntropy(), store);
    }

    @BeforeEach
    void prepare() throws Exception {
        place.prepare();
    }

    private void be(double latitude, double longitude, double accuracy) {
        clock.pass(Duration.ofSeconds(1));
        Fix fix = Fix.of(latitude, longitude, accuracy, clock.wallMillis()).orElseThrow();
        assertEquals(Reception.TAKEN, place.report(fix));
    }

    /** So many metres to the north-east of the place. */
    private void beAway(double metres, double accuracy) {
        GeodesicData there = Geodesic.WGS84.Direct(LATITUDE, LONGITUDE, 45, metres);
        be(there.lat2, there.lon2, accuracy);
    }

    @Test
    void withoutAFixNothingIsTold() {
        assertEquals(Standing.NONE, place.standing());
        be(LATITUDE, LONGITUDE, 10);
        assertEquals(Level.values().length, place.standing().flowers().size());
        clock.pass(Duration.ofMinutes(16));
        place.look();
        assertEquals(Standing.NONE, place.standing());
        assertFalse(place.isKnown());
    }

    @Test
    void inAQuietPlaceNothingIsToldAsWithoutAFix() throws Exception {
        be(LATITUDE, LONGITUDE, 10);
        place.addQuietPlace("home");
        assertEquals(List.of("home"), place.quietPlaces());
        for (double metres : new double[] {0, 100, 240}) {
            beAway(metres, 20);
            assertEquals(Standing.NONE, place.standing(), metres + " m away");
        }
        beAway(800, 20);
        assertNotEquals(Standing.NONE, place.standing());
        // As rough as that it may be at home.
        beAway(800, 400);
        assertEquals(Standing.NONE, place.standing());
        beAway(5_000, 400);
        assertNotEquals(Standing.NONE, place.standing());
    }

    @Test
    void everywhereAQuietPlaceReachesAtLeast250MetresAndHardlyMoreThan700() throws Exception {
        Random chance = new Random(11);
        for (int i = 0; i < 60; i++) {
            Point home = Globe.anywhere(chance);
            Place other = new Place(clock, new SystemEntropy(), new NamesInMemory(), grid);
            clock.pass(Duration.ofSeconds(1));
            other.report(Fix.of(home.latitude(), home.longitude(), 10, clock.wallMillis())
                    .orElseThrow());
            other.addQuietPlace("home");
            for (int azimuth = 0; azimuth < 360; azimuth += 30) {
                assertTrue(isQuiet(other, home, azimuth, 250));
                assertFalse(isQuiet(other, home, azimuth, 700));
            }
        }
    }

    private boolean isQuiet(Place where, Point home, double azimuth, double metres) {
        GeodesicData there = Geodesic.WGS84.Direct(home.latitude(), home.longitude(), azimuth, metres);
        clock.pass(Duration.ofSeconds(1));
        where.report(Fix.of(there.lat2, there.lon2, 10, clock.wallMillis()).orElseThrow());
        return where.standing().equals(Standing.NONE);
    }

    @Test
    void quietPlacesOutliveARestartAndAreRemovedByName() throws Exception {
        be(LATITUDE, LONGITUDE, 10);
        place.addQuietPlace("home");
        place = open();
        place.load();
        prepare();
        be(LATITUDE, LONGITUDE, 10);
        assertEquals(Standing.NONE, place.standing());
        assertFalse(place.removeQuietPlace("work"));
        assertTrue(place.removeQuietPlace("home"));
        assertNotEquals(Standing.NONE, place.standing());
        place = open();
        place.load();
        assertEquals(List.of(), place.quietPlaces());
    }

    @Test
    void aQuietPlaceNeedsAGoodFixAndANameOfItsOwn() throws Exception {
        assertTrue(refusal("home").contains("not known where"));
        be(LATITUDE, LONGITUDE, 80);
        assertTrue(refusal("home").contains("75 m"));
        be(LATITUDE, LONGITUDE, 10);
        place.addQuietPlace("home");
        assertTrue(refusal("home").contains("already"));
        assertTrue(refusal(" ").contains("1 to 64"));
        assertTrue(refusal("x".repeat(65)).contains("1 to 64"));
        assertTrue(refusal("a\nb").contains("1 to 64"));
        for (int i = 1; i < 32; i++) {
            place.addQuietPlace("place " + i);
        }
        assertTrue(refusal("one more").contains("no room"));
    }

    private String refusal(String name) {
        return assertThrows(PlaceException.class, () -> place.addQuietPlace(name))
                .sentence();
    }

    @Test
    void whatIsKeptOfAQuietPlaceDiffersFromEndToEnd() throws Exception {
        be(LATITUDE, LONGITUDE, 10);
        place.addQuietPlace("home");
        byte[] mine = store.transact(records -> records.get(QuietPlaces.NAME)).orElseThrow();
        NamesInMemory theirs = new NamesInMemory();
        Place other = new Place(clock, new SystemEntropy(), theirs);
        clock.pass(Duration.ofSeconds(1));
        other.report(Fix.of(LATITUDE, LONGITUDE, 10, clock.wallMillis()).orElseThrow());
        other.addQuietPlace("home");
        byte[] yours = theirs.transact(records -> records.get(QuietPlaces.NAME)).orElseThrow();
        assertEquals(mine.length, yours.length);
        // All but version, name and counts: about one byte in 256 is the same by chance.
        int same = 0;
        for (int i = 0; i < mine.length; i++) {
            same += mine[i] == yours[i] ? 1 : 0;
        }
        assertTrue(same < 40, same + " bytes of " + mine.length + " are the same");
    }

    @Test
    void metresBetweenTheMiddlesOfTwoCellsAreThoseOfTheGlobe() {
        be(LATITUDE, LONGITUDE, 10);
        Flower flower = place.standing().at(Level.TOWN).orElseThrow();
        assertEquals(0, place.metres(flower.cell(), flower.cell()));
        for (long next : flower.around()) {
            double metres = place.metres(flower.cell(), next);
            assertEquals(6_400, metres, 1_200);
            assertEquals(metres, place.metres(next, flower.cell()));
        }
    }
}
