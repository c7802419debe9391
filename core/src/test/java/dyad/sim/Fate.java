package dyad.sim;

import dyad.senses.Presence;
import dyad.world.PlannedKill.Moment;
import dyad.world.World;
import java.util.List;
import java.util.SplittableRandom;

/** Lets things happen to the two, as the plan of this life has it. */
final class Fate {
    private static final long DAY = 86_400_000_000_000L;
    private static final long YEAR = 365 * DAY;
    private static final double LONG_SPELL = 60;
    private static final double LONGEST_OFF = 300;
    private static final int LAST_WRITE = 12;

    private final World world;
    private final Plan plan;
    private final List<Side> sides;
    private final HostileRelay relay;
    private final Tally tally;
    private final Trace trace;
    private final SplittableRandom chance;
    private long untilNext;
    private boolean calm;

    Fate(
            World world,
            Plan plan,
            List<Side> sides,
            HostileRelay relay,
            Tally tally,
            Trace trace,
            SplittableRandom chance) {
        this.world = world;
        this.plan = plan;
        this.sides = sides;
        this.relay = relay;
        this.tally = tally;
        this.trace = trace;
        this.chance = chance;
    }

    /** A frame was written; now and then something happens right after. */
    void frameWritten() {
        untilNext--;
        if (untilNext <= 0) {
            untilNext = 1 + (long) (-Math.log(1 - chance.nextDouble()) * plan.meanFramesBetween());
            world.in(0, this::happen);
        }
    }

    /** From now on nothing happens any more. */
    void calmDown() {
        calm = true;
    }

    private void happen() {
        if (calm) {
            return;
        }
        Happening what = plan.next(chance);
        Side one = sides.get(chance.nextInt(2));
        tally.happened(what);
        if (what.isFault()) {
            trace.tell(one.name(), "· " + what.words());
        }
        switch (what) {
            case WORD -> say(one);
            case TOUCH, LOOK -> live(what, one);
            case KILL, KILL_BEFORE_WRITE, TORN_WRITE, KILL_AFTER_WRITE, APART, TURNS -> die(what, one);
            case FULL_DISK, FAILED_SCRUB, WRONG_CLOCK -> spoil(what, one);
            case SLOW_END, LOSS, DOUBLES, DELAYS, ALTERED -> storm(what);
            case CUT, PARTITION, AMNESIA, RELAY_RESTART -> disturb(what, one);
            case HELD_BACK -> holdBack(one);
            case REPLAY_LIVE, REPLAY_RETAINED, REPUBLISHED, MISDIRECTED, FORGED, WITHHELD -> attack(what, one);
        }
    }

    private void say(Side one) {
        int count = chance.nextInt(8) == 0 ? chance.nextInt(1, 30) : 1;
        for (int i = 0; i < count; i++) {
            one.say(chance);
        }
    }

    private void live(Happening what, Side one) {
        if (!one.person().isRunning()) {
            return;
        }
        if (what == Happening.LOOK) {
            one.look();
        } else {
            boolean pressing = chance.nextBoolean();
            one.person().link().presence(chance.nextBoolean() ? Presence.HERE : Presence.AWAKE);
            one.touch(pressing);
        }
    }

    private void die(Happening what, Side one) {
        switch (what) {
            case KILL -> one.offFor(spell(LONGEST_OFF));
            case KILL_BEFORE_WRITE -> one.person().store().dieAt(Moment.BEFORE, chance.nextInt(LAST_WRITE));
            case TORN_WRITE -> one.person().store().dieAt(Moment.TORN, chance.nextInt(LAST_WRITE));
            case KILL_AFTER_WRITE -> one.person().store().dieAt(Moment.AFTER, chance.nextInt(LAST_WRITE));
            case APART -> sides.forEach(side -> side.offFor(timeApart()));
            case TURNS -> takeTurns(one);
            default -> throw new IllegalStateException(what + " is no death; this is a bug");
        }
    }

