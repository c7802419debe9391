package dyad.ache;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;

/**
 * What every live frame says of the newest mutual contact, in 5 bytes: its number 2, and 3 whose highest bit is set if it
 * was a touch together and whose other 23 hold its age in half seconds, the shortest tick.
 *
 * @param number 0 for none yet, then 1 to 65,535 and 1 again
 * @param touch it was a touch together
 * @param ageMillis how long it is over, as of when the frame was built; 0 while it lasts
 */
public record LastContact(int number, boolean touch, long ageMillis) {
    /** Nothing is known of any contact. */
    public static final LastContact NONE = new LastContact(0, false, 0);

    /** The highest age that can be told: 48 days, long after the ache has come to its floor. */
    static final long MOST_MILLIS = 0x7f_ffffL * LastContact.UNIT_MILLIS;

    private static final int UNIT_MILLIS = 500;
    private static final int TOUCH = 0x80;
    private static final int NUMBERS = 0xffff;

    /** As it travels; the age to the nearest half second. */
    public byte[] bytes() {
        int age = (int) ((Math.min(ageMillis, MOST_MILLIS) + UNIT_MILLIS / 2) / UNIT_MILLIS);
        return new ByteWriter()
                .u16(number)
                .u8(age >>> 16 | (touch ? TOUCH : 0))
                .u16(age)
                .bytes();
    }

    /** Reads 5 bytes. */
    public static LastContact read(ByteReader in) throws MalformedException {
        int number = in.u16();
        int high = in.u8();
        long age = (long) (high & ~TOUCH) << 16 | in.u16();
        return new LastContact(number, (high & TOUCH) != 0, age * UNIT_MILLIS);
    }

    /** The number that follows upon this one. */
    static int next(int number) {
        return number % NUMBERS + 1;
    }

    /** Whether {@code number} was given later than {@code other}: the numbers go round, and 0 is before all. */
    static boolean isNewer(int number, int other) {
        if (number == 0 || other == 0) {
            return number != other && number != 0;
        }
        int ahead = Math.floorMod(number - other, NUMBERS);
        return ahead != 0 && ahead <= NUMBERS / 2;
    }
}
