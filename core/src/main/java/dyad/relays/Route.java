package dyad.relays;

import dyad.keys.Role;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * At which relay an end is, and when it goes on to another, so that the two find each other without a word: an end stays
 * where it hears its partner. If it does not, it is for long where it heard the partner last, and now and then looks briefly
 * at each of the others. If a relay cannot be reached, the next one takes its place; and if none can, also those that this
 * end alone would use, since the partner's yes to them may have been lost with the relay.
 *
 * <p>All of it follows from what the relays see anyway (connections, the clock, whether frames of the partner come in) and
 * from chance; never from what is said. On the link's thread only.
 */
public final class Route {
    /** Attempts in a row, the break of the connection included, before the next relay is tried. */
    private static final int ATTEMPTS = 4;

    private final Clock clock;
    private final Stays stays;
    private List<String> order;
    private List<String> lastResort = List.of();
    private String heardLast;
    private List<String> round;
    private int at;
    private int attempts = ATTEMPTS;
    private int roundsInVain;
    private OptionalLong firstReached = OptionalLong.empty();
    private OptionalLong reachedAt = OptionalLong.empty();
    private long leaveAt;
    private OptionalLong homeAt = OptionalLong.empty();

    /**
     * Begins where the partner was heard last.
     *
     * @param order of preference, not empty
     * @param heardLast where the partner was heard last
     * @param tickMillis of this end
     */
    public Route(Role role, Clock clock, Entropy entropy, long tickMillis, List<String> order, String heardLast) {
        this.clock = clock;
        this.stays = new Stays(role, entropy, tickMillis);
        this.order = order;
        this.heardLast = heardLast;
        this.round = round();
    }

    /** Where to connect now. */
    public String here() {
        return round.get(at);
    }

    /** Where the partner was heard last. */
    public String heardLast() {
        return heardLast;
    }

    /**
     * The connection stands.
     *
     * @param silence nanoseconds after which nobody is there
     */
    public void reached(long silence) {
        long now = clock.monotonicNanos();
        reachedAt = OptionalLong.of(now);
        if (firstReached.isEmpty()) {
            firstReached = OptionalLong.of(at);
        }
        boolean home = at == 0 || firstReached.getAsLong() == at;
        leaveAt = now + silence + (home ? stays.home(roundsInVain) : stays.visit());
    }

    /** An attempt failed, or the connection broke. */
    public void failed() {
        boolean stood = reachedAt.isPresent() && clock.monotonicNanos() - reachedAt.getAsLong() > Stays.STEADY;
        if (stood) {
            attempts = ATTEMPTS;
        }
        reachedAt = OptionalLong.empty();
        attempts--;
        if (attempts <= 0) {
            goOn();
        }
    }

    /** The partner is here, or was after it had been wherever it was seen before: here is home now. */
    public void heard(long silence) {
        String here = here();
        heardLast = here;
        roundsInVain = 0;
        begin(here);
        firstReached = OptionalLong.of(at);
        leaveAt = clock.monotonicNanos() + silence + stays.home(0);
        if (homeAt.isEmpty() && !here.equals(order.getFirst())) {
            homeAt = stays.abroad(clock.monotonicNanos());
        }
    }

    /** Looks at the clock; true if it is time to go where {@link #here} says now. Called about once a second. */
    public boolean look() {
        long now = clock.monotonicNanos();
        if (reachedAt.isEmpty()) {
            return false;
        }
        if (homeAt.isPresent() && now >= homeAt.getAsLong()) {
            return goHome();
        }
        if (round.size() > 1 && now >= leaveAt) {
            goOn();
            return true;
        }
        return false;
    }

    /**
     * Other relays than before, or another order; {@link #look} then tells when to go.
     *
     * @param fresh of preference, not empty
     * @param others where to look, too, after a round in which none of those could be reached
     */
    public void order(List<String> fresh, List<String> others) {
        lastResort = others;
        if (fresh.equals(order)) {
            return;
        }
        String here = here();
        order = fresh;
        begin(here);
        if (!fresh.contains(here)) {
            homeAt = stays.farewell(clock.monotonicNanos());
        }
    }

    private boolean goHome() {
        homeAt = OptionalLong.empty();
        if (here().equals(order.getFirst())) {
            return false;
        }
        List<String> fresh = new ArrayList<>(round);
        fresh.remove(order.getFirst());
        fresh.remove(here());
        fresh.addFirst(here());
        fresh.addFirst(order.getFirst());
        round = List.copyOf(fresh);
        arrive(0);
        return true;
    }

    private void goOn() {
        int next = (at + 1) % round.size();
        if (next == 0) {
            roundsInVain = firstReached.isPresent() ? roundsInVain + 1 : 0;
            round = firstReached.isPresent() ? round() : joined(round(), lastResort);
            firstReached = OptionalLong.empty();
        }
        homeAt = OptionalLong.empty();
        arrive(next);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private void arrive(int place) {
        at = place;
        attempts = 1;
        reachedAt = OptionalLong.empty();
    }

    /** A round as it is now, at this place of it. */
    private void begin(String here) {
        List<String> fresh = new ArrayList<>(round());
        if (!fresh.contains(here)) {
            fresh.add(here);
        }
        round = List.copyOf(fresh);
        at = round.indexOf(here);
    }

    private List<String> round() {
        List<String> fresh = new ArrayList<>(order);
        if (fresh.remove(heardLast)) {
            fresh.addFirst(heardLast);
        } else {
            fresh.addLast(heardLast);
        }
        return List.copyOf(fresh);
    }
}
