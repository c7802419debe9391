package dyad.keys;

import dyad.seam.Records.Stream;
import java.util.EnumMap;
import java.util.Map;

/** The keys of one live epoch: a frame key for each direction, and a message chain for each direction and stream. */
public final class LiveKeys {
    private final Map<Role, byte[]> frames = new EnumMap<>(Role.class);
    private final Map<Role, Map<Stream, MessageChain>> chains = new EnumMap<>(Role.class);

    private LiveKeys() {}

    static LiveKeys derive(Primitives primitives, byte[] secret, byte[] transcript) {
        LiveKeys keys = new LiveKeys();
        for (Role role : Role.values()) {
            byte[] info =
                    Labels.LIVE_FRAME.fields().u8(role.code()).raw(transcript).bytes();
            keys.frames.put(role, primitives.expand(secret, info, Primitives.KEY));
            Map<Stream, MessageChain> streams = new EnumMap<>(Stream.class);
            for (Stream stream : Stream.values()) {
                streams.put(stream, MessageChain.begin(primitives, secret, transcript, role, stream));
            }
            keys.chains.put(role, streams);
        }
        return keys;
    }

    /** The key of frames sent by {@code sender}; not a copy. */
    public byte[] frameKey(Role sender) {
        return frames.get(sender);
    }

    /** The chain of messages sent by {@code sender} in {@code stream}. */
    public MessageChain chain(Role sender, Stream stream) {
        return chains.get(sender).get(stream);
    }

    /** Overwrites all keys. */
    public void erase() {
        frames.values().forEach(Erase::these);
        chains.values().forEach(streams -> streams.values().forEach(MessageChain::erase));
    }
}
