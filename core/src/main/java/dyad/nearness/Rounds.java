package dyad.nearness;

import dyad.keys.Erase;
import dyad.keys.Role;
import java.util.Optional;

/** The rounds of one link epoch, numbered from 1: the open one, and the partner's query if it came early. */
final class Rounds {
    /** A partner's number is at most this far ahead: each step costs it five minutes, and an epoch is shorter. */
    private static final long MOST_AHEAD = 64;

    private final byte[] secret;
    private final Role own;
    private long number;
    private Optional<Round> open = Optional.empty();
    private Optional<Query> waiting = Optional.empty();

    /** @param secret 32 bytes; copied */
    Rounds(byte[] secret, Role own) {
        this.secret = secret.clone();
        this.own = own;
    }

    byte[] secret() {
        return secret;
    }

    Optional<Round> open() {
        return open;
    }

    /** The number of the round that would begin now. */
    long next() {
        return Math.max(number + 1, waiting.map(Query::number).orElse(0L));
    }

    /** Whether the next round may begin: the last one is over, or the partner has gone on without us. */
    boolean mayBegin() {
        return waiting.isPresent() || open.isEmpty() || open.get().isOver(own);
    }

    void begin(Round round) {
        drop();
        number = round.key().number();
        open = Optional.of(round);
        waiting.filter(query -> query.number() == number).ifPresent(round::theirs);
        waiting = Optional.empty();
    }

    /** A query came; false if it is another than the one that came in the same round. */
    boolean asked(Query query) {
        if (query.number() < number || query.number() > number + MOST_AHEAD) {
            return true;
        }
        if (query.number() > number) {
            return early(query);
        }
        if (open.isEmpty()) {
            return true;
        }
        if (open.get().theirs().isEmpty()) {
            open.get().theirs(query);
        }
        return open.get().theirs().equals(Optional.of(query));
    }

    /** It is answered when this end's own pace comes to that round. */
    private boolean early(Query query) {
        long held = waiting.map(Query::number).orElse(0L);
        if (query.number() > held) {
            waiting = Optional.of(query);
        }
        return query.number() < held || waiting.equals(Optional.of(query));
    }

    /** Nearness has ended: what was open will never be answered. */
    void abandon() {
        number = Math.max(number, waiting.map(Query::number).orElse(0L));
        waiting = Optional.empty();
        drop();
    }

    private void drop() {
        open.ifPresent(Round::erase);
        open = Optional.empty();
    }

    /** The newest round of which this end holds anything, and what. */
    Signal holds(Optional<Level> floor, int secondsLeft) {
        if (waiting.isPresent()) {
            return new Signal(floor, secondsLeft, (int) waiting.get().number() & 0xffff, true, false);
        }
        boolean query = open.filter(round -> round.theirs().isPresent()).isPresent();
        boolean answer = open.filter(Round::hasLearned).isPresent();
        return new Signal(floor, secondsLeft, (int) number & 0xffff, query, answer);
    }

    void erase() {
        abandon();
        Erase.these(secret);
    }
}
