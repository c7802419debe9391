package dyad.command;

import dyad.end.End;
import dyad.end.MeetingView;
import dyad.end.MeetingView.Stage;
import dyad.end.Refusal;
import dyad.end.Status;
import java.time.Duration;
import java.util.function.Predicate;

/** Lets two ends in this process meet, by the same steps that two people take. */
final class DemoMeeting {

    /** Longer than a code lives: on a small machine it is the code's time that is over, which has words of its own. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
        await(left, DemoMeeting::hasWords);
        await(right, DemoMeeting::hasWords);
        left.confirm(true);
        right.confirm(true);
        await(left, Status::met);
        await(right, Status::met);
    }

    private static boolean hasWords(Status status) {
        return status.meeting().stage() == Stage.WORDS;
    }

    private static void await(End end, Predicate<Status> wanted) throws CommandFailure, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Status status = end.status();
        while (!wanted.test(status)) {
            MeetingView meeting = status.meeting();
            if (meeting.stage() == Stage.FAILED || System.nanoTime() > deadline) {
                String why = meeting.problem().map(MeetingView.Problem::text).orElse("It took too long.");
                throw new CommandFailure(ExitCode.FAILED, "demo", "The two ends of the demo could not meet. " + why);
            }
            Thread.sleep(PAUSE_MILLIS);
            status = end.status();
        }
    }
}
