package dyad.browser;

import dyad.connection.RelayAddress;
import dyad.end.EndSettings;
import dyad.end.LinkedEnd;
import dyad.end.MeetingView.Stage;
import dyad.end.Refusal;
import dyad.end.Relays;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.hum.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The homes of two ends that met once, for the tests that are not about meeting. They never run again: each couple gets
 * copies of both, and a relay that has never seen them, so that no two ends with the same keys ever find each other.
 */
record MetHomes(Path left, Path right) {
    /** Lets two ends meet, over a relay which is gone when this returns. */
    static MetHomes meet(Path folder) throws IOException, InterruptedException {
        try (Relay relay = Mosquitto.start(folder.resolve("relay"))) {
            Home left = Home.prepare(folder.resolve("left"));
            Home right = Home.prepare(folder.resolve("right"));
            Optional<RelayAddress> address = Optional.of(RelayAddress.parse(relay.url()));
            Relays relays = new Relays(address, Optional.empty(), Optional.empty());
            EndSettings settings = new EndSettings(relays, Profile.TOGETHER, Optional.empty());
            try (dyad.end.End here = LinkedEnd.open(left.store(), settings);
                    dyad.end.End there = LinkedEnd.open(right.store(), settings)) {
                meet(here, there);
            }
            return new MetHomes(left.directory(), right.directory());
        } catch (HomeException | Refusal e) {
            throw new IllegalStateException("the two ends could not meet", e);
        }
    }

    private static void meet(dyad.end.End here, dyad.end.End there) throws Refusal, InterruptedException {
        there.take(here.offer().code().orElseThrow());
        for (dyad.end.End end : List.of(here, there)) {
            Await.until("the words", () -> end.status().meeting().stage() == Stage.WORDS);
        }
        for (dyad.end.End end : List.of(here, there)) {
            end.confirm(true);
        }
        for (dyad.end.End end : List.of(here, there)) {
            Await.until("linked", () -> end.status().epoch() > 0);
        }
    }

    /** Two of their own who have met, with copies of these homes below {@code folder}; the relay must be a new one. */
    Couple couple(Relay relay, Path folder) throws IOException {
        return new Couple(
                relay, copied(left, relay, folder.resolve("left")), copied(right, relay, folder.resolve("right")));
    }

    private static End copied(Path home, Relay relay, Path folder) throws IOException {
        copy(home, folder.resolve("home"));
        return End.on(relay, folder);
    }

    /** Copies the files of a home as they are on the disk now. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
