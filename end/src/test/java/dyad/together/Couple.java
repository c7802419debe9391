package dyad.together;

import dyad.end.MeetingView.Stage;
import dyad.end.Refusal;

/** Two households. */
record Couple(Household left, Household right) implements AutoCloseable {

    /** Lets them meet as two people do: a code, three words, a yes on each side. */
    Couple meet() throws Refusal, InterruptedException {
        right.end().take(left.end().offer().code().orElseThrow());
        left.await(Stage.WORDS);
        right.await(Stage.WORDS);
        left.end().confirm(true);
        right.end().confirm(true);
        left.await(Stage.MET);
        right.await(Stage.MET);
        return this;
    }

    void awaitLinked() throws InterruptedException {
        left.awaitLinked();
        right.awaitLinked();
    }

    void awaitNothingUnderWay() throws InterruptedException {
        left.await("all of the left's words arrived", status -> status.unacknowledged() == 0);
        right.await("all of the right's words arrived", status -> status.unacknowledged() == 0);
    }

    @Override
    public void close() {
        left.close();
        right.close();
    }
}
