package dyad.fuzz;

import dyad.backup.BackupTargets;
import dyad.connection.RelayTargets;
import dyad.delivery.MessageTargets;
import dyad.epoch.EpochTargets;
import dyad.feeling.FeelingTargets;
import dyad.frame.FrameTargets;
import dyad.home.ConfigurationTargets;
import dyad.household.HouseholdTargets;
import dyad.invitation.InvitationTargets;
import dyad.lamp.LampTargets;
import dyad.letter.LetterTargets;
import dyad.link.StartTargets;
import dyad.meeting.MeetingTargets;
import dyad.nearness.NearnessTargets;
import dyad.owntracks.PhoneTargets;
import dyad.page.PageTargets;
import dyad.picture.PictureTargets;
import dyad.relay.door.GateTargets;
import dyad.relays.RelaysTargets;
import dyad.senses.SenseTargets;
import dyad.track.TrackTargets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All targets. One more parser is one more line. */
public final class Targets {
    /** Made when they are looked for: some take their time. */
    private static final List<Supplier<List<Target>>> GROUPS = List.of(
            GateTargets::all,
            FrameTargets::all,
            SenseTargets::all,
            StartTargets::all,
            EpochTargets::all,
            MessageTargets::all,
            FeelingTargets::all,
            LetterTargets::all,
            NearnessTargets::all,
            MeetingTargets::all,
            RelayTargets::all,
            InvitationTargets::all,
            RelaysTargets::all,
            PageTargets::all,
            PhoneTargets::all,
            HouseholdTargets::all,
            LampTargets::all,
            PictureTargets::all,
            TrackTargets::all,
            ConfigurationTargets::all,
            BackupTargets::all);

    private Targets() {}

    /** In the order in which they are run. */
    public static List<Target> all() {
        return GROUPS.stream().flatMap(group -> group.get().stream()).toList();
    }

    /** The target of this name, the controls included. */
    static Target named(String name) {
        Stream<Supplier<List<Target>>> groups = Stream.concat(Stream.of(Controls::all), GROUPS.stream());
        return groups.flatMap(group -> group.get().stream())
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no target \"" + name + "\". There are: "
                        + String.join(", ", all().stream().map(Target::name).toList())));
    }
}
