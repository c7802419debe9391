package dyad.household;

/**
 * What a household may ask of this end: all of it lowers what is sensed, or is as good as a hand on the page. There is no
 * wish that begins nearness, lengthens or sharpens it, and there must be none.
 */
public interface Wishes {

    /** Says a word to the other. */
    void say(String text);

    /** Begins (true) or ends (false) a touch. */
    void touch(boolean pressing);

    /** Looks to the other as if this end were switched off, and ends nearness. */
    void quiet();
}
