package dyad.nearness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.seam.StoreException;
import dyad.world.SeededEntropy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner that does not keep to the protocol: the right end, whose messages are changed on their way to the left. */
final class AttackTest {
    private static final int MINUTES = 60;

    private final Duo duo = new Duo(1);
    private final Nearness victim = duo.left().nearness();

    AttackTest() throws StoreException {}

    @BeforeEach
    void standTogether() {
        duo.left().grid().at(0, 0);
        duo.right().grid().at(0, 0);
        duo.on(8 * Duo.HOURS, Level.QUARTER);
    }

    /** Passes one tick after another until a chunk of this type comes from the right; it has not been delivered. */
    private End.Sent catchFromRight(ChunkType type) throws StoreException {
        for (int tick = 0; tick < 3 * 60 * 30; tick++) {
            duo.clock().advanceTo(duo.clock().monotonicNanos() + 2_000_000_000L);
            duo.right().hear(duo.left().speak());
            End.Sent sent = duo.right().speak();
            if (sent.chunk().filter(chunk -> chunk.type() == type).isPresent()) {
                return sent;
            }
            duo.left().hear(sent);
        }
        throw new AssertionError("no " + type + " in three hours");
    }

    private void deliver(End.Sent sent, byte[] data) throws StoreException {
        Chunk chunk = sent.chunk().orElseThrow();
        duo.left()
                .hear(new End.Sent(
                        sent.signal(), Optional.of(new Chunk(chunk.type(), chunk.flags(), chunk.index(), data))));
    }

    private void endedBy(Ending why) {
        assertEquals(Optional.of(why), victim.condition().ended());
        assertFalse(victim.condition().on());
        assertEquals(Feel.NOTHING, victim.feel());
        assertEquals(Optional.empty(), victim.signal().floor());
        assertFalse(why.sentence().isEmpty());
    }

    @Test
    void aSecondQueryInTheSameRoundEndsItUnanswered() throws Exception {
        End.Sent query = catchFromRight(ChunkType.NEARNESS_QUERY);
        duo.left().hear(query);
        duo.left().hear(query);
        assertTrue(victim.condition().on(), "the same again is a repetition");
        byte[] other = query.chunk().orElseThrow().data().clone();
        other[1] ^= 1;
        deliver(query, other);
        endedBy(Ending.ASKED_TWICE);
        assertEquals(Optional.empty(), victim.chunk(0));
    }

    @Test
    void aSecondQueryBeforeItsTimeEndsItToo() throws Exception {
        duo.pass(MINUTES);
        End.Sent query = new End.Sent(duo.right().speak().signal(), Optional.empty());
        Chunk early = ask(7, 1);
        duo.left().hear(new End.Sent(query.signal(), Optional.of(early)));
        assertTrue(victim.condition().on());
        duo.left().hear(new End.Sent(query.signal(), Optional.of(ask(7, 2))));
        endedBy(Ending.ASKED_TWICE);
    }

    /** A well-formed query of five points nobody asked for. */
    private static Chunk ask(long number, int seed) {
        P256 curve = new P256();
        List<ECPoint> points = IntStream.range(0, 5)
                .mapToObj(i -> curve.hash(new byte[] {(byte) seed, (byte) i}))
                .toList();
        return new Query(number, Mask.NONE, false, points).chunk(curve);
    }

