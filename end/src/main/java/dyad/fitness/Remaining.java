package dyad.fitness;

import java.util.OptionalLong;

/**
 * What the expiry of a frame that was kept says: MQTT 5, section 3.3.2.3.3, wants the time that it waited taken off.
 *
 * @param asked seconds for which it was to be kept
 * @param remaining seconds that came back with it
 * @param waitedMillis between leaving it and having it back
 */
record Remaining(long asked, OptionalLong remaining, long waitedMillis) {
    /** Whole seconds at both ends, and the way there and back. */
    private static final long TOLERANCE_MILLIS = 2_000;

    private static final long MILLIS = 1_000;
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    /** Seconds that the relay took off. */
    private long counted() {
        return asked - remaining.orElse(asked);
    }

    private boolean isCutShort() {
        return counted() * MILLIS - waitedMillis > HOUR * MILLIS;
    }

    Verdict lasting() {
        if (remaining.isEmpty()) {
            return new Verdict.Warning(
                    "It gives a frame out without saying how long it may be kept.",
                    "Let it pass on the expiry of messages, as MQTT 5 demands.");
        }
        if (counted() <= 0) {
            return new Verdict.Warning(
                    "It keeps frames for " + span(remaining.getAsLong())
                            + ", but does not take off the time that they waited.",
                    "Let it count the expiry of messages down, as MQTT 5 demands.");
        }
        if (isCutShort()) {
            return new Verdict.Warning(
                    "It keeps frames for only " + span(remaining.getAsLong())
                            + ": words for who is away longer are lost there.",
                    "Let messages have an expiry of " + span(asked) + " (" + asked + " s).");
        }
        return new Verdict.Good("It keeps a frame for " + span(asked) + ", and counts down.");
    }

    /** Only that it goes on as ours does can be known: a relay tells nobody what time it has. */
    Verdict clock() {
        if (remaining.isEmpty() || counted() <= 0 || isCutShort()) {
            return new Verdict.Unknown("Cannot be told: it does not count down from the time that was asked for.");
        }
        long off = counted() * MILLIS - waitedMillis;
        if (Math.abs(off) > TOLERANCE_MILLIS) {
            return new Verdict.Warning(
                    "It counted " + counted() + " s where " + Math.round(waitedMillis / (double) MILLIS)
                            + " s went by.",
                    "Keep its clock right by NTP: messages expire by it.");
        }
        return new Verdict.Good(
                "It goes as fast as this machine's. What time it shows cannot be asked; messages expire by how it goes on.");
    }

    private static String span(long seconds) {
        long hours = Math.round(seconds / (double) HOUR);
        if (hours >= DAY / HOUR) {
            long days = Math.round(seconds / (double) DAY);
            return days + (days == 1 ? " day" : " days");
        }
        return hours > 1 ? hours + " hours" : seconds + " s";
    }
}
