package dyad.relays;

import dyad.keys.Role;
import dyad.world.SeededEntropy;
import dyad.world.VirtualClock;
import java.util.List;
import java.util.SplittableRandom;

/** An end as far as relays are concerned: connects where its route says, with the pauses of the hum, and hears. */
final class Wanderer {
    private static final long SECOND = 1_000_000_000L;
    private static final double SHORTEST_PAUSE = 1;
    private static final double LONGEST_PAUSE = 60;

    /** At a tick of 2 s. */
    private static final long SILENCE = 10 * SECOND;

    private final Role role;
    private final Sea sea;
    private final VirtualClock clock;
    private final SplittableRandom chance;
    private final SeededEntropy entropy;
    private final List<String> order;
    private Route route;
    private boolean connected;
    private double pause = SHORTEST_PAUSE;
    private long nextAttempt;
    private long newestSeen = -1;

    Wanderer(Role role, Sea sea, VirtualClock clock, long seed, List<String> order) {
        this.role = role;
        this.sea = sea;
        this.clock = clock;
        this.chance = new SplittableRandom(seed);
        this.entropy = new SeededEntropy(seed);
        this.order = order;
        this.route = route(order.getFirst());
    }

    private Route route(String heardLast) {
        return new Route(role, clock, entropy, 2_000, order, heardLast);
    }

    /** A new process: of all that it knew, only where the partner was heard last is on its disk. */
    void restart() {
        route = route(route.heardLast());
        connected = false;
        newestSeen = -1;
        pause = SHORTEST_PAUSE;
        nextAttempt = now() + seconds(5);
    }

    /** The two use these relays from now on. */
    void agree(List<String> fresh) {
        agree(fresh, List.of());
    }

    /** This one would use others too, to which the partner's yes is not known. */
    void agree(List<String> fresh, List<String> others) {
        route.order(fresh, others);
    }

    /** Where it hums; nowhere if it is between two connections. */
    String at() {
        return connected ? route.here() : "";
    }

    /** One second of its life; the sea's order of the two is that of the calls. */
    void live(Wanderer partner) {
        if (connected) {
            hum(partner);
        } else if (now() >= nextAttempt) {
            attempt();
        }
        if (route.look()) {
            connected = false;
            pause = SHORTEST_PAUSE;
            nextAttempt = now() + seconds(pause());
        }
    }

    private void attempt() {
        if (sea.reaches(role, route.here())) {
            connected = true;
            pause = SHORTEST_PAUSE;
            route.reached(SILENCE);
        } else {
            // Refused at once, or in vain for ten seconds.
            fail(chance.nextBoolean() ? 0 : 10);
        }
    }

    private void hum(Wanderer partner) {
        if (!sea.reaches(role, route.here())) {
            connected = false;
            fail(0);
            return;
        }
        sea.leaveTrace(role, route.here(), now());
        long seen = partner.at().equals(at()) ? now() : sea.trace(role.other(), route.here());
        if (seen > newestSeen) {
            newestSeen = seen;
            route.heard(SILENCE);
        }
    }

    private void fail(int after) {
        route.failed();
        nextAttempt = now() + seconds(after + pause());
        pause = Math.min(2 * pause, LONGEST_PAUSE);
    }

    private double pause() {
        return pause * (0.5 + chance.nextDouble() / 2);
    }

    private long now() {
        return clock.monotonicNanos();
    }

    private static long seconds(double seconds) {
        return (long) (seconds * SECOND);
    }
}
