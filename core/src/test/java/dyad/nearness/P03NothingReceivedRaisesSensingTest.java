package dyad.nearness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.bytes.ByteReader;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Safety property 3: nothing received can switch on, lengthen or sharpen sensing, in any state. */
final class P03NothingReceivedRaisesSensingTest {
    private static final int STEPS = 6_000;

    @Test
    void noMessageInAnyStateRaisesACapability() throws Exception {
        for (int seed = 1; seed <= 4; seed++) {
            life(new SplittableRandom(seed), new Duo(seed));
        }
        System.out.printf(
                "safety: P03 4 lives of %d steps with altered, random and repeated messages in every state: no consent begins, grows"
                        + " or sharpens; control: one that grows is noticed%n",
                STEPS);
    }

    @Test
    void aCapabilityThatRoseWouldBeNoticed() throws Exception {
        Duo duo = new Duo(9);
        Optional<Condition.Consent> before = duo.left().nearness().condition().own();
        duo.left().nearness().on(600, Level.TOWN);
        assertThrows(AssertionError.class, () -> after(before, duo.left().nearness()));
        Optional<Condition.Consent> longer = duo.left().nearness().condition().own();
        duo.left().nearness().on(900, Level.TOWN);
        assertThrows(AssertionError.class, () -> after(longer, duo.left().nearness()));
    }

    private static void life(SplittableRandom chance, Duo duo) throws Exception {
        duo.left().grid().at(0, 0);
        duo.right().grid().at(0, 0);
        duo.right().nearness().on(80_000, Level.STREET);
        List<Chunk> known = new ArrayList<>();
        Pace pace = new Pace();
        for (int step = 0; step < STEPS; step++) {
            person(chance, duo, step);
            Optional<Condition.Consent> consent =
                    duo.left().nearness().condition().own();
            duo.seen().clear();
            duo.tick();
            duo.seen().forEach(sent -> sent.chunk().ifPresent(known::add));
            attack(chance, duo.left(), known);
            after(consent, duo.left().nearness());
            pace.look(duo.left(), duo.clock().monotonicNanos());
        }
        assertTrue(known.size() > 50, "there was something to alter: " + known.size());
    }

    /** What the two people and the link do now and then. */
    private static void person(SplittableRandom chance, Duo duo, int step) {
        if (step % 300 == 0) {
            duo.left().nearness().on(300 + chance.nextInt(3_000), Level.at(3 + chance.nextInt(3)));
            duo.right().nearness().on(80_000, Level.STREET);
        }
        if (chance.nextInt(900) == 0) {
            duo.left().nearness().off();
        }
        if (chance.nextInt(700) == 0) {
            duo.open();
        }
        if (chance.nextInt(900) == 0) {
            duo.left().nearness().rest();
        }
    }

    private static void attack(SplittableRandom chance, End victim, List<Chunk> known) throws Exception {
        if (chance.nextInt(3) == 0) {
            byte[] signal = new byte[Signal.SIZE];
            chance.nextBytes(signal);
            signal[0] = (byte) chance.nextInt(8);
            victim.nearness().heard(Signal.read(new ByteReader(signal)));
        }
        if (chance.nextInt(40) == 0) {
            victim.nearness().take(message(chance, known));
        }
    }

    private static Chunk message(SplittableRandom chance, List<Chunk> known) {
        if (known.isEmpty() || chance.nextInt(4) == 0) {
            byte[] data = new byte[chance.nextInt(Chunk.CAPACITY + 1)];
            chance.nextBytes(data);
            return new Chunk(ChunkType.NEARNESS_QUERY, 0, chance.nextInt(20), data);
        }
        Chunk old = known.get(chance.nextInt(known.size()));
        byte[] data = old.data().clone();
        if (chance.nextBoolean()) {
            data[chance.nextInt(data.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return new Chunk(old.type(), old.flags(), Math.max(0, old.index() + chance.nextInt(-2, 3)), data);
    }

    private static void after(Optional<Condition.Consent> before, Nearness nearness) {
        Condition now = nearness.condition();
        assertTrue(now.own().isEmpty() || now.own().equals(before), "neither longer nor finer than the person said");
        now.floor().ifPresent(floor -> {
            assertTrue(now.own().isPresent());
            assertTrue(floor.compareTo(now.own().get().floor()) <= 0);
        });
        if (now.floor().isEmpty()) {
            assertEquals(Feel.NOTHING, nearness.feel());
        } else {
            nearness.feel()
                    .level()
                    .ifPresent(level -> assertTrue(level.compareTo(now.floor().get()) <= 0));
        }
    }

    /** Whether rounds begin no faster than every five minutes. */
    private static final class Pace {
        private long round;
        private long began;

        void look(End end, long now) throws Exception {
            long kept = end.store().transact(Ledger::load).round();
            if (kept != round) {
                assertTrue(round == 0 || now - began >= 300_000_000_000L, "after " + (now - began) + " ns");
                round = kept;
                began = now;
            }
        }
    }
}
