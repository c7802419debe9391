package dyad.owntracks;

/**
 * What became of what the phone sent since the start of this process.
 *
 * @param taken fixes that were the newest
 * @param late fixes that were too old, from the future or overtaken
 * @param unneeded reports that were no location
 * @param unreadable bodies that were too long, no JSON, wrongly encrypted or absurd
 */
public record PhoneCounts(long taken, long late, long unneeded, long unreadable) {

    static final PhoneCounts NONE = new PhoneCounts(0, 0, 0, 0);

    PhoneCounts oneTaken() {
        return new PhoneCounts(taken + 1, late, unneeded, unreadable);
    }

    PhoneCounts oneLate() {
        return new PhoneCounts(taken, late + 1, unneeded, unreadable);
    }

    PhoneCounts oneUnneeded() {
        return new PhoneCounts(taken, late, unneeded + 1, unreadable);
    }

    PhoneCounts oneUnreadable() {
        return new PhoneCounts(taken, late, unneeded, unreadable + 1);
    }
}
