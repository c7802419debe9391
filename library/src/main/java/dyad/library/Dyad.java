package dyad.library;

import dyad.end.End;
import dyad.end.Refusal;
import dyad.end.SystemEntropy;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.home.HomeLock;
import dyad.place.Fix;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One end of a link between two people. See the package's description for threads and closing.
 *
 * <p>Whatever throws {@link DyadException} may also fail with {@link DyadException.Reason#CLOSED} and, where it writes, with
 * {@link DyadException.Reason#STORAGE}. What throws none fails with {@link IllegalStateException} once the end is closed.
 */
public final class Dyad implements AutoCloseable {

    private final End end;
    private final HomeLock lock;

    Dyad(End end, HomeLock lock) {
        this.end = end;
        this.lock = lock;
    }

    /**
     * The end that lives in this folder, or a new one.
     *
     * @param home made with its parents if it is not there, for this user alone (0700); see {@link Opening#open}
     */
    public static Opening in(Path home) {
        return new Opening(home);
    }

    /** How everything stands at this moment. */
    public State state() {
        return Seen.state(end.status());
    }

    /**
     * Calls a listener for everything that happens from now on, and first of all for how it stands.
     *
     * @return what ends it; {@link #close} does too
     */
    public Listening listen(Listener listener) {
        End.Subscription subscription = end.listen(new Teller(listener, meeting()));
        return subscription::close;
    }

    // --- meeting ----------------------------------------------------------------------------------------------

    /** How the meeting stands, or how the last one ended. */
    public Meeting meeting() {
        return Seen.meeting(end.status().meeting());
    }

    /**
     * Begins a meeting: makes a code for the other to take within two minutes. It names the relay, so there must be one.
     *
     * @throws DyadException {@code ALREADY_MET}, {@code NO_RELAY}
     */
    public Meeting offer() throws DyadException {
        return Seen.meeting(asked(end::offer));
    }

    /**
     * Takes the other's code.
     *
     * @throws DyadException {@code ALREADY_MET}, {@code CODE_WRONG}, {@code CODE_EXPIRED}
     */
    public Meeting take(String code) throws DyadException {
        return Seen.meeting(asked(() -> end.take(code)));
    }

    /**
     * Says, after two people have compared them, whether the words are the same on both sides. False ends the meeting.
     * Never answer for the people: the words are what tells them that nobody is in between.
     *
     * @throws DyadException {@code NO_MEETING} if there are no words to compare
     */
    public Meeting confirm(boolean same) throws DyadException {
        return Seen.meeting(asked(() -> end.confirm(same)));
    }

    /** Gives the meeting up; does nothing if none goes on. */
    public void cancelMeeting() throws DyadException {
        done(end::cancelMeeting);
    }

    // --- saying -----------------------------------------------------------------------------------------------

    /**
     * Says a word. It is durably kept when this returns, and will arrive.
     *
     * @param text at most 64 KB of UTF-8, and not empty
     * @return its id
     * @throws DyadException {@code NOT_MET}, {@code FROZEN}, {@code TOO_LARGE}, {@code SENSELESS}
     */
    public String say(String text) throws DyadException {
        return asked(() -> end.say(text)).toString();
    }

    /**
     * Says a feeling, with words or with none ({@code ""}).
     *
     * @return its id
     * @throws DyadException as {@link #say}
     */
    public String feel(Feeling feeling, String text) throws DyadException {
        MessageId id = new SystemEntropy().freshId();
        done(() -> end.say(id, Saying.felt(feeling.inside(), text)));
        return id.toString();
    }

    /**
     * The newest words of both, oldest first.
     *
     * @param most how many
     */
    public List<Word> history(int most) throws DyadException {
        return asked(() -> end.history(Optional.empty(), most)).stream()
                .map(Told::word)
                .toList();
    }

    // --- sensing ----------------------------------------------------------------------------------------------

    /**
     * Begins ({@code true}) or ends a touch. One that is not ended ends by itself after 60 s.
     *
     * @throws DyadException {@code NOT_MET}, {@code FROZEN}, {@code STILL}
     */
    public void touch(boolean pressing) throws DyadException {
        done(() -> end.touch(pressing));
    }

    /** Sets what the other is told of this side. {@link Presence#AWAY} is quiet: it ends nearness and refuses touches. */
    public void presence(Presence presence) throws DyadException {
        done(() -> end.presence(presence.inside()));
    }

    /** Pauses: until {@link #back}, also over restarts, this end is to relay and other as if it were stopped. */
    public void pause() throws DyadException {
        done(end::pause);
    }

    /** Ends quiet and pause; does nothing if there is neither. */
    public void back() throws DyadException {
        done(end::back);
    }

    /**
     * Says yes to nearness from now on, in place of what was said before; the other has to as well.
     *
     * @param time a minute to a day
     * @throws DyadException {@code NOT_MET}, {@code STILL}, {@code SENSELESS}
     */
    public void nearness(Duration time, Finest finest) throws DyadException {
        done(() -> end.nearness(Math.clamp(time.toSeconds(), 0, Integer.MAX_VALUE), finest.inside()));
    }

    /** Ends nearness at once. */
    public void nearnessOff() throws DyadException {
        done(end::nearnessOff);
    }

    /**
     * Tells the end where it is, which it keeps in memory for 15 minutes and tells nobody: of it come only answers to
     * "the same cell as mine?", which neither side can ask more finely than both agreed.
     *
     * @param latitude degrees
     * @param longitude degrees
     * @param accuracy metres within which it is right two times of three; 0 to 100,000
     * @param when it was so
     * @return whether it is used; false if it is too old, from the future, or older than one before
     * @throws IllegalArgumentException if it can be no place
     */
    public boolean standingAt(double latitude, double longitude, double accuracy, Instant when) {
        Fix fix = Fix.of(latitude, longitude, accuracy, when.toEpochMilli())
                .orElseThrow(() -> new IllegalArgumentException("This can be no place: look at its numbers."));
        return switch (end.place().report(fix)) {
            case TAKEN -> true;
            case STALE, FROM_THE_FUTURE, OUT_OF_ORDER -> false;
        };
    }

    // --- leaving ----------------------------------------------------------------------------------------------

    /**
     * Ends the link at once: keys are erased, and the other is not told.
     *
     * @param eraseHistory whether the words go too
     * @throws DyadException {@code NOT_MET}
     */
    public void leave(boolean eraseHistory) throws DyadException {
        done(() -> end.leave(eraseHistory));
    }

    /** Stops humming and gives the home free. Nothing that was kept is lost; the other sees what a pulled cable shows. */
    @Override
    public void close() {
        end.close();
        lock.close();
    }

    private static <T> T asked(Question<T> question) throws DyadException {
        try {
            return question.answer();
        } catch (Refusal refusal) {
            throw DyadException.of(refusal);
        }
    }

    private static void done(Deed deed) throws DyadException {
        try {
            deed.happen();
        } catch (Refusal refusal) {
            throw DyadException.of(refusal);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T answer() throws Refusal;
    }

    @FunctionalInterface
    private interface Deed {
        void happen() throws Refusal;
    }
}
