package dyad.sim;

import dyad.feeling.Feeling;
import dyad.feeling.Feelings;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.keys.Calendar;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import dyad.world.Hum;
import dyad.world.Killed;
import dyad.world.Person;
import dyad.world.Witness;
import dyad.world.World;
import java.time.Duration;
import java.util.SplittableRandom;

/** One of the two in a life: an end, and everything that keeps it off or from its relay at the moment. */
final class Side {
    private static final long PERIOD_MILLIS =
            Duration.ofDays(Calendar.PERIOD_DAYS).toMillis();
    private static final long SECOND = 1_000_000_000L;
    private static final int LARGEST_WORD = 65_536;
    private static final int SAID_AGAIN = 12;
    private static final int FELT = 5;

    private final String who;
    private final World world;
    private final Person person;
    private final Book book;
    private final Album album;
    private final Trace trace;
    private int reasonsToBeOff;
    private int reasonsToBeUnplugged;
    private MessageId name;
    private Saying said = Saying.words("the first word");
    private boolean calm;
    private boolean honest = true;
    private long epoch;
    private long lastWritten;

    Side(String who, World world, Person person, Book book, Album album, Trace trace) {
        this.album = album;
        this.who = who;
        this.name = person.seams().entropy().freshId();
        this.world = world;
        this.person = person;
        this.book = book;
        this.trace = trace;
        person.onDeath(() -> {
            trace.tell(who, "dies at a write");
            offFor(20 * SECOND);
        });
        person.onChange(this::changed);
        person.onFreeze(() -> {
            throw new Violation(
                    Invariant.FREEZE,
                    who + " says that an end was copied: "
                            + person.link().frozen().orElseThrow());
        });
    }

    private void changed() {
        long now = person.isRunning() ? person.link().epoch() : 0;
        if (now != epoch) {
            epoch = now;
            checkRoot();
            trace.tell(who, now == 0 ? "hears the other no more" : "hears the other in epoch " + now);
        }
    }

    /** Whoever hears the partner in an epoch holds its root as the confirmed one, and the one before no more. */
    private void checkRoot() {
        long confirmed = Aftermath.confirmedRoot(person);
        if (epoch != 0 && confirmed != epoch) {
            throw new Violation(Invariant.KEPT, who + " is live in epoch " + epoch + ", its root is " + confirmed);
        }
    }

    String name() {
        return who;
    }

    Person person() {
        return person;
    }

    Book book() {
        return book;
    }

    long tickNanos() {
        return person.profile().tickMillis() * 1_000_000;
    }

    /** The process is off for so long; it may be already, and then for longer. */
    void offFor(long nanos) {
        if (calm) {
            return;
        }
        reasonsToBeOff++;
        if (person.isRunning()) {
            person.kill();
            trace.tell(who, "is off");
        }
        world.in(nanos, this::mayComeBack);
    }

    private void mayComeBack() {
        if (!calm) {
            reasonsToBeOff--;
            if (reasonsToBeOff == 0) {
                startUp();
            }
        }
    }

    private void startUp() {
        try {
            person.boot();
            trace.tell(who, "is on again");
            if (reasonsToBeUnplugged == 0) {
                person.reconnect();
            }
        } catch (StoreException full) {
            trace.tell(who, "cannot start: " + full.sentence());
            offFor(30 * SECOND);
        } catch (Killed death) {
            trace.tell(who, "dies at a write while it starts");
            offFor(5 * SECOND);
        }
    }

    /** There is no way to the relay for so long. */
    void unpluggedFor(long nanos) {
        if (calm) {
            return;
        }
        reasonsToBeUnplugged++;
        if (person.isConnected()) {
            person.cut();
            trace.tell(who, "has no connection");
        }
        world.in(nanos, this::mayPlugIn);
    }

    private void mayPlugIn() {
        if (!calm) {
            reasonsToBeUnplugged--;
            if (reasonsToBeUnplugged == 0 && person.isRunning()) {
                plugIn();
            }
        }
    }

    /** An end looks at its clocks once a second, connected or not; here the last time is enough. */
    private void plugIn() {
        look();
        if (person.isRunning()) {
            trace.tell(who, "connects again");
            person.reconnect();
        }
    }

