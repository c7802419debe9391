package dyad.nearness;

import dyad.frame.Chunk;
import dyad.keys.Role;
import dyad.seam.Entropy;
import java.util.Optional;

/**
 * One round, from this end's query to its last acknowledgement:
 *
 * <pre>
 * first mover                     second mover
 * query                     ↔     query
 * answer                    →     now the second knows
 *                           ←     answer, with filler where it learned "no"
 * now the first knows
 * </pre>
 */
final class Round {
    private final RoundKey key;
    private final Question question;
    private final long begunMillis;
    private final long begunNanos;
    private Standing standing;
    private Optional<Query> theirs = Optional.empty();
    private Optional<Chunk> answer = Optional.empty();
    private final Repeat queryRepeat = new Repeat();
    private final Repeat answerRepeat = new Repeat();
    private boolean learned;

    Round(RoundKey key, Question question, Standing standing, long begunMillis, long begunNanos) {
        this.key = key;
        this.question = question;
        this.standing = standing;
        this.begunMillis = begunMillis;
        this.begunNanos = begunNanos;
    }

    RoundKey key() {
        return key;
    }

    Question question() {
        return question;
    }

    Standing standing() {
        return standing;
    }

    long begunMillis() {
        return begunMillis;
    }

    long begunNanos() {
        return begunNanos;
    }

    Optional<Query> theirs() {
        return theirs;
    }

    void theirs(Query query) {
        theirs = Optional.of(query);
    }

    /** Who answers first: by turns of chance, but that whoever alone is owed an answer does not have to. */
    Optional<Role> mover(Role own) {
        return theirs.map(query -> {
            boolean owed = question.query().owed();
            if (owed == query.owed()) {
                return key.mover();
            }
            return owed ? own.other() : own;
        });
    }

    /** This end has answered; the same bytes are sent until they have arrived. */
    void answered(Chunk chunk) {
        answer = Optional.of(chunk);
    }

    boolean hasAnswered() {
        return answer.isPresent();
    }

    /** This end knows the result: the query need not be sent any more, nor the place be known. */
    void learn(Entropy entropy) {
        learned = true;
        queryRepeat.held();
        forgetPlace(entropy);
    }

    boolean hasLearned() {
        return learned;
    }

    /** The partner tells what it holds of this round. */
    void held(Signal signal) {
        if (signal.round() == (key.number() & 0xffff)) {
            if (signal.query()) {
                queryRepeat.held();
            }
            if (signal.answer()) {
                answerRepeat.held();
            }
        }
    }

    /** Nothing more is to be done: both know, as far as this end can see. */
    boolean isOver(Role own) {
        return learned && (mover(own).equals(Optional.of(own)) || answerRepeat.isHeld());
    }

    /** What the next frame should carry, if it is time for it. */
    Optional<Chunk> chunk(Curve curve, long now, long patienceNanos) {
        if (queryRepeat.due(now, patienceNanos)) {
            return Optional.of(question.query().chunk(curve));
        }
        return answer.filter(made -> answerRepeat.due(now, patienceNanos));
    }

    /** Forgets where this end stood when it asked; what is answered from now on is filler. */
    void forgetPlace(Entropy entropy) {
        standing = Standing.NONE;
        question.forget(entropy);
    }

    void erase() {
        standing = Standing.NONE;
        key.erase();
    }

    /** Sends something again and again until it is known to have arrived. */
    private static final class Repeat {
        private boolean sent;
        private boolean held;
        private long last;

        boolean due(long now, long patienceNanos) {
            if (held || (sent && now - last < patienceNanos)) {
                return false;
            }
            sent = true;
            last = now;
            return true;
        }

        void held() {
            held = true;
        }

        boolean isHeld() {
            return held;
        }
    }
}
