package dyad.fitness;

import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAck;
import dyad.connection.Packets;
import dyad.connection.RelayAccess;

/** What is known from being let in: MQTT 5, section 3.2. */
final class Welcome {
    private static final int KILOBYTE = 1_024;

    /** More than this is room that nobody but a flooder needs. */
    private static final int AMPLE_PACKET_BYTES = 16 * KILOBYTE;

    private final RelayAccess access;
    private final Mqtt5ConnAck answer;

    Welcome(RelayAccess access, Mqtt5ConnAck answer) {
        this.access = access;
        this.answer = answer;
    }

    Verdict protocol() {
        return new Verdict.Good("It speaks MQTT 5.");
    }

    Verdict encryption() {
        if (!access.address().encrypted()) {
            return new Verdict.Warning(
                    "There is none: everyone on the line sees which topics belong together.",
                    "Give it a certificate, and let it take TLS 1.3 alone.");
        }
        return new Verdict.Good(
                access.address().pin().isPresent()
                        ? "TLS 1.3, with the very certificate of the invitation."
                        : "TLS 1.3, with a certificate for this name that is trusted here.");
    }

    Verdict packets() {
        int largest = answer.getRestrictions().getMaximumPacketSize();
        if (largest < Packets.FRAME_PACKET_BYTES) {
            return new Verdict.Bad(
                    "It takes packets of " + largest + " bytes at most, and a frame needs " + Packets.FRAME_PACKET_BYTES
                            + ".",
                    "Let it take 2 KB.");
        }
        if (largest > AMPLE_PACKET_BYTES) {
            return new Verdict.Warning(
                    "It takes packets of " + size(largest) + ": room that a stranger can fill.",
                    "Let it take 2 KB at most.");
        }
        return new Verdict.Good("It takes packets of " + size(largest) + " at most.");
    }

    private static String size(int bytes) {
        if (bytes < KILOBYTE) {
            return bytes + " bytes";
        }
        int kilobytes = bytes / KILOBYTE;
        return kilobytes < KILOBYTE ? kilobytes + " KB" : kilobytes / KILOBYTE + " MB";
    }
}
