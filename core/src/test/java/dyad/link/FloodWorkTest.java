package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.frame.Frame;
import dyad.hum.Profile;
import dyad.keys.Primitives;
import dyad.keys.SystemPrimitives;
import dyad.world.Person;
import dyad.world.World;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a frame that nobody sealed can cost an end: so many keys tried, counted one by one, and no more. */
final class FloodWorkTest {
    private static final int FLOOD = 1_000;
    private static final int MOST_KEYS = 7;

    private final World world = new World(17);
    private final AtomicLong tried = new AtomicLong();
    private final SplittableRandom chance = new SplittableRandom(5);
    private final Person victim = new Person(world, 1, Profile.HOME, counting());

    @BeforeEach
    void meet() throws Exception {
        Person.meet(world, victim, new Person(world, 2));
        world.pass(60_000);
    }

    @Test
    void aForgeryIsTriedWithSevenKeysAtMostLiveOrNot() {
        assertTrue(victim.link().epoch() > 0);
        long live = flood(false);
        assertTrue(live >= FLOOD && live <= FLOOD * MOST_KEYS, live + " keys for " + FLOOD + " frames");
        victim.cut();
        world.pass(600_000);
        victim.reconnect();
        long resting = flood(false);
        assertTrue(resting >= FLOOD && resting <= FLOOD * MOST_KEYS, resting + " keys for " + FLOOD + " frames");
    }

    /** What lies at a relay may be weeks old, so more keys are tried; but there are only so many slots for it. */
    @Test
    void ofForgeriesThatAreSaidToBeKeptNoMoreAreTriedThanThereAreSlots() {
        assertTrue(flood(true) > 0);
        assertEquals(0, flood(true));
    }

    @Test
    void onATopicThatIsNotThePartnersOrOfAnotherSizeNothingIsTried() {
        long before = tried.get();
        for (int count = 0; count < FLOOD; count++) {
            victim.link().hear("d/elsewhere", random(Frame.SIZE), false);
            victim.link().hear(victim.link().subscriptions().getFirst(), random(Frame.SIZE + 1), false);
        }
        assertEquals(before, tried.get());
    }

    /** How many keys were tried for it. */
    private long flood(boolean retained) {
        List<String> topics = victim.link().subscriptions();
        long before = tried.get();
        for (int count = 0; count < FLOOD; count++) {
            victim.link().hear(topics.get(count % topics.size()), random(Frame.SIZE), retained);
        }
        return tried.get() - before;
    }

    private byte[] random(int size) {
        byte[] random = new byte[size];
        chance.nextBytes(random);
        return random;
    }

    private Primitives counting() {
        Primitives real = new SystemPrimitives();
        return (Primitives) Proxy.newProxyInstance(
                Primitives.class.getClassLoader(), new Class<?>[] {Primitives.class}, (_, method, arguments) -> {
                    if (method.getName().equals("open")) {
                        tried.incrementAndGet();
                    }
                    return method.invoke(real, arguments);
                });
    }
}
