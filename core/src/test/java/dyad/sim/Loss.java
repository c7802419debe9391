package dyad.sim;

import dyad.history.Attachment;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Pairs;
import dyad.seam.Pairs.Kept;
import dyad.seam.Pairs.PastBond;
import dyad.seam.Pictures;
import dyad.seam.StoreException;
import dyad.world.MemoryStore;
import dyad.world.Person;
import dyad.world.Witness;
import dyad.world.World;
import java.util.ArrayList;
import java.util.Arrays;
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
        for (int meetings = chance.nextInt(1, 4); meetings > 0; meetings--) {
            left.kill();
            right.kill();
            if (chance.nextInt(3) > 0) {
                restore(backup.copy());
            } else if (chance.nextBoolean()) {
                backup = left.store().copy();
            }
            meet();
        }
        await();
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
        List<MessageId> there = new ArrayList<>(words(left, true));
        there.addAll(words(right, false));
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
        for (int tick = 0; tick < PATIENCE_TICKS && !amiss().isEmpty(); tick += 10) {
            world.pass(10 * tickMillis);
        }
        String amiss = amiss();
        if (!amiss.isEmpty()) {
            throw new Violation(Invariant.RETURNED, amiss);
        }
        trace.tell("both", "have every word again");
    }

    private String amiss() throws StoreException {
        StringBuilder amiss = new StringBuilder();
        compare(amiss, "left's words at left", said.getFirst(), words(left, true));
        compare(amiss, "left's words at right", said.getFirst(), words(right, false));
        compare(amiss, "right's words at right", said.getLast(), words(right, true));
        compare(amiss, "right's words at left", said.getLast(), words(left, false));
        comparePictures(amiss);
        for (Person end : List.of(left, right)) {
            end.history().stream()
                    .filter(entry -> !entry.arrived() && !notReturned.contains(entry.id()))
                    .forEach(entry -> amiss.append(entry.id()).append(" is not shown as arrived. "));
        }
        return amiss.toString();
    }

    /** A picture that one of them has comes to both; of one that neither has, both know that. */
    private void comparePictures(StringBuilder amiss) throws StoreException {
        for (Entry entry : left.history()) {
            if (entry.said().attachment() instanceof Attachment.Pictured) {
                Pictures here = left.store().look().pictures();
                Pictures there = right.store().look().pictures();
                boolean same = here.state(entry.id()).isPresent()
                        && here.state(entry.id()).equals(there.state(entry.id()))
                        && Arrays.equals(
                                here.body(entry.id()).orElse(new byte[0]),
                                there.body(entry.id()).orElse(new byte[0]));
                if (!same) {
                    amiss.append("the picture ").append(entry.id()).append(" is not at both. ");
                }
            }
        }
    }

    private void compare(StringBuilder amiss, String what, List<MessageId> expected, List<MessageId> all) {
        List<MessageId> found =
                all.stream().filter(id -> !notReturned.contains(id)).toList();
        if (!expected.equals(found)) {
            amiss.append(what).append(": ").append(found.size()).append(" of ").append(expected.size());
            amiss.append(new HashSet<>(found).containsAll(expected) ? ", out of order or twice. " : ". ");
        }
    }

    private static List<MessageId> words(Person end, boolean mine) throws StoreException {
        return end.history().stream()
                .filter(entry -> entry.mine() == mine)
                .map(Entry::id)
                .toList();
    }
}
