package dyad.sim;

import dyad.frame.Frame;
import dyad.hum.OutgoingFrame;
import dyad.hum.Profile;
import dyad.keys.Primitives;
import dyad.world.Hum;
import dyad.world.Person;
import dyad.world.World;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** One life of two ends, from their meeting to the last word's arrival. All of it comes from its seed. */
final class Story {
    private static final int TOPIC_LENGTH = 24;
    private static final long HOUR_MILLIS = 3_600_000;

    private final long seed;
    private final Trace trace;
    private final SplittableRandom chance;
    private final Plan plan;
    private final World world;
    private final Album album;
    private final Tally tally = new Tally();
    private final Recorder recorder = new Recorder();
    private final List<Side> sides;
    private final Fate fate;
    private boolean calm = true;
    private final long longestGap;
    private final long longestPresence;
    private long lastFrame;

    /** @param primitives makes the cryptography of both ends */
    Story(long seed, Supplier<Primitives> primitives, Trace trace) {
        this.seed = seed;
        this.trace = trace;
        this.chance = new SplittableRandom(seed);
        this.plan = Plan.draw(chance);
        this.album = new Album(seed);
        this.world = new World(chance.nextLong(), this::published);
        Nonces nonces = new Nonces();
        Book leftBook = new Book("left");
        Book rightBook = new Book("right");
        Side left = side("left", plan.left(), new WatchedPrimitives(primitives.get(), nonces), leftBook, rightBook);
        Side right = side("right", plan.right(), new WatchedPrimitives(primitives.get(), nonces), rightBook, leftBook);
        this.sides = List.of(left, right);
        this.longestGap = 2 * Math.max(left.tickNanos(), right.tickNanos());
        this.longestPresence = 5 * longestGap + 10_000_000_000L;
        HostileRelay relay = new HostileRelay(world, sides, recorder, chance.split());
        this.fate = new Fate(world, plan, sides, relay, tally, trace, chance.split());
        trace.begin(world.clock());
    }

    private Side side(String name, Profile profile, Primitives primitives, Book own, Book others) {
        Person person = new Person(world, chance.nextLong(), profile, primitives);
        person.store().watch(new Ledger(name, own, others, trace));
        return new Side(name, world, person, own, album, trace);
    }

    /** Lives it. */
    Outcome run() {
        Optional<Violation> violation = Optional.empty();
        trace.tell("plan", plan.words());
        try {
            live();
        } catch (Violation broken) {
            violation = Optional.of(broken);
        } catch (Exception thrown) {
            violation = Optional.of(new Violation(Invariant.CRASH, thrown.toString(), thrown));
        }
        violation.ifPresent(this::tell);
        tally.over(
                world.clock().monotonicNanos(),
                sides.stream().mapToLong(side -> side.book().count()).sum(),
                world.weather().toll());
        return new Outcome(seed, tally, trace.hash(), violation);
    }

    /** What is felt must be of the last three ticks, and passes after five more. */
    private void checkPresence(long now) {
        for (int i = 0; i < sides.size(); i++) {
            Side other = sides.get(1 - i);
            if (sides.get(i).feelsTheOther() && now - other.lastWritten() > longestPresence) {
                throw new Violation(Invariant.PRESENCE, sides.get(i).name() + " feels the other");
            }
        }
    }

    private void tell(Violation broken) {
        trace.tell("****", broken.invariant().words() + ": " + broken.getMessage());
        sides.forEach(side -> Aftermath.tell(side, trace));
    }

    private void live() throws Exception {
        Person.meet(world, sides.get(0).person(), sides.get(1).person());
        trace.tell("both", "have met");
        calm = false;
        while (tally.frames() < plan.frames()) {
            world.step();
        }
        calm = true;
        trace.tell("both", "· all grows calm");
        fate.calmDown();
        world.weather().calm();
        for (Side side : sides) {
            side.calmDown(chance.nextLong(-6 * HOUR_MILLIS, 6 * HOUR_MILLIS));
        }
        new Chapters(world, sides, album, trace, chance).live(plan.chapters());
    }

    private void published(Hum by, OutgoingFrame frame) {
        if (frame.payload().length != Frame.SIZE || frame.topic().length() != TOPIC_LENGTH) {
            throw new Violation(Invariant.FRAME, frame.payload().length + " bytes on " + frame.topic());
        }
        if (by.skippedATick()) {
            tally.skippedATick();
            throw new Violation(Invariant.TICK, "before frame " + frame.sequence());
        }
        tally.frame();
        long now = world.clock().monotonicNanos();
        tally.hummed(Math.min(now - lastFrame, longestGap));
        lastFrame = now;
        sides.forEach(side -> side.wrote(by, now));
        checkPresence(now);
        trace.frame(frame);
        recorder.record(frame);
        if (!calm) {
            fate.frameWritten();
        }
    }
}