    @Test
    void manyEarlyQueriesAreAnsweredNoFaster() throws Exception {
        duo.pass(MINUTES);
        int answers = 0;
        for (int i = 0; i < 4 * 60; i++) {
            duo.clock().advanceTo(duo.clock().monotonicNanos() + 1_000_000_000L);
            duo.left().hear(new End.Sent(duo.right().nearness().signal(), Optional.of(ask(2 + i, i))));
            answers += duo.left()
                            .speak()
                            .chunk()
                            .filter(chunk -> chunk.type() == ChunkType.NEARNESS_ANSWER)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertEquals(0, answers, "all within five minutes of the last round");
    }

    @Test
    void pointsThatAreNoneOrRepeatedEndIt() throws Exception {
        End.Sent query = catchFromRight(ChunkType.NEARNESS_QUERY);
        byte[] good = query.chunk().orElseThrow().data();
        byte[] identity = good.clone();
        Arrays.fill(identity, 1, 34, (byte) 0);
        byte[] beyond = good.clone();
        Arrays.fill(beyond, 2, 34, (byte) 0xff);
        byte[] twice = good.clone();
        System.arraycopy(good, 1, twice, 34, 33);
        byte[] bothEnds = good.clone();
        bothEnds[0] = 0x21;
        byte[] unknown = good.clone();
        unknown[0] |= 0x40;
        for (byte[] bad : List.of(
                identity, beyond, twice, bothEnds, unknown, Arrays.copyOf(good, 165), Arrays.copyOf(good, 167))) {
            victim.on(8 * Duo.HOURS, Level.QUARTER);
            deliver(query, bad);
            endedBy(Ending.MALFORMED);
        }
    }

    @Test
    void ourOwnQueryGivenBackEndsIt() throws Exception {
        duo.right().hear(duo.left().speak());
        duo.left().hear(duo.right().speak());
        End.Sent own = duo.left().speak();
        assertEquals(ChunkType.NEARNESS_QUERY, own.chunk().map(Chunk::type).orElseThrow());
        duo.left().hear(new End.Sent(duo.right().nearness().signal(), own.chunk()));
        endedBy(Ending.MALFORMED);
    }

    @Test
    void tagsTwiceOrOutOfOrderEndIt() throws Exception {
        for (int kind = 0; kind < 3; kind++) {
            duo.on(8 * Duo.HOURS, Level.QUARTER);
            End.Sent answer = catchFromRight(ChunkType.NEARNESS_ANSWER);
            byte[] bad = answer.chunk().orElseThrow().data().clone();
            switch (kind) {
                case 0 -> System.arraycopy(bad, 33, bad, 39, 6);
                case 1 -> Arrays.fill(bad, 0, 33, (byte) 0);
                default -> bad = Arrays.copyOf(bad, bad.length - 1);
            }
            deliver(answer, bad);
            endedBy(Ending.MALFORMED);
            duo.right().nearness().off();
            duo.pass(10);
        }
    }

    @Test
    void anAnswerReplayedFromAnEarlierRoundChangesNothing() throws Exception {
        End.Sent old = catchFromRight(ChunkType.NEARNESS_ANSWER);
        duo.left().hear(old);
        duo.pass(20 * MINUTES);
        Optional<Level> before = duo.left().level();
        duo.left().hear(new End.Sent(duo.right().nearness().signal(), old.chunk()));
        assertEquals(before, duo.left().level());
        assertTrue(victim.condition().on());
    }

    @Test
    void ourOwnAnswerGivenBackIsNoMatch() throws Exception {
        duo.right().grid().lost();
        int reflected = 0;
        for (int tick = 0; tick < 60 * 60; tick++) {
            duo.clock().advanceTo(duo.clock().monotonicNanos() + 2_000_000_000L);
            End.Sent mine = duo.left().speak();
            duo.right().hear(mine);
            End.Sent theirs = duo.right().speak();
            boolean answers = mine.chunk()
                    .filter(chunk -> chunk.type() == ChunkType.NEARNESS_ANSWER)
                    .isPresent();
            reflected += answers ? 1 : 0;
            duo.left().hear(answers ? new End.Sent(theirs.signal(), mine.chunk()) : theirs);
        }
        assertTrue(reflected > 3, "reflected " + reflected);
        assertEquals(Optional.empty(), duo.left().level());
        assertTrue(duo.left().felt().stream().allMatch(feel -> feel.level().isEmpty()));
    }

    @Test
    void scatteredCellsMatchOnlyWhereTheVictimStands() throws Exception {
        // Seven cells at wish instead of a flower: the victim says yes if it is in one of them, and no word more.
        Flower wide = new Flower(
                HexGrid.cell(Level.CONTINENT, 0, 0),
                List.of(
                        HexGrid.cell(Level.CONTINENT, 40, 0),
                        HexGrid.cell(Level.CONTINENT, 0, 40),
                        HexGrid.cell(Level.CONTINENT, 7, 7)));
        RoundKey key = new RoundKey(new SystemPrimitives(), new P256(), duo.secret(), 1);
        P256 curve = new P256();
        SeededEntropy entropy = new SeededEntropy(3);
        Mask mask = new Mask(Set.of(Level.CONTINENT));
        Question question = Question.ask(
                key, curve, entropy, mask, false, new HexGrid().at(0, 0).standing());
        Reply liar = new Reply(curve, entropy, Role.SECOND);
        Answer inside = liar.to(question.query(), key, mask, new Standing(Map.of(Level.CONTINENT, wide)));
        assertEquals(mask.levels(), question.matches(inside, Role.SECOND, mask));
        Question elsewhere = Question.ask(
                key,
                curve,
                entropy,
                mask,
                false,
                new HexGrid().at(9_000_000, 4_000_000).standing());
        Answer outside = liar.to(elsewhere.query(), key, mask, new Standing(Map.of(Level.CONTINENT, wide)));
        assertTrue(elsewhere.matches(outside, Role.SECOND, mask).isEmpty());
    }

    @Test
    void twoMatchesTooFarApartEndIt() throws Exception {
        duo.pass(7 * MINUTES);
        assertEquals(Optional.of(Level.TOWN), duo.left().level());
        duo.left().grid().at(2_000_000, 0);
        duo.right().grid().at(2_000_000, 0);
        duo.pass(15 * MINUTES);
        assertFalse(victim.condition().on());
        // Whoever learns first ends it; to the other it then looks like that.
        assertEquals(
                Set.of(Optional.of(Ending.JUMP), Optional.of(Ending.PARTNER)),
                Set.of(
                        victim.condition().ended(),
                        duo.right().nearness().condition().ended()));
    }
}
