package dyad.senses;

import dyad.ache.LastContact;
import dyad.bytes.MalformedException;
import dyad.fuzz.Target;
import dyad.nearness.Level;
import dyad.nearness.Signal;
import java.util.List;
import java.util.Optional;

/** The small senses of a live frame. */
public final class SenseTargets {
    private SenseTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        Signal signal = new Signal(Optional.of(Level.TOWN), 3_600, 7, true, false);
        return List.of(Target.settled(
                "sense",
                MalformedException.class,
                input -> SenseBlock.read(input).bytes(),
                new SenseBlock(
                                Presence.AWAKE,
                                4_000,
                                true,
                                3,
                                2,
                                new byte[SenseBlock.NAME],
                                signal,
                                new LastContact(4, true, 60_000))
                        .bytes()));
    }
}
