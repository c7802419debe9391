package dyad.meeting;

import dyad.frame.Acknowledgement;
import dyad.frame.Chunk;
import dyad.frame.Frame;
import dyad.frame.FrameSealer;
import dyad.hum.OutgoingFrame;
import dyad.keys.Calendar;
import dyad.keys.Erase;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.keys.Topics;
import dyad.link.Seams;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Topics and frame keys of a meeting: from the code's secret, the giver taking the part of the first end. */
final class MeetingChannel {
    private final Seams seams;
    private final Role role;
    private final Topics topics;
    private final FrameSealer sealer;
    private final byte[] sendKey;
    private final byte[] receiveKey;
    private final Set<String> listening = new HashSet<>();
    private long sequence;

    MeetingChannel(Seams seams, Code code, boolean giver) {
        this.seams = seams;
        this.role = giver ? Role.FIRST : Role.SECOND;
        Primitives primitives = seams.primitives();
        byte[] key = primitives.extract(code.rendezvous(), code.secret());
        this.topics = new Topics(primitives, primitives.expand(key, Labels.MEETING_TOPICS.bytes(), Primitives.KEY));
        this.sendKey = frameKey(primitives, key, role);
        this.receiveKey = frameKey(primitives, key, role.other());
        this.sealer = new FrameSealer(primitives, seams.entropy());
        Erase.these(key);
    }

    private static byte[] frameKey(Primitives primitives, byte[] key, Role sender) {
        return primitives.expand(
                key, Labels.MEETING_FRAME.fields().u8(sender.code()).bytes(), Primitives.KEY);
    }

    long period() {
        return Calendar.period(seams.clock().wallMillis());
    }

    List<String> subscriptions() {
        listening.clear();
        for (long period = period() - 1; period <= period() + 1; period++) {
            listening.addAll(topics.names(role.other(), period));
        }
        return new ArrayList<>(listening);
    }

    OutgoingFrame seal(int beat, Chunk chunk) {
        sequence++;
        Frame frame = new Frame(
                Frame.Kind.MEETING,
                sequence,
                0,
                Acknowledgement.NONE,
                Acknowledgement.NONE,
                new byte[Frame.SENSE],
                chunk);
        String topic = topics.name(role, period(), beat % Topics.SLOTS);
        return new OutgoingFrame(sequence, topic, sealer.seal(sendKey, frame), false);
    }

    Optional<Frame> open(String topic, byte[] payload) {
        return listening.contains(topic)
                ? sealer.open(List.of(receiveKey), payload, Frame.Kind.MEETING)
                : Optional.empty();
    }

    void erase() {
        Erase.these(sendKey, receiveKey);
        topics.erase();
    }
}
