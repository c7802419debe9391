package dyad.connection;

import dyad.hum.Voice;
import java.util.List;

/**
 * What a connection needs to know before it begins.
 *
 * @param relay where to
 * @param tickMillis milliseconds between two ticks
 * @param period the period that the topics belong to
 * @param topics what to listen on
 */
record Plan(RelayAccess relay, long tickMillis, long period, List<String> topics) {

    /** Called on the link's thread. */
    static Plan of(Voice voice, RelayAccess relay) {
        return new Plan(relay, voice.tickMillis(), voice.period(), List.copyOf(voice.subscriptions()));
    }
}
