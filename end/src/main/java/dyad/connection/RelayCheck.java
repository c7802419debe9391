package dyad.connection;

import dyad.hum.OutgoingFrame;
import dyad.seam.Entropy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks a relay by trying whether it keeps frames: MQTT 5 (section 3.3.1.3) only says that it SHOULD keep a retained
 * QoS 0 message.
 *
 * <p>One connection publishes a frame of 512 random bytes on a random topic, like any other, and ends bare; another
 * listens on that topic. Made when a person begins a meeting or asks for it, and at no other time: nothing that is said
 * ever leads to it.
 */
public final class RelayCheck {
    private static final int KEEP_ALIVE_SECONDS = 30;

    /** The relay may still be at the frame when the second connection comes. */
    private static final int ATTEMPTS = 3;

    private static final long PATIENCE_SECONDS = 2;

    private final RelayAccess relay;
    private final Entropy entropy;
    private final Tally tally = new Tally();

    /** @param entropy may be used by other threads too */
    public RelayCheck(RelayAccess relay, Entropy entropy) {
        this.relay = relay;
        this.entropy = entropy;
    }

    /** Asks; waits up to a minute where nobody answers. Any thread but the link's. */
    public RelayFinding run() throws InterruptedException {
        OutgoingFrame frame =
                new OutgoingFrame(0, Packets.randomTopic(entropy), entropy.bytes(Packets.FRAME_BYTES), false);
        try {
            int largest = leave(frame);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (comesBack(frame)) {
                    return new RelayFinding.Keeps(largest);
                }
            }
            return new RelayFinding.Forgets();
        } catch (Unfit unfit) {
            return new RelayFinding.Refuses(unfit.why);
        } catch (RelayException failure) {
            return new RelayFinding.Unknown(failure.sentence());
        }
    }

    /** The largest packet that the relay takes. */
    private int leave(OutgoingFrame frame) throws RelayException, Unfit, InterruptedException {
        RelayConnection connection = open((_, _, _) -> {});
        try {
            int largest = connection.maximumPacketBytes();
            if (!connection.retainAvailable()) {
                throw new Unfit("it says that it keeps nothing, and takes no frame that is to be kept");
            }
            if (largest < Packets.FRAME_PACKET_BYTES) {
                throw new Unfit("it takes packets of at most " + largest + " bytes, and a frame needs "
                        + Packets.FRAME_PACKET_BYTES);
            }
            connection.write(Packets.publish(frame));
            connection.awaitWritten();
            return largest;
        } finally {
            connection.cut();
        }
    }

    private boolean comesBack(OutgoingFrame frame) throws RelayException, InterruptedException {
        CountDownLatch back = new CountDownLatch(1);
        RelayConnection connection = open((topic, payload, retained) -> {
            if (retained && topic.equals(frame.topic()) && Arrays.equals(payload, frame.payload())) {
                back.countDown();
            }
        });
        try {
            connection.subscribe(List.of(frame.topic()));
            return back.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            connection.cut();
        }
    }

    private RelayConnection open(FrameListener listener) throws RelayException, InterruptedException {
        return RelayConnection.open(relay, KEEP_ALIVE_SECONDS, entropy, tally, listener);
    }

    /** Ends the asking: the relay itself says that it is of no use. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        Unfit(String why) {
            super(why);
            this.why = why;
        }
    }
}
