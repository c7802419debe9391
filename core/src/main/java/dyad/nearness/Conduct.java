package dyad.nearness;

import dyad.bytes.MalformedException;
import dyad.frame.Chunk;
import dyad.keys.Role;
import dyad.seam.StoreException;
import java.util.Optional;
import java.util.Set;

/**
 * Carries rounds through. What a step spends is on the disk before anything of it is sent, so that an end which is killed
 * at any moment comes back no faster and owes no less.
 */
final class Conduct {
    /** No place is kept longer than 15 minutes. */
    private static final long PLACE_NANOS = 15 * 60_000_000_000L;

    private final Surroundings surroundings;
    private final Curve curve;
    private final Role own;
    private final Reply reply;
    private final Results results;
    private final SlowClock slow;
    private Ledger ledger;

    Conduct(Surroundings surroundings, Ledger ledger, Curve curve, Role own, Results results) {
        this.surroundings = surroundings;
        this.curve = curve;
        this.own = own;
        this.reply = new Reply(curve, surroundings.entropy(), own);
        this.results = results;
        this.slow = new SlowClock(surroundings.clock(), ledger.latest());
        this.ledger = ledger;
    }

    long now() {
        return slow.millis();
    }

    boolean isDue() {
        return ledger.roundDue(now());
    }

    /** The floor, or the coarsest that the budget leaves. */
    Level withinBudget(Level floor) {
        return ledger.fineAllowed(now()) ? floor : Lease.coarser(floor, Level.TOWN);
    }

    Query query(Chunk chunk) throws MalformedException {
        return Query.read(chunk, curve);
    }

    Answer answer(Chunk chunk) throws MalformedException {
        return Answer.read(chunk, curve);
    }

    Optional<Chunk> chunk(Round round, long now, long patienceNanos) {
        return round.chunk(curve, now, patienceNanos);
    }

    /** Begins the next round: asks where it may, whether or not this end knows its place. */
    void begin(Rounds rounds, Standing standing, Level floor) throws StoreException {
        long now = now();
        Mask due = results.due(ledger, floor, now);
        keep(ledger.begun(now, floor.compareTo(Level.TOWN) > 0));
        RoundKey key = new RoundKey(surroundings.primitives(), curve, rounds.secret(), rounds.next());
        Question question = Question.ask(key, curve, surroundings.entropy(), due, ledger.owed(), standing);
        rounds.begin(
                new Round(key, question, standing, now, surroundings.clock().monotonicNanos()));
        results.begin();
    }

    /**
     * Answers, if this end is the first to: from now on it is owed an answer. If it was owed one before, and the partner
     * says the same of itself, it tells nothing.
     */
    void moveFirst(Round round, Level floor) throws StoreException {
        if (round.hasAnswered() || !round.mover(own).equals(Optional.of(own))) {
            return;
        }
        Query query = round.theirs().orElseThrow();
        Mask tested = tested(round, query, floor);
        count(tested, round, true);
        Mask shown = round.question().query().owed() ? Mask.NONE : tested;
        round.answered(reply.to(query, round.key(), shown, round.standing()).chunk(curve));
    }

    /** Whether this is the answer that the round waits for. */
    boolean expects(Round round, Answer answer) {
        boolean first = round.mover(own).equals(Optional.of(own));
        return answer.number() == round.key().number()
                && round.theirs().isPresent()
                && !round.hasLearned()
                && first == round.hasAnswered();
    }

    /**
     * Learns the result; the second mover then answers in turn, with filler on each level where it learned "no".
     *
     * @return false if nobody can have been where the result says
     */
    boolean learn(Round round, Answer answer, Level floor) throws StoreException {
        Query query = round.theirs().orElseThrow();
        Mask tested = tested(round, query, floor);
        Set<Level> matches = round.question().matches(answer, own.other(), tested);
        // The first mover's were counted before its answer left.
        count(round.hasAnswered() ? Mask.NONE : tested, round, false);
        boolean possible = results.learn(round, tested, matches, now());
        if (possible && !round.hasAnswered()) {
            round.answered(reply.to(query, round.key(), tested.only(matches), round.standing())
                    .chunk(curve));
        }
        round.learn(surroundings.entropy());
        return possible;
    }

    private void count(Mask tested, Round round, boolean owed) throws StoreException {
        keep(ledger.tested(tested, round.begunMillis(), owed));
    }

    private static Mask tested(Round round, Query query, Level floor) {
        return round.question().query().due().and(query.due(), floor);
    }

    void forgetOldPlace(Round round, long nanos) {
        if (nanos - round.begunNanos() > PLACE_NANOS) {
            round.forgetPlace(surroundings.entropy());
        }
    }

    private void keep(Ledger next) throws StoreException {
        surroundings.store().transact(records -> {
            next.save(records);
            return next;
        });
        ledger = next;
    }
}
