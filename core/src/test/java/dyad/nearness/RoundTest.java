package dyad.nearness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Two ends learn together how near they are. */
final class RoundTest {
    private static final int MINUTES = 60;

    @Test
    void twoWhoStandTogetherClimbTheLadderToTheFloor() throws Exception {
        Duo duo = together(1).on(2 * Duo.HOURS, Level.QUARTER);
        duo.pass(MINUTES);
        assertEquals(Optional.of(Level.COUNTRY), duo.left().level());
        assertEquals(Optional.of(Level.COUNTRY), duo.right().level());
        duo.pass(5 * MINUTES);
        assertEquals(Optional.of(Level.TOWN), duo.left().level());
        duo.pass(5 * MINUTES);
        assertEquals(Optional.of(Level.QUARTER), duo.left().level());
        assertEquals(Optional.of(Level.QUARTER), duo.right().level());
        assertFalse(duo.right().nearness().feel().stale());
        assertEquals(Direction.STATIONARY, duo.right().nearness().feel().direction());
    }

    @Test
    void theFinestLevelTakesThePlaceOfTheCoarsest() throws Exception {
        Duo duo = together(2).on(2 * Duo.HOURS, Level.STREET);
        duo.pass(90 * MINUTES);
        assertEquals(Optional.of(Level.STREET), duo.left().level());
        assertEquals(Optional.of(Level.STREET), duo.right().level());
        assertTrue(duo.left().nearness().feel().intensity() > 0.95);
    }

    @Test
    void aPentagonsFlowerIsFilledUp() throws Exception {
        Duo duo = together(3).on(Duo.HOURS, Level.TOWN);
        duo.left().grid().pentagons();
        duo.right().grid().pentagons();
        duo.pass(7 * MINUTES);
        assertEquals(Optional.of(Level.TOWN), duo.left().level());
    }

    @Test
    void whoIsFarOrHasNoFixIsFeltAsNothing() throws Exception {
        Duo far = new Duo(4);
        far.left().grid().at(0, 0);
        far.right().grid().at(9_000_000, 0);
        far.on(Duo.HOURS, Level.TOWN);
        Duo lost = new Duo(5);
        lost.left().grid().at(0, 0);
        lost.on(Duo.HOURS, Level.TOWN);
        for (Duo duo : new Duo[] {far, lost}) {
            duo.pass(12 * MINUTES);
            Feel feel = duo.left().nearness().feel();
            assertEquals(Optional.empty(), feel.level());
            assertEquals(Direction.STATIONARY, feel.direction());
            assertEquals(0, feel.intensity());
            assertEquals(feel, duo.right().nearness().feel());
        }
    }

    @Test
    void aFixThatIsTooRoughForALevelIsNotFeltOnIt() throws Exception {
        Duo duo = together(6).on(Duo.HOURS, Level.QUARTER);
        duo.right().grid().rough(Level.QUARTER);
        duo.pass(20 * MINUTES);
        assertEquals(Optional.of(Level.TOWN), duo.left().level());
        assertEquals(Optional.of(Level.TOWN), duo.right().level());
    }

    @Test
    void approachAndPartingAreTold() throws Exception {
        Duo duo = together(7).on(4 * Duo.HOURS, Level.QUARTER);
        duo.pass(21 * MINUTES);
        duo.right().grid().at(5_000, 0);
        duo.pass(20 * MINUTES);
        assertEquals(Optional.of(Level.TOWN), duo.left().level());
        assertTrue(duo.left().felt().stream().anyMatch(feel -> feel.direction() == Direction.AWAY_FROM));
        assertFalse(duo.left().felt().stream().anyMatch(feel -> feel.direction() == Direction.TOWARDS));
        duo.right().grid().at(100, 0);
        duo.pass(6 * MINUTES);
        assertEquals(Direction.TOWARDS, duo.left().nearness().feel().direction());
        assertEquals(Direction.TOWARDS, duo.right().nearness().feel().direction());
    }

    @Test
    void aFixThatIsLostAndFoundIsNoMovement() throws Exception {
        Duo duo = together(8).on(4 * Duo.HOURS, Level.QUARTER);
        duo.pass(21 * MINUTES);
        duo.right().grid().lost();
        duo.pass(15 * MINUTES);
        duo.right().grid().at(0, 0);
        duo.pass(15 * MINUTES);
        assertEquals(Optional.of(Level.QUARTER), duo.left().level());
        assertTrue(duo.left().felt().stream().allMatch(feel -> feel.direction() == Direction.STATIONARY));
    }

    @Test
    void bothAgreeOverALossyChannelAndThroughNewEpochs() throws Exception {
        SplittableRandom chance = new SplittableRandom(9);
        Duo duo = together(9).on(8 * Duo.HOURS, Level.QUARTER);
        duo.lose(0.4);
        int apart = 0;
        for (int minute = 0; minute < 300; minute++) {
            duo.pass(MINUTES);
            if (chance.nextInt(20) == 0) {
                duo.open();
            }
            if (chance.nextInt(10) == 0) {
                duo.right().grid().at(chance.nextInt(20_000), 0);
            }
            // Right after a round that a new epoch cut, one end knows what the other learns with the next.
            apart = duo.left().level().equals(duo.right().level()) ? 0 : apart + 1;
            assertTrue(apart <= 12, "minute " + minute);
        }
        duo.pass(12 * MINUTES);
        assertFalse(duo.left().nearness().feel().stale());
        assertFalse(duo.right().nearness().feel().stale());
    }

    @Test
    void roundsGoOnWithoutAPartnersAnswerOnlyToBeCountedAsUnanswered() throws Exception {
        Duo duo = together(10).on(2 * Duo.HOURS, Level.TOWN);
        duo.pass(6 * MINUTES);
        assertFalse(duo.left().nearness().feel().stale());
        duo.lose(1);
        duo.pass(15 * MINUTES);
        assertTrue(duo.left().nearness().feel().stale());
        assertEquals(1, duo.left().nearness().condition().unanswered());
    }

    private static Duo together(long seed) throws Exception {
        Duo duo = new Duo(seed);
        duo.left().grid().at(0, 0);
        duo.right().grid().at(50, 0);
        return duo;
    }
}
