package dyad.meeting;

import dyad.bytes.MalformedException;
import dyad.epoch.LiveEpoch;
import dyad.frame.Assembly;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.frame.Frame;
import dyad.frame.Parcel;
import dyad.hum.OutgoingFrame;
import dyad.hum.Voice;
import dyad.keys.Erase;
import dyad.link.Bond;
import dyad.link.Seams;
import dyad.seam.StoreException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One end of a meeting, from the code to the bond. Nothing is kept before both have said yes. Hums like a link, at half
 * a second; single-threaded and pure like it.
 */
public final class Meeting implements Voice {
    /** Milliseconds between two ticks of a meeting. */
    public static final long TICK_MILLIS = 500;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long USE_NANOS = Code.LIFETIME_SECONDS * NANOS_PER_SECOND;
    private static final long CONFIRM_NANOS = 600 * NANOS_PER_SECOND;
    private static final int LINGER_FRAMES = 20;
    private static final int FRAMES_AFTER_SEEN = 3;

    private final Seams seams;
    private final Side side;
    private final Answers answers;
    private final boolean giver;
    private final long expiresAtMillis;
    private final MeetingChannel channel;
    private final Runnable changed;
    private final Map<ChunkType, Assembly> assemblies = new EnumMap<>(ChunkType.class);
    private Optional<Ending> ending = Optional.empty();
    private Optional<Session.Outcome> outcome = Optional.empty();
    private Optional<String> trouble = Optional.empty();
    private long deadline;
    private int beat;
    private int framesSinceEnding;

    private Meeting(Seams seams, Side side, Code code, boolean giver, Runnable changed) {
        this.seams = seams;
        this.side = side;
        this.answers = new Answers(side);
        this.giver = giver;
        this.changed = changed;
        this.expiresAtMillis = code.expiresAtSeconds() * 1000;
        this.channel = new MeetingChannel(seams, code, giver);
        this.deadline = now() + USE_NANOS;
    }

    /** Makes a code for the other to take. {@code changed} is called whenever {@link #state} may have changed. */
    public static Meeting offer(Seams seams, String relay, Runnable changed) {
        Giver giver = new Giver(seams, relay);
        return new Meeting(seams, giver, giver.offered(), true, changed);
    }

    /** Takes a code. */
    public static Meeting take(Seams seams, Code code, Runnable changed) {
        return new Meeting(seams, new Taker(seams, code), code, false, changed);
    }

    // --- what the person does and sees -------------------------------------------------------------------------

    /** The giver scans the taker's code in return; possible until this person has said yes. */
    public void scanned(ReturnCode code) throws CodeException {
        if (!(side instanceof Giver own) || answers.said()) {
            throw new CodeException("This code cannot be used now.");
        }
        try {
            own.scanned(code);
        } catch (MeetingFailure e) {
            end(e.ending());
        }
        changed.run();
    }

    /** This person's answer to the words; true if it could be given now. */
    public boolean confirm(boolean same) {
        if (ending.isPresent() || !answers.say(same)) {
            return false;
        }
        if (!same) {
            end(Ending.DENIED_HERE);
        }
        settle();
        changed.run();
        return true;
    }

    /** Gives the meeting up. */
    public void cancel() {
        end(Ending.CANCELLED);
        changed.run();
    }

    /** How it stands. */
    public MeetingState state() {
        return new MeetingState(
                giver,
                ending.isPresent() ? Optional.empty() : side.code(),
                expiresAtMillis,
                side.engaged(),
                side.session().map(Session::recognition),
                answers.mutual(),
                answers.mineYes(),
                ending);
    }

    /** The bond and its first epoch, once both have said yes and it is kept on the disk. */
    public Optional<Met> met() {
        return outcome.map(made -> new Met(made.bond(), made.epoch()));
    }

    /** Why the disk did not take the bond, although both said yes; it is tried again with every frame. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** Whether nothing more needs to be sent. */
    public boolean finished() {
        if (ending.isEmpty()) {
            return false;
        }
        return switch (ending.get()) {
            case EXPIRED, USED, CANCELLED -> true;
            case WRONG, DENIED_HERE, DENIED_THERE -> !answers.said() || framesSinceEnding >= LINGER_FRAMES;
            case MET ->
                framesSinceEnding >= LINGER_FRAMES || (answers.seen() && framesSinceEnding >= FRAMES_AFTER_SEEN);
        };
    }

