package dyad.bench;

import dyad.connection.RelayAddress;
import dyad.end.End;
import dyad.end.EndSettings;
import dyad.end.LinkedEnd;
import dyad.end.MeetingView.Stage;
import dyad.end.Refusal;
import dyad.end.Relays;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.hum.Profile;
import java.nio.file.Path;
import java.util.Optional;

/** Two homes whose ends have met and do not run. */
record MetHomes(Home left, Home right) {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 20;

    static MetHomes over(RelayProcess relay, Path folder) throws HomeException, Refusal, InterruptedException {
        Home left = Home.prepare(folder.resolve("left"));
        Home right = Home.prepare(folder.resolve("right"));
        Optional<RelayAddress> address = Optional.of(RelayAddress.parse(relay.url()));
        Relays relays = new Relays(address, Optional.empty(), Optional.empty());
        EndSettings settings = new EndSettings(relays, Profile.TOGETHER, Optional.empty());
        try (End here = LinkedEnd.open(left.store(), settings);
                End there = LinkedEnd.open(right.store(), settings)) {
            there.take(here.offer().code().orElseThrow());
            await(here, Stage.WORDS);
            await(there, Stage.WORDS);
            here.confirm(true);
            there.confirm(true);
            await(here, Stage.MET);
            await(there, Stage.MET);
        }
        return new MetHomes(left, right);
    }

    private static void await(End end, Stage wanted) throws InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (end.status().meeting().stage() != wanted) {
            if (System.currentTimeMillis() > deadline) {
                throw new IllegalStateException("the ends did not meet: " + end.status());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
