package dyad.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What the tests of one run share, because starting it takes seconds; made when first asked for, closed at the end.
 *
 * <ul>
 *   <li>a {@link Chromium}, one for each thread that runs tests;
 *   <li>a {@link Relay}, for those who bring ends of their own. The embedded one is at work in the demo and where an end hosts;
 *   <li>{@link MetHomes}, for those who bring ends of their own that have met;
 *   <li>a {@link Couple} who have met, with a relay of their own. Test classes take turns at it ({@link #COUPLE}) and
 *       leave its relay and both ends running, linked and here.
 * </ul>
 */
final class WithDyad implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(WithDyad.class);
    private static final Path FOLDER = Path.of("target", "run");

    /** The name of the lock on the shared couple. */
    static final String COUPLE = "the couple";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.class || type == Relay.class || type == MetHomes.class || type == Couple.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(OURS);
        Class<?> type = parameter.getParameter().getType();
        if (type == Chromium.class) {
            return chromium(store);
        }
        if (type == MetHomes.class) {
            return homes(store);
        }
        return type == Relay.class ? relay(store) : couple(store);
    }

    private static Chromium chromium(Store store) {
        return store.computeIfAbsent(Thread.currentThread().threadId(), _ -> Chromium.start(), Chromium.class);
    }

    private static Relay relay(Store store) {
        return store.computeIfAbsent(Relay.class, _ -> started(WithDyad::startRelay), Relay.class);
    }

    private static MetHomes homes(Store store) {
        return store.computeIfAbsent(MetHomes.class, _ -> started(() -> MetHomes.meet(folder("met"))), MetHomes.class);
    }

    private static Couple couple(Store store) {
        MetHomes homes = homes(store);
        Relay relay = store.computeIfAbsent(COUPLE, _ -> started(WithDyad::startRelay), Relay.class);
        return store.computeIfAbsent(
                Couple.class, _ -> started(() -> homes.couple(relay, folder("couple"))), Couple.class);
    }

    private static Relay startRelay() throws IOException, InterruptedException {
        return Mosquitto.start(folder("relay"));
    }

    /** A new one: nothing of an earlier run is taken up. */
    private static Path folder(String name) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(FOLDER), name);
    }

    private static <T> T started(Start<T> start) {
        try {
            return start.now();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private interface Start<T> {
        T now() throws IOException, InterruptedException;
    }
}
