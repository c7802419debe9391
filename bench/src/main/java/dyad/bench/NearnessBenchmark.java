package dyad.bench;

import dyad.bench.NearEnd.Said;
import dyad.end.SystemEntropy;
import dyad.frame.Frame;
import dyad.keys.Role;
import dyad.nearness.Level;
import dyad.seam.Clock;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A round of nearness between two ends, the filler included that is in every round; and, round by round beside it, what an
 * exact distance by Paillier would cost, its keys made beforehand.
 */
final class NearnessBenchmark implements Benchmark {
    private static final long ROUND_NANOS = 300_000_000_000L;
    private static final long TICK_NANOS = 2_000_000_000L;
    /** Together fewer than the week's budget of fine rounds. */
    private static final int WARM_UP = 120;

    private static final int ROUNDS = 300;
    private static final int TICKS = 8;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double MOST_MILLIS = 10;
    private static final double MOST_FRAMES = 2;
    private static final double MOST_TICKS = 3;
    private static final double LATITUDE = 46.05;
    private static final double LONGITUDE = 14.5;

    private final List<Double> processor = new ArrayList<>();
    private final List<Double> frames = new ArrayList<>();
    private final List<Double> ticks = new ArrayList<>();
    private final List<Double> exact = new ArrayList<>();

    @Override
    public void run(Options options, Table table) throws Exception {
        Paillier key = Paillier.generate();
        try (Folder folder = Folder.make()) {
            SteppedClock clock = new SteppedClock();
            byte[] secret = new SystemEntropy().bytes(32);
            Path left = Files.createDirectories(folder.path().resolve("left"));
            Path right = Files.createDirectories(folder.path().resolve("right"));
            try (NearEnd one = new NearEnd(left, Role.FIRST, clock, secret);
                    NearEnd other = new NearEnd(right, Role.SECOND, clock, secret)) {
                for (int round = -WARM_UP; round < ROUNDS; round++) {
                    round(clock, one, other, round >= 0);
                    exact(new ExactDistance(key), round >= 0 && round % 10 == 0);
                }
                if (!one.level().equals(Optional.of(Level.STREET))) {
                    throw new IllegalStateException("two who stand side by side feel " + one.level());
                }
            }
        }
        table.print(
                "A round of nearness, each end's share, every five minutes",
                List.of(
                        Figure.judged("processor time", "ms", processor, MOST_MILLIS),
                        Figure.judged("frames of " + Frame.SIZE + " bytes", "", frames, MOST_FRAMES),
                        Figure.judged("ticks until both know", "", ticks, MOST_TICKS),
                        Figure.plain("exact distance by Paillier: processor time", "ms", exact),
                        Figure.plain("exact distance by Paillier: bytes", "", List.of((double) ExactDistance.BYTES))));
    }

    /** The lease is said anew each round, as the benchmark's day is longer than any. */
    private void round(SteppedClock clock, NearEnd one, NearEnd other, boolean counts) throws Exception {
        clock.nanos += ROUND_NANOS;
        for (NearEnd end : List.of(one, other)) {
            end.agree();
            end.stand(LATITUDE, LONGITUDE);
            end.processorNanos();
            end.chunks();
        }
        int known = TICKS;
        for (int tick = 1; tick <= TICKS; tick++) {
            clock.nanos += TICK_NANOS;
            Said left = one.speak(3 * TICK_NANOS);
            Said right = other.speak(3 * TICK_NANOS);
            other.hear(left);
            one.hear(right);
            if (left.signal().answer() && right.signal().answer()) {
                // Both tell of it a tick after they have learned.
                known = Math.min(known, tick - 1);
            }
        }
        double spent = one.processorNanos() + other.processorNanos();
        double sent = one.chunks() + other.chunks();
        if (counts) {
            processor.add(spent / 2 / NANOS_A_MILLI);
            frames.add(sent / 2);
            ticks.add((double) known);
        }
    }

    private void exact(ExactDistance protocol, boolean counts) {
        if (!counts) {
            return;
        }
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ExactDistance.Question question = protocol.ask(1_000, 2_000);
        BigInteger answer = protocol.answer(question, 1_300, 2_400);
        double metres = protocol.open(answer);
        exact.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / NANOS_A_MILLI);
        if (Math.abs(metres - 500) > 1) {
            throw new IllegalStateException("the other protocol does not work: " + metres);
        }
    }

    private static final class SteppedClock implements Clock {
        private static final long START_MILLIS = 1_800_000_000_000L;

        private long nanos = 1;

        @Override
        public long wallMillis() {
            return START_MILLIS + nanos / 1_000_000;
        }

        @Override
        public long monotonicNanos() {
            return nanos;
        }
    }
}
