package dyad.command;

import dyad.end.End;
import dyad.page.Autostart;
import dyad.page.MeetingPlaces;
import java.util.function.Function;

/**
 * What a page may have done outside of its end.
 *
 * @param places chooses the relay of the end that it is given
 * @param autostart starts the end with the computer
 */
record PageServices(Function<End, MeetingPlaces> places, Autostart autostart) {

    /** Nothing. */
    static final PageServices NONE = new PageServices(_ -> MeetingPlaces.FIXED, Autostart.NONE);
}
