package dyad.keys;

import dyad.seam.Records.Stream;

/**
 * The keys of one live epoch: a frame key for each direction, a message chain for each direction and stream, and one
 * secret of nearness for both directions.
 */
public final class LiveKeys {
    private final OfSender first;
    private final OfSender second;
    private final byte[] nearness;

    private LiveKeys(OfSender first, OfSender second, byte[] nearness) {
        this.first = first;
        this.second = second;
        this.nearness = nearness;
    }

    static LiveKeys derive(Primitives primitives, byte[] secret, byte[] transcript) {
        return new LiveKeys(
                OfSender.derive(primitives, secret, transcript, Role.FIRST),
                OfSender.derive(primitives, secret, transcript, Role.SECOND),
                primitives.expand(
                        secret, Labels.NEARNESS.fields().raw(transcript).bytes(), Primitives.KEY));
    }

    /** The secret of nearness, the same at both ends; not a copy. */
    public byte[] nearness() {
        return nearness;
    }

    /** 32 bytes by which the two can find each other on one local network; the caller's own. */
    public byte[] contact(Primitives primitives) {
        return primitives.expand(nearness, Labels.CONTACT.bytes(), Primitives.KEY);
    }

    /** The key of frames sent by {@code sender}; not a copy. */
    public byte[] frameKey(Role sender) {
        return of(sender).frame();
    }

    /** The chain of messages sent by {@code sender} in {@code stream}. */
    public MessageChain chain(Role sender, Stream stream) {
        return switch (stream) {
            case WORDS -> of(sender).words();
            case BULK -> of(sender).bulk();
        };
    }

    private OfSender of(Role sender) {
        return sender == Role.FIRST ? first : second;
    }

    /** Overwrites all keys. */
    public void erase() {
        first.erase();
        second.erase();
        Erase.these(nearness);
    }

    private record OfSender(byte[] frame, MessageChain words, MessageChain bulk) {

        static OfSender derive(Primitives primitives, byte[] secret, byte[] transcript, Role role) {
            byte[] info =
                    Labels.LIVE_FRAME.fields().u8(role.code()).raw(transcript).bytes();
            return new OfSender(
                    primitives.expand(secret, info, Primitives.KEY),
                    MessageChain.begin(primitives, secret, transcript, role, Stream.WORDS),
                    MessageChain.begin(primitives, secret, transcript, role, Stream.BULK));
        }

        void erase() {
            Erase.these(frame);
            words.erase();
            bulk.erase();
        }
    }
}
