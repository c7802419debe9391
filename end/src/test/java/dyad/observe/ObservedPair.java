package dyad.observe;

import dyad.connection.Certificates;
import dyad.keys.Calendar;
import dyad.keys.SystemPrimitives;
import dyad.keys.Topics;
import dyad.link.Bond;
import dyad.picture.PictureFiles;
import dyad.seam.StoreException;
import dyad.store.SqliteStore;
import dyad.together.Homes;
import dyad.together.Program;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Two real ends and their relay, and all that is seen of them. */
final class ObservedPair implements Closeable {
    /** Some frames' worth: over with its window. */
    private static final int PICTURE_PIXELS = 64;

    private static final int COLLECTIONS_A_WINDOW = 4;

    private final List<Closeable> open = new ArrayList<>();
    private final ObservedRelay relay;
    private final PairTraces traces;
    private final ObservedEnd left;
    private final ObservedEnd right;

    /**
     * @param met homes of two ends that have met; they stay as they are
     * @param directory for everything of this pair
     */
    ObservedPair(Plan plan, Program program, Homes met, Certificates certificates, Path directory) throws Exception {
        Homes homes = met.copiedTo(Files.createDirectories(directory));
        relay = opened(new ObservedRelay(directory.resolve("relay"), certificates));
        traces = new PairTraces(relay.leftPort(), relay.rightPort(), relay.onlookerPort(), topicsOf(homes.left()));
        long collect = plan.conditions() == Conditions.COLLECTED
                ? Conversation.WINDOW_TICKS * plan.tickMillis() / COLLECTIONS_A_WINDOW
                : 0;
        left = opened(
                new ObservedEnd(program, homes.left(), relay.leftPort(), certificates, plan.tickMillis(), collect));
        right = opened(
                new ObservedEnd(program, homes.right(), relay.rightPort(), certificates, plan.tickMillis(), collect));
        left.awaitLinked();
        right.awaitLinked();
        if (plan.conditions() == Conditions.PAGE_OPEN) {
            opened(new OpenPage(left.api()));
            opened(new OpenPage(right.api()));
        }
    }

    private <T extends Closeable> T opened(T one) {
        open.addFirst(one);
        return one;
    }

    /** A relay knows by its connection who publishes; here the topics stand for that. */
    private static Set<String> topicsOf(Path home) throws StoreException {
        try (SqliteStore store = SqliteStore.open(home.resolve("link.db"))) {
            Bond bond = Bond.load(store).orElseThrow();
            Topics topics = new Topics(new SystemPrimitives(), bond.topicKey());
            long period = Calendar.period(System.currentTimeMillis());
            Set<String> names = new HashSet<>(topics.names(bond.role(), period));
            names.addAll(topics.names(bond.role(), period + 1));
            return names;
        }
    }

    ObservedRelay relay() {
        return relay;
    }

    PairTraces traces() {
        return traces;
    }

    Conversation conversation(Plan plan, int number, SplittableRandom chance) {
        byte[] picture = PictureFiles.jpeg(PICTURE_PIXELS, PICTURE_PIXELS);
        return new Conversation(
                number,
                new Person(left.api(), chance.split(), picture),
                new Person(right.api(), chance.split(), picture),
                plan.tickMillis(),
                plan.conditions() == Conditions.PAGE_OPEN,
                chance.split());
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : open) {
            one.close();
        }
    }
}
