package dyad.end;

import dyad.connection.LinkThread;
import dyad.connection.RelayAddress;
import dyad.connection.RelayCheck;
import dyad.connection.RelayFinding;
import dyad.connection.SocksProxy;
import dyad.link.Seams;
import dyad.seam.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether the relay of this end keeps frames, as was found when a meeting over it began. It is told as long as that relay
 * is used, and stops nothing. On the link's thread only.
 */
final class Keeping {
    private static final String NAME = "relay.forgets";

    /** From one attempt to the next, where nobody answers. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Seams seams;
    private final MeetingPlace place;
    private final LinkThread thread;
    private final Runnable changed;
    private Optional<Complaint> complaint = Optional.empty();
    private Optional<Thread> asking = Optional.empty();

    /** @param changed called when something was found */
    Keeping(Seams seams, MeetingPlace place, LinkThread thread, Runnable changed) {
        this.seams = seams;
        this.place = place;
        this.thread = thread;
        this.changed = changed;
    }

    /** What was found before this start. */
    void load() throws StoreException {
        complaint = seams.store().transact(records -> records.get(NAME)).map(Complaint::read);
    }

    /** Asks this relay, on a thread of its own, until it answers. */
    void ask(RelayAddress relay) {
        close();
        RelayCheck check = new RelayCheck(
                place.relays().access(relay, seams.entropy().bytes(SocksProxy.ISOLATION_BYTES)), seams.entropy());
        asking = Optional.of(Thread.ofVirtual().name("dyad-relay-check").start(() -> {
            try {
                RelayFinding finding = check.run();
                while (finding instanceof RelayFinding.Unknown) {
                    // Whoever hums over it says so, and better.
                    Thread.sleep(PAUSE);
                    finding = check.run();
                }
                Optional<String> sentence = finding.sentence();
                thread.execute(() -> found(relay, sentence));
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void found(RelayAddress relay, Optional<String> sentence) {
        complaint = sentence.map(wrong -> new Complaint(relay.toString(), wrong));
        try {
            keep();
        } catch (StoreException notKept) {
            // It is told until the end stops, and found again at the next meeting.
        }
        changed.run();
    }

    /** Keeps what was found; needed again when a meeting has come to a bond, which erases all that was there before. */
    void keep() throws StoreException {
        seams.store().transact(records -> {
            complaint.ifPresentOrElse(known -> records.put(NAME, known.bytes()), () -> records.remove(NAME));
            return complaint;
        });
    }

    /** What the person should know of the relay that is used now. */
    Optional<String> trouble(Optional<RelayAddress> used) {
        return complaint
                .filter(known -> used.map(RelayAddress::toString).equals(Optional.of(known.relay)))
                .map(Complaint::sentence);
    }

    /** Asks no more. */
    void close() {
        asking.ifPresent(Thread::interrupt);
        asking = Optional.empty();
    }

    /** A relay, and what is wrong with it; on the disk the one, a space, and the other. */
    private record Complaint(String relay, String sentence) {
        static Complaint read(byte[] bytes) {
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", 2);
            return new Complaint(parts[0], parts.length == 2 ? parts[1] : "");
        }

        byte[] bytes() {
            return (relay + " " + sentence).getBytes(StandardCharsets.UTF_8);
        }
    }
}
