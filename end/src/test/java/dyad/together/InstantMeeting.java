package dyad.together;

import dyad.end.SystemClock;
import dyad.end.SystemEntropy;
import dyad.hum.OutgoingFrame;
import dyad.keys.SystemPrimitives;
import dyad.link.Seams;
import dyad.meeting.Code;
import dyad.meeting.Meeting;
import dyad.store.SqliteStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real meeting of two homes without a relay: what the one says the other hears at once. For tests of very many. */
final class InstantMeeting {
    private static final int MOST_FRAMES = 500;

    private InstantMeeting() {}

    static Homes under(Path directory) throws Exception {
        Homes homes = Homes.under(directory);
        Files.createDirectories(homes.left());
        Files.createDirectories(homes.right());
        try (SqliteStore left = SqliteStore.open(Household.store(homes.left()));
                SqliteStore right = SqliteStore.open(Household.store(homes.right()))) {
            Meeting offer = Meeting.offer(seams(left), "mqtt://relay.invalid:1883", () -> {});
            Code code = Code.parse(new SystemPrimitives(), offer.state().code().orElseThrow());
            meet(offer, Meeting.take(seams(right), code, () -> {}));
        }
        return homes;
    }

    private static Seams seams(SqliteStore store) {
        return new Seams(new SystemClock(), new SystemEntropy(), new SystemPrimitives(), store);
    }

    private static void meet(Meeting offer, Meeting take) {
        connect(offer);
        connect(take);
        for (int frame = 0; frame < MOST_FRAMES; frame++) {
            cross(offer, take);
            cross(take, offer);
            if (offer.state().recognition().isPresent()
                    && offer.state().recognition().equals(take.state().recognition())) {
                offer.confirm(true);
                take.confirm(true);
            }
            if (offer.finished() && take.finished()) {
                return;
            }
        }
        throw new AssertionError("they did not meet: " + offer.state() + take.state());
    }

    private static void connect(Meeting meeting) {
        meeting.subscriptions();
        meeting.connected();
    }

    private static void cross(Meeting from, Meeting to) {
        OutgoingFrame frame = from.next();
        to.hear(frame.topic(), frame.payload(), false);
        from.written(frame);
    }
}
