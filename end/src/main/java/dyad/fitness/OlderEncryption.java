package dyad.fitness;

import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import dyad.connection.RelayAccess;
import dyad.connection.RelayException;
import dyad.seam.Entropy;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Whether a relay takes TLS 1.2. Older ones cannot be asked for: Java does not speak them any more. */
final class OlderEncryption {
    private static final String VERSION = "TLSv1.2";

    private final RelayAccess access;
    private final Entropy entropy;

    OlderEncryption(RelayAccess access, Entropy entropy) {
        this.access = access;
        this.entropy = entropy;
    }

    Verdict ask() throws InterruptedException {
        try (Guest _ = Guest.arrive(access, entropy, VERSION)) {
            return taken();
        } catch (RelayException refused) {
            return judge(refused);
        }
    }

    private static Verdict judge(RelayException refused) {
        if (has(refused, Mqtt5ConnAckException.class)) {
            return taken();
        }
        if (has(refused, ConnectException.class) || has(refused, TimeoutException.class)) {
            return new Verdict.Unknown("Whether it takes TLS 1.2 too cannot be told: " + refused.sentence() + ".");
        }
        return new Verdict.Good("TLS 1.2 is refused.");
    }

    private static Verdict taken() {
        return new Verdict.Warning(
                "It takes TLS 1.2 too. Ends never ask for it, but an older client of somebody's would.",
                "Let it take TLS 1.3 alone (Mosquitto: tls_version tlsv1.3).");
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).anyMatch(kind::isInstance);
    }
}
