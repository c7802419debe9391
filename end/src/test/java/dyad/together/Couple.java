package dyad.together;

import dyad.connection.Await;
import dyad.connection.RelayAddress;
import dyad.end.MeetingView;
import dyad.end.MeetingView.Problem;
import dyad.end.MeetingView.Stage;
import dyad.end.Refusal;
import java.util.List;
import java.util.Optional;

/** Two households. */
record Couple(Household left, Household right) implements AutoCloseable {
    private static final int MOST_CODES = 5;
    private static final int FRAMES = 40;
    private static final int TICKS_TO_LOOK = 6;

    /** A while together, in which each end is given what letters to the other are sealed with. */
    static void beTogether(Homes homes, RelayAddress relay) throws Exception {
        try (Couple couple = new Couple(Household.open(homes.left(), relay), Household.open(homes.right(), relay))) {
            couple.awaitLinked();
            Await.until("a while together", () -> couple.left.ticks() > FRAMES && couple.right.ticks() > FRAMES);
        }
    }

    /**
     * Lets them meet as two people do: a code, three words, a yes on each side. A code's time is over after two minutes,
     * which on a machine with far too much to do may pass before both are connected; then they make a new one.
     */
    Couple meet() throws Refusal, InterruptedException {
        int codes = 1;
        while (!haveWordsByACode()) {
            codes++;
            if (codes > MOST_CODES) {
                throw new AssertionError("the time of " + MOST_CODES + " codes was over; " + stand());
            }
        }
        left.end().confirm(true);
        right.end().confirm(true);
        left.await(Stage.MET);
        right.await(Stage.MET);
        return this;
    }

    /** Whether both have the words; false if the code's time was over before. */
    private boolean haveWordsByACode() throws Refusal, InterruptedException {
        right.end().take(left.end().offer().code().orElseThrow());
        try {
            Await.until(
                    "words or an end", () -> bothAt(Stage.WORDS) || !problems().isEmpty());
        } catch (AssertionError inVain) {
            throw new AssertionError(inVain.getMessage() + "; " + stand(), inVain);
        }
        List<Problem> problems = problems();
        if (problems.stream().anyMatch(problem -> problem != Problem.EXPIRED)) {
            throw new AssertionError("the meeting failed: " + stand());
        }
        return problems.isEmpty();
    }

    private boolean bothAt(Stage stage) {
        return meetings().stream().allMatch(meeting -> meeting.stage() == stage);
    }

    private List<Problem> problems() {
        return meetings().stream()
                .map(MeetingView::problem)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<MeetingView> meetings() {
        return List.of(left.status().meeting(), right.status().meeting());
    }

    private String stand() {
        return "left stands at " + left.status() + ", right at " + right.status();
    }

    void awaitLinked() throws InterruptedException {
        left.awaitLinked();
        right.awaitLinked();
    }

    /** Waits until the right one has heard this. */
    void awaitCrossing(String text) throws InterruptedException {
        try {
            right.awaitHeard(text);
        } catch (AssertionError inVain) {
            throw new AssertionError(inVain.getMessage() + "; " + stand(), inVain);
        }
    }

    void awaitNothingUnderWay() throws InterruptedException {
        left.await("all of the left's words arrived", status -> status.unacknowledged() == 0);
        right.await("all of the right's words arrived", status -> status.unacknowledged() == 0);
    }

    /**
     * Waits until what each would use of relays has arrived. The list with a yes is only sent once the one before has arrived;
     * what is said after it arrives after it.
     */
    void awaitAgreement() throws Exception {
        right.end().say("yes to that");
        awaitNothingUnderWay();
        long ticks = right.ticks();
        Await.until("the clock was looked at", () -> right.ticks() > ticks + TICKS_TO_LOOK);
        right.end().say("agreed");
        left.awaitHeard("agreed");
    }

    @Override
    public void close() {
        left.close();
        right.close();
    }
}
