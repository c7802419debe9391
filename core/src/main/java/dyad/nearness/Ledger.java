package dyad.nearness;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.seam.Records;
import dyad.seam.StoreException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What nearness keeps on the disk, so that neither a restart nor a new epoch makes it faster: when the last round began,
 * until when each level's pace is spent, what of the week's budget is spent, and whether an answer is owed to this end. No cell,
 * and no result. It dies with the bond. All moments are those of {@link SlowClock}.
 *
 * @param latest the moment of the last change
 * @param round when the last round began; 0 for never
 * @param spent until when each level's pace is spent: a test adds the pace, from the beginning of its round on
 * @param owed this end has answered first and never got the answer
 * @param fine how many rounds with a floor finer than {@link Level#TOWN} began in each hour
 */
record Ledger(long latest, long round, Map<Level, Long> spent, boolean owed, SortedMap<Long, Integer> fine) {
    private static final String NAME = "nearness";
    private static final int VERSION = 1;
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    /** Milliseconds between the beginnings of two rounds. */
    static final long ROUND = 5 * MINUTE;

    /** One hour more than seven days, since the oldest hour may be cut. */
    private static final long WINDOW_HOURS = 7 * 24 + 1;

    /** 36 hours of rounds. */
    static final int BUDGET = (int) (36 * HOUR / ROUND);

    Ledger {
        spent = Map.copyOf(spent);
    }

    static Ledger load(Records records) throws StoreException {
        Optional<byte[]> kept = records.get(NAME);
        try {
            return kept.isEmpty() ? new Ledger(0, 0, Map.of(), false, new TreeMap<>()) : read(kept.get());
        } catch (MalformedException e) {
            throw new StoreException("The link's state on the disk is damaged. Restore a backup or meet again.", e);
        }
    }

    void save(Records records) {
        records.put(NAME, bytes());
    }

    /** Whether the next round may begin. */
    boolean roundDue(long now) {
        return now - round >= ROUND;
    }

    /** Whether a level may be tested in a round that begins now. */
    boolean due(Level level, long now) {
        return spent.getOrDefault(level, 0L) - now <= level.testsAhead() * pace(level);
    }

    /** Whether the budget allows a floor finer than {@link Level#TOWN}. An hour to come counts too. */
    boolean fineAllowed(long now) {
        int spent = fine.tailMap(now / HOUR - WINDOW_HOURS + 1).values().stream()
                .mapToInt(rounds -> rounds)
                .sum();
        return spent < BUDGET;
    }

    /** A round begins. */
    Ledger begun(long now, boolean isFine) {
        SortedMap<Long, Integer> hours = new TreeMap<>(fine.tailMap(now / HOUR - WINDOW_HOURS + 1));
        if (isFine) {
            hours.merge(now / HOUR, 1, Integer::sum);
        }
        return new Ledger(now, now, spent, owed, hours);
    }

    /** These levels were tested in the round that began then. */
    Ledger tested(Mask mask, long began, boolean nowOwed) {
        Map<Level, Long> moments = new EnumMap<>(Level.class);
        moments.putAll(spent);
        mask.levels()
                .forEach(level -> moments.merge(
                        level, began + pace(level), (before, now) -> Math.max(before + pace(level), now)));
        return new Ledger(latest, round, moments, nowOwed, fine);
    }

    private static long pace(Level level) {
        return level.paceMinutes() * MINUTE;
    }

    byte[] bytes() {
        ByteWriter out = new ByteWriter().u8(VERSION).u64(latest).u64(round).u8(owed ? 1 : 0);
        for (Level level : Level.values()) {
            out.u64(spent.getOrDefault(level, 0L));
        }
        out.u16(fine.size());
        fine.forEach((hour, rounds) -> out.u32(hour).u16(rounds));
        return out.bytes();
    }

    static Ledger read(byte[] bytes) throws MalformedException {
        ByteReader in = new ByteReader(bytes);
        if (in.u8() != VERSION) {
            throw new MalformedException("a ledger of another version");
        }
        long latest = in.u64();
        long round = in.u64();
        boolean owed = in.u8() != 0;
        Map<Level, Long> spent = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            spent.put(level, in.u64());
        }
        SortedMap<Long, Integer> fine = new TreeMap<>();
        int hours = in.u16();
        for (int hour = 0; hour < hours; hour++) {
            fine.put(in.u32(), in.u16());
        }
        in.end();
        return new Ledger(latest, round, spent, owed, fine);
    }
}
