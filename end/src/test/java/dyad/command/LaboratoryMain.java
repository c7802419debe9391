package dyad.command;

import dyad.end.EndSettings;
import dyad.end.LinkedEnd;
import dyad.end.Sensing;
import dyad.home.Surroundings;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The program as it is, but for a tick that no end has in life, and for time of nearness that runs as much faster. The
 * first argument is the tick in milliseconds, the second how often the whole heap is collected (milliseconds, 0 for never
 * by force); the command line follows.
 */
public final class LaboratoryMain {
    private static final double HOME_TICK_MILLIS = 2_000;

    private LaboratoryMain() {}

    /** @param arguments see above */
    public static void main(String... arguments) {
        long tick = Long.parseLong(arguments[0]);
        long collectEvery = Long.parseLong(arguments[1]);
        if (collectEvery > 0) {
            Thread.ofPlatform().daemon().name("laboratory-collector").start(() -> collect(collectEvery));
        }
        Sensing sensing =
                new Sensing(Sensing.demonstration(HOME_TICK_MILLIS / tick).clock(), false, OptionalLong.of(tick));
        Context context = new Context(
                Surroundings.ofThisProcess(),
                Terminal.ofThisProcess(),
                new ProcessLifetime(),
                (home, life) -> LinkedEnd.open(
                        home.store(), new EndSettings(life.relays(), life.profile(), life.hosting(), sensing)),
                new Wiring().relays());
        System.exit(new Commands(context).run(Arrays.copyOfRange(arguments, 2, arguments.length)));
    }

    private static void collect(long everyMillis) {
        try {
            while (true) {
                Thread.sleep(everyMillis);
                System.gc();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
