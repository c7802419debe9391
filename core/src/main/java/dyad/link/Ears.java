package dyad.link;

import dyad.epoch.EpochRecords;
import dyad.epoch.Epochs;
import dyad.frame.Frame;
import dyad.frame.FrameSealer;
import dyad.keys.Calendar;
import dyad.keys.EnvelopeChain;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.keys.Roots;
import dyad.keys.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens what comes in: knows the partner's topics and, in the order of their likelihood, the keys. On a live delivery at
 * most five keys are tried; on a retained one all, but at most 64 times a period and connection.
 */
final class Ears {
    private static final int MOST_LIVE_TRIES = 5;

    private final Primitives primitives;
    private final FrameSealer sealer;
    private final Topics topics;
    private final Role partner;
    private final Epochs epochs;
    private final EpochRecords records;
    private final NoticeKeys noticeKeys;
    private final Map<String, Long> periods = new HashMap<>();
    private final Map<Long, Integer> retained = new HashMap<>();
    private final EnvelopeKeys likely;
    private final EnvelopeKeys all;

    Ears(Parts parts) {
        this.primitives = parts.seams().primitives();
        this.sealer = parts.sealer();
        this.topics = parts.topics();
        this.partner = parts.role().other();
        this.epochs = parts.epochs();
        this.records = parts.records();
        this.noticeKeys = parts.noticeKeys();
        this.likely = new EnvelopeKeys(this::likelyKeys);
        this.all = new EnvelopeKeys(this::allKeys);
    }

    /** The partner's topics of the last, this and the next period. */
    List<String> listen(long period) {
        periods.clear();
        for (long heard = period - 1; heard <= period + 1; heard++) {
            for (String name : topics.names(partner, heard)) {
                periods.put(name, heard);
            }
        }
        return List.copyOf(periods.keySet());
    }

    /** A new connection: retained frames may come again. */
    void connected() {
        retained.clear();
    }

    void erase() {
        noticeKeys.erase();
        likely.erase();
        all.erase();
    }

    boolean knows(String topic) {
        return periods.containsKey(topic);
    }

    Optional<Heard> open(String topic, byte[] payload, boolean isRetained, long wallMillis) {
        if (isRetained && retained.merge(periods.getOrDefault(topic, 0L), 1, Integer::sum) > Topics.SLOTS) {
            return Optional.empty();
        }
        int tries = 0;
        if (epochs.live().isPresent()) {
            tries++;
            byte[] key = epochs.live().get().keys().frameKey(partner);
            Optional<Frame> frame = sealer.open(key, payload, Frame.Kind.LIVE);
            if (frame.isPresent()) {
                return frame.map(Heard.Live::new);
            }
        }
        if (epochs.awaited().isPresent()) {
            tries++;
            byte[] key = epochs.awaited().get().live().frameKey(partner);
            Optional<Frame> frame = sealer.open(key, payload, Frame.Kind.LIVE);
            if (frame.isPresent()) {
                return frame.map(Heard.Awaited::new);
            }
        }
        tries++;
        Optional<Frame> notice = sealer.open(noticeKeys.partner(), payload, Frame.Kind.NOTICE);
        if (notice.isPresent()) {
            return notice.map(Heard.Notice::new);
        }
        return resting(payload, isRetained, isRetained ? Integer.MAX_VALUE : MOST_LIVE_TRIES - tries, wallMillis);
    }

    private Optional<Heard> resting(byte[] payload, boolean isRetained, int tries, long wallMillis) {
        List<byte[]> keys = (isRetained ? all : likely).at(records.roots(), wallMillis);
        for (byte[] key : keys.subList(0, Math.min(tries, keys.size()))) {
            Optional<Frame> frame = sealer.open(key, payload, Frame.Kind.RESTING);
            if (frame.isPresent()) {
                return frame.map(Heard.Resting::new);
            }
        }
        return Optional.empty();
    }

    private List<byte[]> likelyKeys(Roots roots, long wallMillis) {
        List<byte[]> keys = new ArrayList<>();
        for (long day : new long[] {Calendar.day(wallMillis), Calendar.neighbour(wallMillis)}) {
            roots.chains().stream().limit(2).forEach(chain -> keys.add(chain.key(primitives, partner, day)));
        }
        return keys;
    }

    private List<byte[]> allKeys(Roots roots, long wallMillis) {
        List<byte[]> keys = new ArrayList<>();
        long today = Calendar.day(wallMillis);
        for (EnvelopeChain chain : roots.chains()) {
            long oldest = Math.max(chain.firstDay(), today - EnvelopeChain.DAYS_KEPT);
            keys.addAll(chain.keys(primitives, partner, today + 1, oldest));
        }
        return keys;
    }

    /** A frame that opened, and under which sort of key. */
    sealed interface Heard {
        /** What was inside. */
        Frame frame();

        /** Under the current epoch. */
        record Live(Frame frame) implements Heard {}

        /** Under the epoch that we wait to hear the partner in. */
        record Awaited(Frame frame) implements Heard {}

        /** Under the notice key. */
        record Notice(Frame frame) implements Heard {}

        /** Under an envelope key. */
        record Resting(Frame frame) implements Heard {}
    }
}
