package dyad.offender;

import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Everything that the core must not do, each in a class of its own, so that a rule can be seen to find it. */
@SuppressWarnings("all")
public final class Offender {
    private Offender() {}

    static final class OpensASocket {
        Object offend() throws Exception {
            return new Socket("localhost", 1);
        }
    }

    static final class OpensAChannel {
        Object offend() throws Exception {
            return SocketChannel.open();
        }
    }

    static final class ReadsAFile {
        Object offend() throws Exception {
            return Files.readAllBytes(Path.of("/"));
        }
    }

    static final class WritesAFileOfTheOldKind {
        Object offend() throws Exception {
            return new java.io.FileOutputStream("/");
        }
    }

    static final class ReadsAnInstant {
        Object offend() {
            return Instant.now();
        }
    }

    static final class TakesALock {
        private final ReentrantLock lock = new ReentrantLock();
    }

    static final class KnowsAnotherPartOfDyad {
        Object offend() {
            return new dyad.offender.left.Left();
        }
    }

    static final class StartsAThread {
        void offend() {
            Thread.startVirtualThread(() -> {});
        }
    }

    static final class SetsATimer {
        private final Timer timer = new Timer();
    }

    static final class AsksForTheDate {
        private final Date date = new Date();
    }

    static final class ThrowsDice {
        private final Random random = new Random();
    }

    static final class ReadsTheClock {
        long offend() {
            return System.currentTimeMillis();
        }
    }

    static final class ReadsTheMonotonicClock {
        long offend() {
            return System.nanoTime();
        }
    }

    static final class Prints {
        void offend() {
            System.out.println();
        }
    }

    static final class Complains {
        void offend() {
            System.err.println();
        }
    }

    static final class ReadsTheEnvironment {
        Object offend() {
            return System.getenv("HOME");
        }
    }

    static final class DrawsASecureRandom {
        private final SecureRandom random = new SecureRandom();
    }

    static final class DrawsAStrongRandom {
        Object offend() throws Exception {
            return SecureRandom.getInstanceStrong();
        }
    }

    static final class DrawsAFraction {
        double offend() {
            return Math.random();
        }
    }

    static final class DrawsAName {
        Object offend() {
            return UUID.randomUUID();
        }
    }

    static final class Shuffles {
        void offend(List<String> list) {
            Collections.shuffle(list);
        }
    }

    static final class Waits {
        synchronized void offend() throws InterruptedException {
            wait(1);
        }
    }

    static final class RemembersInAStatic {
        static int count;
    }
}
