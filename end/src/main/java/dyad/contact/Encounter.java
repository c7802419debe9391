package dyad.contact;

import dyad.contact.Challenge.Packet;
import dyad.keys.Role;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import java.util.Arrays;
import java.util.Optional;

/**
 * One end's side of the challenge: says hello now and then, answers the other's, and knows how long ago the two were last
 * on one network. Pure; for one thread at a time.
 *
 * <p>An answer counts only if it comes at once: from elsewhere it would take longer than within one building. That keeps
 * away who forwards by chance, not a partner who leaves a forwarding device in the other's home.
 */
final class Encounter {
    private static final long MILLI = 1_000_000;

    /** Nanoseconds between a hello and its answer, and an answer and its seal, at most. */
    static final long AT_ONCE = 250 * MILLI;

    /** Nanoseconds that contact is believed in after it was last found. */
    static final long LASTING = 45_000 * MILLI;

    private final Clock clock;
    private final Entropy entropy;
    private final Challenge challenge;
    private final Role own;
    private Optional<Open> hello = Optional.empty();
    private Optional<Open> answered = Optional.empty();
    private Optional<Long> found = Optional.empty();

    Encounter(Clock clock, Entropy entropy, Challenge challenge, Role own) {
        this.clock = clock;
        this.entropy = entropy;
        this.challenge = challenge;
        this.own = own;
    }

    /** A hello to send to all; the one before it counts no more. */
    byte[] hello() {
        byte[] nonce = entropy.bytes(Challenge.NONCE);
        hello = Optional.of(new Open(nonce, new byte[0], clock.monotonicNanos()));
        return challenge.packet(Packet.HELLO, own, nonce, chance(), nonce);
    }

    /** A packet came; what to send in return, if anything. Whatever is not of the other is passed over. */
    Optional<byte[]> take(byte[] packet) {
        if (packet.length != Challenge.SIZE) {
            return Optional.empty();
        }
        byte[] nonce = Challenge.nonce(packet);
        if (challenge.fits(packet, Packet.HELLO, own.other(), nonce)) {
            return Optional.of(answer(nonce));
        }
        Optional<Open> ours = hello.filter(this::isOpen);
        if (ours.isPresent()
                && challenge.fits(packet, Packet.ANSWER, own.other(), ours.get().first(), nonce)) {
            hello = Optional.empty();
            find();
            return Optional.of(challenge.packet(
                    Packet.SEAL, own, chance(), chance(), ours.get().first(), nonce));
        }
        Optional<Open> theirs = answered.filter(this::isOpen);
        if (theirs.isPresent()
                && challenge.fits(
                        packet,
                        Packet.SEAL,
                        own.other(),
                        theirs.get().first(),
                        theirs.get().second())) {
            answered = Optional.empty();
            find();
        }
        return Optional.empty();
    }

    private byte[] answer(byte[] theirs) {
        byte[] nonce = entropy.bytes(Challenge.NONCE);
        answered = Optional.of(new Open(theirs, nonce, clock.monotonicNanos()));
        return challenge.packet(Packet.ANSWER, own, nonce, chance(), theirs, nonce);
    }

    private byte[] chance() {
        return entropy.bytes(Challenge.SIZE - 2 * Challenge.NONCE);
    }

    private void find() {
        found = Optional.of(clock.monotonicNanos());
    }

    private boolean isOpen(Open open) {
        return clock.monotonicNanos() - open.since() <= AT_ONCE;
    }

    /** Whether the two are on one network, as far as was found out lately. */
    boolean isThere() {
        return found.isPresent() && clock.monotonicNanos() - found.get() <= LASTING;
    }

    void erase() {
        challenge.erase();
    }

    /** Nonces of an exchange that is not over. */
    private record Open(byte[] first, byte[] second, long since) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Open open && Arrays.equals(first, open.first) && Arrays.equals(second, open.second);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(first);
        }
    }
}
