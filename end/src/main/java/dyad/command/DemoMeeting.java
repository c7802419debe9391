package dyad.command;

import dyad.end.End;
import dyad.end.MeetingView;
import dyad.end.MeetingView.Stage;
import dyad.end.Refusal;
import java.time.Duration;

/** Lets two ends in this process meet, by the same steps that two people take. */
final class DemoMeeting {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 20;

    private final End left;
    private final End right;

    DemoMeeting(End left, End right) {
        this.left = left;
        this.right = right;
    }

    /** Returns when both have met. */
    void run() throws Refusal, CommandFailure, InterruptedException {
        String code = left.offer().code().orElseThrow();
        right.take(code);
        await(left, Stage.WORDS);
        await(right, Stage.WORDS);
        left.confirm(true);
        right.confirm(true);
        await(left, Stage.MET);
        await(right, Stage.MET);
    }

    private static void await(End end, Stage wanted) throws CommandFailure, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        MeetingView meeting = end.status().meeting();
        while (meeting.stage() != wanted) {
            if (meeting.stage() == Stage.FAILED || System.nanoTime() > deadline) {
                String why = meeting.problem().map(MeetingView.Problem::text).orElse("It took too long.");
                throw new CommandFailure(ExitCode.FAILED, "demo", "The two ends of the demo could not meet. " + why);
            }
            Thread.sleep(PAUSE_MILLIS);
            meeting = end.status().meeting();
        }
    }
}
