package example;

import dyad.library.Dyad;
import dyad.library.DyadException;
import dyad.library.Listener;
import dyad.library.Opening;
import dyad.library.Word;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;

/**
 * Listens, and says nothing: one line for every word and touch of the other, for a script behind a pipe to act on. It
 * runs until it is stopped.
 *
 * <p>{@code Ear HOME [RELAY]}
 */
public final class Ear implements Listener {

    private Ear() {}

    /** Starts it. */
    public static void main(String[] arguments) throws DyadException, InterruptedException {
        if (arguments.length == 0) {
            System.err.println("Ear HOME [RELAY]   such as: Ear /var/lib/ear mqtts://relay.example.org");
            System.exit(2);
        }
        Opening opening = Dyad.in(Path.of(arguments[0]));
        if (arguments.length > 1) {
            opening = opening.relay(arguments[1]);
        }
        CountDownLatch stopped = new CountDownLatch(1);
        try (Dyad dyad = opening.open()) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(dyad::close));
            Meet.once(dyad, new Scanner(System.in));
            dyad.listen(new Ear());
            stopped.await();
        }
    }

    @Override
    public void word(Word word) {
        if (!word.mine()) {
            System.out.println("word\t" + word.said() + "\t" + word.text().replace('\t', ' ').replace('\n', ' '));
        }
    }

    @Override
    public void touch(boolean pressing) {
        System.out.println(pressing ? "touch\tbegins" : "touch\tends");
    }
}