    /** From now on nothing keeps this end off any more. */
    void calmDown(long clockWrongByMillis) {
        calm = true;
        reasonsToBeOff = 0;
        reasonsToBeUnplugged = 0;
        person.withhold(false);
        person.store().refuse(false);
        person.store().refuseToScrub(false);
        person.store().callOffDeath();
        person.clock().setWrongBy(clockWrongByMillis);
        if (!person.isRunning()) {
            startUp();
        } else if (!person.isConnected()) {
            plugIn();
        }
    }

    /** A connection wrote a frame; it may be this end's. */
    void wrote(Hum by, long now) {
        if (person.hum().isPresent() && person.hum().get() == by) {
            lastWritten = now;
        }
    }

    long lastWritten() {
        return lastWritten;
    }

    boolean feelsTheOther() {
        return honest && person.isConnected() && person.link().theirPresence() != Presence.AWAY;
    }

    /** Something dishonest follows: what happens to this disk is not looked at any more. */
    void expectAFreeze() {
        honest = false;
        person.store().watch(Witness.NONE);
        person.onFreeze(
                () -> trace.tell(who, "is frozen: " + person.link().frozen().orElseThrow()));
    }

    /** Milliseconds by its own clock until its topic period is over. */
    long millisToTurn() {
        return PERIOD_MILLIS - Math.floorMod(person.clock().wallMillis(), PERIOD_MILLIS);
    }

    /** Looks at the clocks, as an end does once a second. */
    void look() {
        unlessItDies(() -> person.link().look());
    }

    /** Begins or ends a touch. */
    void touch(boolean pressing) {
        unlessItDies(() -> person.link().touch(pressing));
    }

    private void unlessItDies(Runnable action) {
        try {
            action.run();
        } catch (Killed death) {
            trace.tell(who, "dies at a write");
            offFor(20 * SECOND);
        }
    }

    /** Says a word, if the process runs: mostly short, sometimes large, sometimes once more under its old name. */
    void say(SplittableRandom chance) {
        if (!person.isRunning()) {
            return;
        }
        if (album.isTime()) {
            show(album.body());
        }
        if (person.isRunning()) {
            sayOne(chance);
        }
    }

    private void sayOne(SplittableRandom chance) {
        if (chance.nextInt(SAID_AGAIN) == 0) {
            sayOnceMore();
        } else {
            say(size(chance));
        }
    }

    /** Says a word of so many characters. */
    void say(int size) {
        name = person.seams().entropy().freshId();
        said = saying(size, new SplittableRandom(name.hashCode()));
        sayOnceMore();
    }

    /** Words, or now and then a feeling with fewer words or none; both take the same room, and the life's own chance is left alone. */
    private static Saying saying(int size, SplittableRandom chance) {
        return chance.nextInt(FELT) == 0
                ? Saying.felt(Feelings.any(chance), "w".repeat(Math.max(0, size - Feeling.SIZE)))
                : Saying.words("w".repeat(size));
    }

    private void sayOnceMore() {
        if (!person.isRunning()) {
            return;
        }
        try {
            boolean known = book.holds(name);
            boolean fresh = person.say(name, said);
            if (fresh == known || !book.holds(name)) {
                throw new Violation(Invariant.LOST, who + " was told wrongly whether a word is kept");
            }
        } catch (StoreException full) {
            trace.tell(who, "cannot keep a word: " + full.sentence());
        } catch (Killed death) {
            trace.tell(who, "died over a word, which is " + (book.holds(name) ? "kept" : "not kept"));
        }
    }

    /** Sends a picture. */
    private void show(byte[] body) {
        trace.tell(who, "sends a picture of " + body.length + " bytes");
        try {
            person.show("look", body);
        } catch (StoreException full) {
            trace.tell(who, "cannot keep a picture: " + full.sentence());
        } catch (Killed death) {
            trace.tell(who, "died over a picture");
        }
    }

    private static int size(SplittableRandom chance) {
        return switch (chance.nextInt(40)) {
            case 0 -> chance.nextInt(LARGEST_WORD / 4);
            case 1, 2, 3, 4, 5 -> chance.nextInt(3_000);
            default -> chance.nextInt(1, 60);
        };
    }
}