    // --- the hum -----------------------------------------------------------------------------------------------

    @Override
    public long tickMillis() {
        return TICK_MILLIS;
    }

    @Override
    public long period() {
        return channel.period();
    }

    @Override
    public List<String> subscriptions() {
        return channel.subscriptions();
    }

    @Override
    public void connected() {
        beat = 0;
    }

    @Override
    public void disconnected() {
        changed.run();
    }

    /** None: a meeting is seen to be one by its pace, and a tick left out tells no more. */
    @Override
    public List<OutgoingFrame> spares() {
        return List.of();
    }

    @Override
    public void written(OutgoingFrame frame) {
        // A meeting has no sense that would need to know when a frame was sent.
    }

    @Override
    public OutgoingFrame next() {
        look();
        if (ending.isPresent()) {
            framesSinceEnding++;
        }
        OutgoingFrame frame = channel.seal(beat, chunk());
        beat++;
        return frame;
    }

    private Chunk chunk() {
        List<Chunk> chunks = new ArrayList<>();
        // Who has answered has all that came before; only the answer is still of use, and soon makes both go on.
        List<Parcel> parcels = new ArrayList<>(answers.haveTheirs() ? List.of() : side.parcels());
        answers.parcel().ifPresent(parcels::add);
        for (Parcel parcel : parcels) {
            for (int part = 0; part < parcel.parts(); part++) {
                chunks.add(parcel.chunk(part));
            }
        }
        return chunks.isEmpty() ? Chunk.FILLER : chunks.get(beat % chunks.size());
    }

    @Override
    public void hear(String topic, byte[] payload, boolean retained) {
        Optional<Frame> frame = channel.open(topic, payload);
        if (frame.isEmpty() || ending.filter(end -> end != Ending.MET).isPresent()) {
            return;
        }
        Chunk chunk = frame.get().chunk();
        try {
            Optional<byte[]> whole = assemblies
                    .computeIfAbsent(chunk.type(), type -> new Assembly())
                    .take(chunk);
            if (whole.isPresent()) {
                hear(chunk.type(), whole.get());
                changed.run();
            }
        } catch (MalformedException e) {
            end(Ending.WRONG);
        } catch (MeetingFailure e) {
            end(e.ending());
            changed.run();
        }
    }

    private void hear(ChunkType type, byte[] body) throws MalformedException, MeetingFailure {
        boolean wasEngaged = side.engaged();
        if (type == ChunkType.CONFIRMATION) {
            answers.hear(body);
            if (answers.theirsNo()) {
                end(Ending.DENIED_THERE);
            }
            settle();
        } else {
            side.hear(type, body);
        }
        if (!wasEngaged && side.engaged()) {
            deadline = now() + CONFIRM_NANOS;
        }
    }

    /** Looks at the clock. Called before every frame, and once a second. */
    public void look() {
        if (ending.isEmpty() && now() > deadline) {
            end(Ending.EXPIRED);
            changed.run();
        }
        settle();
    }

    /** Both have said yes: the bond is kept, or this is tried again with the next frame. */
    private void settle() {
        if (!answers.mineYes()
                || !answers.theirsYes()
                || ending.isPresent()
                || side.session().isEmpty()) {
            return;
        }
        Session.Outcome made = side.session().get().outcome(giver, answers.mutualSecret());
        try {
            NewBond.keep(seams, made);
        } catch (StoreException e) {
            made.secrets().erase();
            trouble = Optional.of(e.sentence());
            changed.run();
            return;
        }
        trouble = Optional.empty();
        Erase.these(made.secrets().root(), made.secrets().proof());
        outcome = Optional.of(made);
        end(Ending.MET);
        changed.run();
    }

    private void end(Ending how) {
        if (ending.isEmpty()) {
            ending = Optional.of(how);
        }
    }

    /** Overwrites every secret of the meeting. */
    public void erase() {
        side.erase();
        channel.erase();
    }

    private long now() {
        return seams.clock().monotonicNanos();
    }

    /** What a successful meeting hands over to the link. */
    public record Met(Bond bond, LiveEpoch epoch) {}
}