    /** Hours to a year; no life is much longer than ten years. */
    private long timeApart() {
        double most = world.clock().monotonicNanos() < 10 * YEAR ? YEAR : DAY;
        return (long) Spans.between(chance, DAY / 4.0, most);
    }

    /** One is on, then the other, and so on; never both. */
    private void takeTurns(Side first) {
        Side second = first == sides.getFirst() ? sides.getLast() : sides.getFirst();
        long pause = second.tickNanos();
        long at = 0;
        for (int turn = chance.nextInt(2, 6); turn > 0; turn--) {
            long stay = slowTick() * chance.nextInt(20, 150);
            Side off = turn % 2 == 0 ? second : first;
            world.in(at, () -> off.offFor(stay + pause));
            at += stay;
        }
    }

    private void spoil(Happening what, Side one) {
        long span = spell(LONG_SPELL);
        switch (what) {
            case FULL_DISK -> {
                one.person().store().refuse(true);
                world.in(span, () -> one.person().store().refuse(false));
            }
            case FAILED_SCRUB -> {
                one.person().store().refuseToScrub(true);
                world.in(span, () -> one.person().store().refuseToScrub(false));
            }
            case WRONG_CLOCK -> {
                long wrong = (long) Spans.between(chance, 1_000, (double) YEAR / 1_000_000);
                one.person().clock().setWrongBy(chance.nextBoolean() ? wrong : -wrong);
                world.in(spell(LONGEST_OFF), () -> setRight(one));
            }
            default -> throw new IllegalStateException(what + " spoils nothing; this is a bug");
        }
    }

    /** When all is calm a clock may be wrong, but none is moved. */
    private void setRight(Side one) {
        if (!calm) {
            one.person().clock().setWrongBy(0);
        }
    }

    private void storm(Happening what) {
        double share = chance.nextDouble();
        switch (what) {
            case SLOW_END -> world.weather().slowDown(share);
            case LOSS -> world.weather().lose(share);
            case DOUBLES -> world.weather().repeat(share);
            case DELAYS -> world.weather().hold(share, spell(LONG_SPELL));
            case ALTERED -> world.weather().alter(share);
            default -> throw new IllegalStateException(what + " is no weather; this is a bug");
        }
        world.in(spell(LONG_SPELL), world.weather()::calm);
    }

    private void disturb(Happening what, Side one) {
        switch (what) {
            case CUT -> one.unpluggedFor(spell(LONG_SPELL));
            case PARTITION -> {
                long span = spell(LONG_SPELL);
                sides.forEach(side -> side.unpluggedFor(span));
            }
            case AMNESIA -> world.forgetRetained();
            case RELAY_RESTART -> sides.forEach(side -> side.unpluggedFor(spell(3)));
            default -> throw new IllegalStateException(what + " disturbs nothing; this is a bug");
        }
    }

    /** Long enough to outlast what is felt of somebody who is gone. */
    private void holdBack(Side one) {
        long span = slowTick() * chance.nextInt(20, 120);
        world.weather().holdBack(span / 2);
        world.in(span, () -> {
            one.unpluggedFor(span);
            world.weather().calm();
        });
    }

    private void attack(Happening what, Side one) {
        switch (what) {
            case REPLAY_LIVE -> relay.replay(one, false);
            case REPLAY_RETAINED -> relay.replay(one, true);
            case REPUBLISHED -> relay.republish();
            case MISDIRECTED -> relay.misdirect();
            case FORGED -> relay.forge(one);
            case WITHHELD -> {
                one.person().withhold(true);
                world.in(spell(LONG_SPELL), () -> one.person().withhold(false));
            }
            default -> throw new IllegalStateException(what + " is no attack; this is a bug");
        }
    }

    private long spell(double mostTicks) {
        return Spans.ticks(chance, slowTick(), mostTicks);
    }

    private long slowTick() {
        return sides.stream().mapToLong(Side::tickNanos).max().orElseThrow();
    }
}
