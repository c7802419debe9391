package dyad.sim;

import dyad.history.MessageId;
import dyad.seam.Pairs;
import dyad.seam.Pairs.Kept;
import dyad.seam.Pairs.PastBond;
import dyad.seam.StoreException;
import dyad.world.MemoryStore;
import dyad.world.Person;
import dyad.world.Witness;
import dyad.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A last chapter: one end loses its disk and restores a backup, or the link just ends; the two meet again, perhaps more
 * than once. What either still has of both must come back to the other: whole, once, each author's words in order.
 */
final class Loss {
    private static final long MILLI = 1_000_000;
    private static final long PATIENCE_TICKS = 3_000;
    private static final long SOON_TICKS = 20;
    private static final long SOME_TICKS = 6;
    private static final int A_FEW = 4;
    private static final double LOST = 0.4;

    private final World world;
    private final Album album;
    private final Trace trace;
    private final SplittableRandom chance;
    private final Person left;
    private final Person right;
    private final List<List<MessageId>> said = new ArrayList<>();
    private final Set<MessageId> notReturned = new HashSet<>();
    private final long tickMillis;

    Loss(World world, List<Side> sides, Album album, Trace trace, SplittableRandom chance) {
        this.world = world;
        this.album = album;
        this.trace = trace;
        this.chance = chance;
        this.left = sides.getFirst().person();
        this.right = sides.getLast().person();
        sides.forEach(side -> said.add(new ArrayList<>(side.book().order())));
        this.tickMillis = sides.stream().mapToLong(Side::tickNanos).max().orElseThrow() / MILLI;
    }

    void live() throws Exception {
        left.store().watch(Witness.NONE);
        right.store().watch(Witness.NONE);
        MemoryStore backup = left.store().copy();
        talk();
        if (chance.nextBoolean()) {
            backup = left.store().copy();
            talk();
        }
        switch (chance.nextInt(3)) {
            case 0 -> replaceWhatIsLost();
            case 1 -> restoreTwice();
            default -> {}
        }
        for (int meetings = chance.nextInt(1, 4); meetings > 0; meetings--) {
            part();
            if (chance.nextInt(3) > 0) {
                restore(backup.copy());
            } else if (chance.nextBoolean()) {
                backup = left.store().copy();
            }
            meet();
        }
        await();
        if (album.any()) {
            showOverLosses();
            await();
        }
    }

    private void part() {
        left.kill();
        right.kill();
    }

    /**
     * Left loses a few words, says as many others which right does not hear, and then one that it does: each has as many
     * of left's words as the other, and they are not the same.
     */
    private void replaceWhatIsLost() throws Exception {
        world.passUntil(PATIENCE_TICKS * tickMillis, this::isAllHeard);
        MemoryStore before = left.store().copy();
        int words = chance.nextInt(1, A_FEW);
        sayAtLeft(words);
        world.passUntil(PATIENCE_TICKS * tickMillis, this::isAllHeard);
        part();
        restore(before);
        Person.meet(world, left, right);
        right.withhold(true);
        sayAtLeft(words);
        part();
        right.withhold(false);
        meetForOneWord();
    }

    /** Left restores the same backup twice: of the bond in between, in which right heard a word, it knows nothing. */
    private void restoreTwice() throws Exception {
        world.passUntil(PATIENCE_TICKS * tickMillis, this::isAllHeard);
        right.withhold(true);
        sayAtLeft(chance.nextInt(1, A_FEW));
        MemoryStore before = left.store().copy();
        part();
        right.withhold(false);
        restore(before.copy());
        meetForOneWord();
        restore(before);
    }

    /** It is over before anything of before is back. */
    private void meetForOneWord() throws Exception {
        Person.meet(world, left, right);
        sayAtLeft(1);
        world.passUntil(SOON_TICKS * tickMillis, this::isAllHeard);
        part();
    }

    private void sayAtLeft(int words) throws StoreException {
        for (int word = 0; word < words; word++) {
            said.getFirst().add(left.say("one of few"));
        }
    }

    private boolean isAllHeard() {
        List<MessageId> words = said.getFirst();
        return words.isEmpty() || right.store().look().wasApplied(words.getLast());
    }

