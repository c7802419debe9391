package dyad.relays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.delivery.Message;
import dyad.keys.SystemPrimitives;
import dyad.seam.Records.Draft;
import dyad.seam.Records.Stream;
import dyad.vectors.Vectors;
import dyad.world.MemoryStore;
import dyad.world.SeededEntropy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Two who tell each other their lists, over a link on which a list may be under way for as long as chance has it. */
final class AgreementTest {
    private static final String MET = "mqtt://met.example:1883";
    private static final List<String> ALL =
            List.of(MET, "mqtt://a.example:1883", "mqtt://b.example:1883", "mqtt://c.example:1883");

    private final SplittableRandom chance = new SplittableRandom(3);

    @Test
    void withoutAWordItIsTheRelayThatTheyMetOver() throws Exception {
        assertEquals(List.of(MET), new Side(1).agreement.order(MET));
    }

    @Test
    void whatOneOffersIsUsedOnceTheOtherWouldUseItToo() throws Exception {
        Side left = new Side(1);
        Side right = new Side(2);
        assertTrue(left.agreement.tell(List.of(MET, ALL.get(1))));
        left.deliverTo(right);
        assertEquals(List.of(ALL.get(1)), right.agreement.offered());
        assertEquals(List.of(MET), right.agreement.order(MET));
        right.agreement.tell(List.of(MET, ALL.get(1)));
        right.deliverTo(left);
        assertEquals(Set.of(MET, ALL.get(1)), Set.copyOf(left.agreement.order(MET)));
        assertEquals(left.agreement.order(MET), right.agreement.order(MET));
        assertTrue(right.agreement.offered().isEmpty());
    }

    @Test
    void theSameListIsToldOnce() throws Exception {
        Side left = new Side(1);
        assertFalse(left.agreement.tell(List.of(MET)));
        assertTrue(left.agreement.tell(ALL));
        left.deliverTo(new Side(2));
        assertFalse(left.agreement.tell(ALL.reversed()));
    }

    @Test
    void aMoveDropsTheOldRelayOnlyWhenTheOtherIsKnownToHaveReadIt() throws Exception {
        Side left = new Side(1);
        Side right = new Side(2);
        String fresh = ALL.get(1);
        left.agreement.tell(List.of(fresh));
        assertTrue(left.agreement.order(MET).containsAll(List.of(MET, fresh)));
        left.deliverTo(right);
        right.agreement.tell(List.of(MET, fresh));
        right.arrive(left);
        assertEquals(List.of(fresh), left.agreement.order(MET));
        assertTrue(right.agreement.order(MET).containsAll(List.of(MET, fresh)));
        right.agreement.look();
        assertEquals(List.of(fresh), right.agreement.order(MET));
    }

    @Test
    void whateverIsUnderWayTheTwoHaveARelayInCommonAndComeToTheSameOrder() throws Exception {
        for (int run = 0; run < 2_000; run++) {
            Side left = new Side(2L * run);
            Side right = new Side(2L * run + 1);
            for (int step = 0; step < 30; step++) {
                step(left, right);
                Set<String> common = new HashSet<>(left.agreement.order(MET));
                common.retainAll(right.agreement.order(MET));
                Set<String> never = new HashSet<>(left.agreement.lastResort(left.agreement.order(MET)));
                never.removeAll(left.mine);
                assertEquals(Set.of(), never, "nobody looks where its person would not be");
                assertFalse(common.isEmpty(), "run " + run + " step " + step);
            }
            left.deliverTo(right);
            right.deliverTo(left);
            left.reload();
            Set<String> both = new HashSet<>(left.mine);
            both.retainAll(right.mine);
            if (!both.isEmpty()) {
                assertEquals(both, Set.copyOf(left.agreement.order(MET)));
                assertEquals(left.agreement.order(MET), right.agreement.order(MET));
            }
        }
    }

    private void step(Side left, Side right) throws Exception {
        Side one = chance.nextBoolean() ? left : right;
        switch (chance.nextInt(4)) {
            case 0 -> one.tellAny();
            case 1 -> one.arrive(one == left ? right : left);
            case 2 -> one.agreement.look();
            default -> one.reload();
        }
    }

    private final class Side {
        private final MemoryStore store = new MemoryStore();
        private final SeededEntropy entropy;
        private Agreement agreement;
        private List<String> mine = List.of(MET);

        Side(long seed) throws Exception {
            this.entropy = new SeededEntropy(seed);
            this.agreement = load();
        }

        private Agreement load() throws Exception {
            RelayOrder order = new RelayOrder(new SystemPrimitives(), Vectors.counting(0x40, 32));
            Agreement fresh = new Agreement(order, entropy, store, MET);
            fresh.look();
            return fresh;
        }

        /** As a new process finds it. */
        void reload() throws Exception {
            agreement = load();
        }

        void tellAny() throws Exception {
            List<String> some = ALL.stream().filter(url -> chance.nextBoolean()).toList();
            if (!some.isEmpty() && agreement.tell(some)) {
                mine = some;
            }
        }

        /** The list comes to the other; this side does not know it yet. */
        void arrive(Side other) throws Exception {
            List<Draft> waiting = store.look().drafts(Stream.WORDS, 0, 10);
            assertTrue(waiting.size() <= 1, "one at a time");
            for (Draft draft : waiting) {
                Message.Relays told = (Message.Relays) Message.read(draft.message());
                other.store.transact(records -> {
                    Agreement.heard(records, told.relays());
                    return told;
                });
                other.agreement.heard();
                store.transact(records -> {
                    records.removeDraft(draft.id());
                    return draft;
                });
            }
        }

        void deliverTo(Side other) throws Exception {
            arrive(other);
            agreement.look();
        }
    }
}
