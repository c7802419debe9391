package example;

import dyad.library.Dyad;
import dyad.library.DyadException;
import dyad.library.Meeting;
import java.util.Scanner;

/** A first meeting at a terminal: what all three programs need once. */
final class Meet {
    private static final long LOOK_MILLIS = 200;

    private Meet() {}

    /** Meets, unless there is a link already. Offers a code, or takes the one that the person types. */
    static void once(Dyad dyad, Scanner keyboard) throws DyadException, InterruptedException {
        while (!dyad.state().met()) {
            System.out.println("The other's code (or nothing, to make one here):");
            String code = keyboard.hasNextLine() ? keyboard.nextLine().strip() : "";
            Meeting meeting = code.isEmpty() ? dyad.offer() : dyad.take(code);
            if (code.isEmpty()) {
                meeting.code().ifPresent(own -> System.out.println("Give this to the other: " + own));
            }
            compare(dyad, keyboard);
        }
        System.out.println("Linked.");
    }

    private static void compare(Dyad dyad, Scanner keyboard) throws DyadException, InterruptedException {
        Meeting meeting = dyad.meeting();
        while (!dyad.state().met() && meeting.stage() != Meeting.Stage.FAILED) {
            if (meeting.stage() == Meeting.Stage.WORDS) {
                System.out.println("Does the other read the same words? " + String.join(" ", meeting.words())
                        + " (yes or no)");
                dyad.confirm(keyboard.hasNextLine() && keyboard.nextLine().strip().equals("yes"));
            }
            Thread.sleep(LOOK_MILLIS);
            meeting = dyad.meeting();
        }
        meeting.problem().ifPresent(System.out::println);
    }
}