    /** Announcements are lost, and the bodies that go after them are not. */
    private void showOverLosses() throws StoreException {
        trace.tell("both", "· send pictures while frames are lost");
        world.lose(LOST);
        for (int pictures = 0; pictures < A_FEW; pictures++) {
            said.getFirst().add(left.show("look", album.small()));
            said.getLast().add(right.show("look", album.small()));
            world.pass(SOME_TICKS * tickMillis);
        }
        world.lose(0);
    }

    /** From some meetings nothing crosses, and some are over before all of before is back. */
    private void meet() throws Exception {
        trace.tell("both", "· meet again");
        Person.meet(world, left, right);
        switch (chance.nextInt(6)) {
            case 0 -> talkToDeaf(left);
            case 1 -> talkToDeaf(right);
            case 2, 3 -> talkBriefly();
            default -> disturb();
        }
    }

    private void talkToDeaf(Person deaf) throws StoreException {
        deaf.withhold(true);
        talk();
        deaf.withhold(false);
    }

    private void talkBriefly() throws StoreException {
        say(0);
        say(1);
        world.pass(tickMillis * chance.nextInt(1, 12));
    }

    /** Some of it may not arrive before the loss. */
    private void talk() throws StoreException {
        for (int words = chance.nextInt(40); words > 0; words--) {
            say(chance.nextInt(2));
            world.pass(chance.nextLong(3 * tickMillis));
        }
    }

    private void say(int side) throws StoreException {
        Person speaker = side == 0 ? left : right;
        if (album.isTime()) {
            said.get(side).add(speaker.show("look", album.body()));
        }
        said.get(side).add(speaker.say("w".repeat(chance.nextInt(1, 600))));
    }

    /** A backup holds words and no keys; what only the lost machine had is gone. */
    private void restore(MemoryStore backup) throws StoreException {
        trace.tell("left", "· loses its disk, and restores a backup");
        left.store().become(backup);
        left.store().transact(records -> {
            records.eraseLink(false);
            return true;
        });
        List<MessageId> there = new ArrayList<>(Wholeness.words(left, true));
        there.addAll(Wholeness.words(right, false));
        said.getFirst().retainAll(there);
        notReturned.addAll(ofStrangers());
        said.getLast().removeAll(notReturned);
    }

    /** What right said in a meeting from which it heard nothing, and which left has lost: nothing proves that it was left. */
    private List<MessageId> ofStrangers() throws StoreException {
        List<String> known = left.store()
                .transact(records -> records.pairs().bonds().stream()
                        .map(bond -> HexFormat.of().formatHex(bond.name()))
                        .toList());
        return right.store().transact(records -> {
            Pairs pairs = records.pairs();
            long pair = pairs.bonds().getLast().pair();
            List<Long> strange = pairs.bonds().stream()
                    .filter(bond -> bond.pair() != pair
                            && !known.contains(HexFormat.of().formatHex(bond.name())))
                    .map(PastBond::number)
                    .toList();
            return pairs.kept(0, Integer.MAX_VALUE).stream()
                    .filter(kept -> strange.contains(kept.bond()))
                    .map(Kept::id)
                    .toList();
        });
    }

    /** While they tell each other what they have, they talk on, and either dies now and then. */
    private void disturb() throws StoreException {
        for (int deaths = chance.nextInt(5); deaths > 0; deaths--) {
            say(chance.nextInt(2));
            world.pass(tickMillis * chance.nextInt(1, 40));
            Person victim = chance.nextBoolean() ? left : right;
            victim.kill();
            world.pass(tickMillis * chance.nextInt(1, 20));
            victim.start();
        }
    }

    private void await() throws StoreException {
        Wholeness whole = new Wholeness(left, right, said, notReturned);
        for (int tick = 0; tick < PATIENCE_TICKS && !whole.amiss().isEmpty(); tick += 10) {
            world.pass(10 * tickMillis);
        }
        String amiss = whole.amiss();
        if (!amiss.isEmpty()) {
            throw new Violation(Invariant.RETURNED, amiss);
        }
        trace.tell("both", "have every word again");
    }
}
