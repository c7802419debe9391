package dyad.end;

import dyad.backup.BackupException;
import dyad.backup.BackupKey;
import dyad.backup.Tally;
import dyad.change.Changes;
import dyad.felt.Presets;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.nearness.Level;
import dyad.owntracks.Phone;
import dyad.picture.PictureException;
import dyad.place.Place;
import dyad.senses.Presence;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One end of a link, as its own person sees it: what the page, the command line and the library may ask of it.
 *
 * <p>All methods may be called from any thread; each waits until the link's own thread has done it. What is refused
 * says why in {@link Refusal}.
 */
public interface End extends AutoCloseable {

    /** How everything stands at this moment. */
    Status status();

    /** How the machinery is; never waits for the link's thread, so that it can tell that this is stuck. */
    Health health();

    /** Begins a meeting: makes a one-time code for the other to take. */
    MeetingView offer() throws Refusal;

    /** Takes the other's code; or, having offered one, the code that the taker shows in return (a mutual scan). */
    MeetingView take(String code) throws Refusal;

    /** Says whether the three words are the same on both sides; false ends the meeting. */
    MeetingView confirm(boolean same) throws Refusal;

    /** Gives the meeting up. */
    void cancelMeeting() throws Refusal;

    /**
     * Meets over other relays from now on than were configured at the start; only before there is a link.
     *
     * @param hosting {@code host:port} of the relay that this process hosts itself, if it does
     */
    void meetOver(Relays relays, Optional<String> hosting) throws Refusal;

    /** Says a word. It is durably kept when this returns. */
    MessageId say(String text) throws Refusal;

    /**
     * Says something under a name that the caller made: 16 random bytes. A caller who got no answer may say the same name
     * again; it is kept once.
     */
    void say(MessageId id, Saying said) throws Refusal;

    /**
     * Sends a picture with words under a name that the caller made, as {@link #say(MessageId, Saying)} does. The file is
     * read as far as it may be, made small, and freed of all that is not to be seen in it; it is kept when this returns.
     *
     * @throws PictureException if it is no picture that can be sent
     */
    void show(MessageId id, String caption, InputStream file) throws Refusal, PictureException;

    /** How far the pictures among these entries have come. */
    Map<MessageId, PictureView> pictures(List<Entry> entries) throws Refusal;

    /**
     * A picture to look at: a JPEG that this end made, of an own picture or of one that came.
     *
     * @param unfinished whether one that has not come whole is wanted as far as it is there
     * @throws PictureException if it is not here, or cannot be shown
     */
    byte[] image(MessageId id, boolean unfinished) throws Refusal, PictureException;

    /** The history after {@code since}, oldest first; without {@code since} the newest {@code limit} entries. */
    List<Entry> history(Optional<MessageId> since, int limit) throws Refusal;

    /** The entry of this id, if it is still kept. */
    Optional<Entry> entry(MessageId id) throws Refusal;

    /** Begins (true) or ends (false) a touch. A touch that is not ended ends by itself after 60 s. */
    void touch(boolean pressing) throws Refusal;

    /** Sets what the other is told of this person. Away is quiet: nearness ends, and touching is refused. */
    void presence(Presence presence) throws Refusal;

    /**
     * Pauses: until {@link #back}, also over restarts, this end is to relay and partner as if it were stopped. What is
     * said meanwhile is kept.
     */
    void pause() throws Refusal;

    /** Ends quiet and pause; does nothing if there is neither. */
    void back() throws Refusal;

    /**
     * Says yes to nearness from now on, in place of what was said before; both have to.
     *
     * @param seconds how long, {@value NearnessView#LEAST_SECONDS} to {@value NearnessView#MOST_SECONDS}
     * @param floor the finest level that may be tested
     */
    void nearness(int seconds, Level floor) throws Refusal;

    /** Ends nearness at once. */
    void nearnessOff() throws Refusal;

    /** Says yes to the machine that the other has moved to. */
    void accept() throws Refusal;

    /** Says yes to the relays that the other offers. */
    void acceptRelays() throws Refusal;

    /** Forgets one own copy of a word; false if there was none. */
    boolean forget(MessageId id) throws Refusal;

    /** Forgets the own copies of everything said before this moment (milliseconds since 1970); how many. */
    int forgetBefore(long wallMillis) throws Refusal;

    /** Ends the link at once: keys are erased, the other is not told. The history stays unless told otherwise. */
    void leave(boolean eraseHistory) throws Refusal;

    /**
     * Writes a backup into this file while the link goes on.
     *
     * @param force whether a file of that name may be replaced
     */
    Tally backup(Path file, BackupKey key, boolean force) throws Refusal, BackupException;

    /** Writes the history, plain and readable, into this empty folder. */
    Tally export(Path folder) throws Refusal, BackupException;

    /** Where this end is, for itself alone. */
    Place place();

    /** The feelings that this person keeps under names. */
    Presets presets();

    /** The phone that tells it. */
    Phone phone();

    /** What this person's page keeps here. */
    Preferences preferences();

    /** What this person changed here, and when. */
    Changes changes();

    /** Calls {@code listener} for everything that happens, on a thread of its own, until closed. */
    Subscription listen(Consumer<Event> listener);

    /** Stops humming with a bare close, and closes the store. */
    @Override
    void close();

    /** A running subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
