package dyad.connection;

import dyad.hum.OutgoingFrame;
import dyad.hum.Voice;
import dyad.seam.StoreException;
import java.util.Optional;

/** Builds the frames of one connection. All methods are called on the link's thread. */
final class Builder {
    private final Voice voice;
    private final RelayConnection connection;
    private final HumListener listener;
    private long period;
    private boolean troubled;

    Builder(Voice voice, RelayConnection connection, HumListener listener, long period) {
        this.voice = voice;
        this.connection = connection;
        this.listener = listener;
        this.period = period;
    }

    /** The next frame. Reports that none can be built, and that this is over. */
    Ready build() throws StoreException {
        try {
            OutgoingFrame frame = voice.next();
            if (troubled) {
                troubled = false;
                listener.building(Optional.empty());
            }
            listenInANewPeriod();
            return new Ready(frame.sequence(), Packets.publish(frame), voice.tickMillis());
        } catch (StoreException failure) {
            report(String.valueOf(failure.getMessage()));
            throw failure;
        } catch (RuntimeException failure) {
            report("a frame could not be built; this is a bug: " + failure);
            throw failure;
        }
    }

    private void report(String problem) {
        troubled = true;
        listener.building(Optional.of(problem));
    }

    void written(long sequence) {
        voice.written(sequence);
    }

    private void listenInANewPeriod() {
        if (voice.period() != period) {
            period = voice.period();
            // A relay that refuses has no other way than to end the connection: then all begins anew.
            connection.subscribeLater(voice.subscriptions()).exceptionally(refused -> {
                connection.cut();
                return null;
            });
        }
    }
}
