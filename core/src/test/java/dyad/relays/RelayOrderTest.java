package dyad.relays;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.delivery.Message;
import dyad.history.MessageId;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.vectors.Vectors;
import dyad.world.SeededEntropy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The vectors' inputs: topic key = 40 41 … 5f, the three URLs below; the message has the id 70 71 … 7f and the first two. */
final class RelayOrderTest {
    private static final List<String> THREE =
            List.of("mqtts://one.example:8883", "mqtts://two.example:8883", "mqtt://[2001:db8::7]:1883");
    private static final int PAIRS = 3_000;

    private final Vectors vectors = new Vectors("derivations.txt");
    private final Primitives primitives = new SystemPrimitives();
    private final RelayOrder order = new RelayOrder(primitives, Vectors.counting(0x40, 32));

    @Test
    void theOrderIsThatOfTheScores() {
        assertAll(
                () -> vectors.check("relays-score-1", order.score(THREE.get(0))),
                () -> vectors.check("relays-score-2", order.score(THREE.get(1))),
                () -> vectors.check("relays-score-3", order.score(THREE.get(2))),
                () -> vectors.check("relays-order", String.join(" ", order.of(THREE))));
    }

    @Test
    void aProxyIsToldSomethingElseForEveryBondRelayAndEnd() {
        vectors.check("relays-isolation-first", order.isolation(Role.FIRST, THREE.getFirst()));
        vectors.check("relays-isolation-second", order.isolation(Role.SECOND, THREE.getFirst()));
        RelayOrder other = new RelayOrder(primitives, Vectors.counting(0x41, 32));
        Set<String> told = new HashSet<>();
        for (RelayOrder bond : List.of(order, other)) {
            for (Role role : Role.values()) {
                THREE.forEach(url -> told.add(HexFormat.of().formatHex(bond.isolation(role, url))));
            }
        }
        assertEquals(2 * 2 * THREE.size(), told.size());
    }

    @Test
    void aListTravelsAsAMessage() throws Exception {
        Message told = new Message.Relays(MessageId.of(Vectors.counting(0x70, 16)), THREE.subList(0, 2));
        vectors.check("message-relays", told.bytes());
        assertEquals(told, Message.read(told.bytes()));
    }

    @Test
    void bothEndsComeToTheSameOrderHoweverTheirListsStand() {
        List<String> shuffled = new ArrayList<>(THREE.reversed());
        shuffled.add(THREE.getFirst());
        assertEquals(order.of(THREE), order.of(shuffled));
    }

    @Test
    void manyPairsSpreadEvenlyAndALostRelayTakesOnlyItsOwnElsewhere() {
        SeededEntropy entropy = new SeededEntropy(11);
        int[] first = new int[THREE.size()];
        for (int pair = 0; pair < PAIRS; pair++) {
            RelayOrder of = new RelayOrder(primitives, entropy.bytes(Primitives.KEY));
            List<String> all = of.of(THREE);
            first[THREE.indexOf(all.getFirst())]++;
            List<String> left = new ArrayList<>(THREE);
            left.remove(all.get(1));
            assertEquals(all.getFirst(), of.of(left).getFirst());
        }
        for (int count : first) {
            // A third, give or take six standard deviations.
            assertTrue(Math.abs(count - PAIRS / 3) < 6 * Math.sqrt(PAIRS * 2 / 9.0), "" + count);
        }
    }
}
