package dyad.link;

import dyad.bytes.MalformedException;
import dyad.epoch.Start;
import dyad.fuzz.Target;
import dyad.history.MessageId;
import java.util.List;

/** What frames tell of starts. */
public final class StartTargets {
    private StartTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        Start own = Start.of(9, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
        Start earlier = Start.of(8, new byte[Start.ID]);
        return List.of(
                Target.canonical(
                        "start-record",
                        MalformedException.class,
                        input -> StartRecord.read(input).bytes(),
                        new StartRecord(own, Start.NONE, 3, 4_000, MessageId.NONE, List.of(earlier)).bytes(),
                        new StartRecord(own, own, 3, 4_000, MessageId.NONE, List.of()).bytes()),
                Target.settled(
                        "start-block",
                        MalformedException.class,
                        input -> StartRecord.block(StartRecord.sender(input), Start.of(0, own.id())),
                        StartRecord.block(own, earlier)));
    }
}
