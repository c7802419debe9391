package dyad.nearness;

import dyad.bytes.MalformedException;
import dyad.frame.Chunk;
import dyad.keys.Role;
import dyad.seam.Clock;
import dyad.seam.StoreException;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Nearness of one end: consent, rounds, and what is felt. Pure, and for one thread only. It is off until this person
 * switches it on, and nothing that is received can switch it on, lengthen or sharpen it.
 */
public final class Nearness {
    private final Clock clock;
    private final Whereabouts whereabouts;
    private final BiConsumer<Feel, Condition> changed;
    private final Conduct conduct;
    private final Lease lease;
    private final Results results;
    private final Role own;
    private Optional<Rounds> rounds = Optional.empty();

    private Nearness(
            Surroundings surroundings,
            Ledger ledger,
            Curve curve,
            Role own,
            Whereabouts whereabouts,
            BiConsumer<Feel, Condition> changed) {
        this.clock = surroundings.clock();
        this.whereabouts = whereabouts;
        this.changed = changed;
        this.own = own;
        this.lease = new Lease(clock);
        this.results = new Results(whereabouts);
        this.conduct = new Conduct(surroundings, ledger, curve, own, results);
    }

    /**
     * Nearness of one bond, off.
     *
     * @param changed is told after each change of what is felt or agreed to
     */
    public static Nearness load(
            Surroundings surroundings, Role own, Whereabouts whereabouts, BiConsumer<Feel, Condition> changed)
            throws StoreException {
        return load(surroundings, new P256(), own, whereabouts, changed);
    }

    static Nearness load(
            Surroundings surroundings,
            Curve curve,
            Role own,
            Whereabouts whereabouts,
            BiConsumer<Feel, Condition> changed)
            throws StoreException {
        Ledger ledger = surroundings.store().transact(Ledger::load);
        return new Nearness(surroundings, ledger, curve, own, whereabouts, changed);
    }

    // --- what the person does ----------------------------------------------------------------------------------

    /**
     * Agrees to nearness from now on, in place of what was agreed to before. Only to be called for the person at this end.
     *
     * @param seconds how long, from a minute to a day
     * @param floor the finest level
     * @throws IllegalArgumentException if it is longer or shorter
     */
    public void on(int seconds, Level floor) {
        lease.on(seconds, floor);
        limit();
        tell();
    }

    /** Ends nearness at once. */
    public void off() {
        end(Ending.OFF);
    }

    // --- what the person sees ----------------------------------------------------------------------------------

    /** What is felt of the other; nothing unless both agree. */
    public Feel feel() {
        return floor().isPresent() ? results.feel(conduct.now()) : Feel.NOTHING;
    }

    /** How it stands with the two consents. */
    public Condition condition() {
        return new Condition(lease.own(), lease.other(), floor(), lease.ended(), results.unanswered());
    }

    // --- what the link does ------------------------------------------------------------------------------------

    /**
     * A new live epoch: what was open before is void.
     *
     * @param secret 32 bytes, the same at both ends; copied
     */
    public void begin(byte[] secret) {
        rest();
        rounds = Optional.of(new Rounds(secret, own));
    }

    /** No epoch is live: the partner cannot be heard. */
    public void rest() {
        rounds.ifPresent(Rounds::erase);
        rounds = Optional.empty();
        lease.silent();
    }

    /** Looks at the clocks. To be called before every frame. */
    public void look() throws StoreException {
        Condition before = condition();
        lease.look();
        long nanos = clock.monotonicNanos();
        results.forgetOldCells(nanos);
        rounds.flatMap(Rounds::open).ifPresent(round -> conduct.forgetOldPlace(round, nanos));
        settle(before);
        step();
    }

    /** What the next live frame says of nearness. */
    public Signal signal() {
        Optional<Level> floor = lease.ownFloor().map(conduct::withinBudget);
        int seconds = lease.secondsLeft();
        return rounds.map(open -> open.holds(floor, seconds))
                .orElseGet(() -> new Signal(floor, seconds, 0, false, false));
    }

    /** The chunk that the next live frame should carry, if it is time for one; it is sent again after this patience. */
    public Optional<Chunk> chunk(long patienceNanos) {
        return floor().flatMap(agreed -> rounds.flatMap(Rounds::open))
                .flatMap(round -> conduct.chunk(round, clock.monotonicNanos(), patienceNanos));
    }

    /** A fresh frame of the live epoch says this. */
    public void heard(Signal signal) {
        Condition before = condition();
        lease.heard(signal);
        rounds.flatMap(Rounds::open).ifPresent(round -> round.held(signal));
        settle(before);
    }

    /** A fresh frame of the live epoch carries this query or answer. */
    public void take(Chunk chunk) throws StoreException {
        if (rounds.isEmpty() || floor().isEmpty()) {
            return;
        }
        try {
            switch (chunk.type()) {
                case NEARNESS_QUERY -> asked(conduct.query(chunk), rounds.get());
                case NEARNESS_ANSWER -> answered(conduct.answer(chunk), rounds.get());
                default -> throw new IllegalArgumentException(chunk.type() + " is not of nearness; this is a bug");
            }
        } catch (MalformedException e) {
            end(Ending.MALFORMED);
        }
    }

    private void asked(Query query, Rounds current) throws StoreException {
        boolean mirrored = current.open()
                .filter(round -> query.mirrors(round.question().query()))
                .isPresent();
        if (mirrored) {
            end(Ending.MALFORMED);
        } else if (!current.asked(query)) {
            end(Ending.ASKED_TWICE);
        } else {
            step();
        }
    }

    private void answered(Answer answer, Rounds current) throws StoreException {
        Optional<Round> round = current.open().filter(open -> conduct.expects(open, answer));
        if (round.isPresent()) {
            if (conduct.learn(round.get(), answer, floor().orElseThrow())) {
                tell();
            } else {
                end(Ending.JUMP);
            }
        }
    }

    /** Begins the round that is due, and answers if it is this end's turn. */
    private void step() throws StoreException {
        Optional<Level> agreed = floor();
        if (agreed.isEmpty() || rounds.isEmpty()) {
            return;
        }
        Rounds current = rounds.get();
        if (current.mayBegin() && conduct.isDue()) {
            conduct.begin(current, whereabouts.standing(), agreed.get());
            tell();
        }
        if (current.open().isPresent()) {
            conduct.moveFirst(current.open().get(), agreed.get());
        }
    }

    private Optional<Level> floor() {
        return lease.floor().map(conduct::withinBudget);
    }

    private void limit() {
        floor().ifPresent(results::limit);
    }

    private void end(Ending why) {
        Condition before = condition();
        lease.end(why);
        settle(before);
    }

    private void tell() {
        changed.accept(feel(), condition());
    }

    /** Makes everything follow the lease; tells of it if it is not as it was before. */
    private void settle(Condition before) {
        limit();
        if (!lease.isOn()) {
            rounds.ifPresent(Rounds::abandon);
            results.end();
        }
        if (!condition().equals(before)) {
            tell();
        }
    }
}
