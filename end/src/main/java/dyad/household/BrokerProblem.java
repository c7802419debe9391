package dyad.household;

import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import dyad.connection.RelayAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says why there is no connection to the household's broker, and what to do. */
final class BrokerProblem {
    private BrokerProblem() {}

    static String sentence(RelayAddress broker, Throwable cause) {
        return Stream.iterate(cause, one -> one != null, Throwable::getCause)
                .flatMap(one -> known(broker, one).stream())
                .findFirst()
                .orElse("The household's broker at " + broker + " cannot be reached. Is it running, and is the address"
                        + " right?");
    }

    private static Optional<String> known(RelayAddress broker, Throwable cause) {
        return switch (cause) {
            case UnknownHostException _ ->
                Optional.of("Unknown host " + broker.host() + ": check the name of the household's broker.");
            case SSLException _ ->
                Optional.of("No TLS 1.3 connection to the household's broker at " + broker
                        + ": is it mqtt://, another port, or has it an authority of its own (household.ca)?");
            case Mqtt5ConnAckException refused ->
                Optional.of(refused(broker, refused.getMqttMessage().getReasonCode()));
            default -> Optional.empty();
        };
    }

    private static String refused(RelayAddress broker, Mqtt5ConnAckReasonCode reason) {
        return switch (reason) {
            case BAD_USER_NAME_OR_PASSWORD, NOT_AUTHORIZED ->
                "The household's broker at " + broker + " refuses the user or password: check both.";
            case UNSUPPORTED_PROTOCOL_VERSION ->
                "The household's broker at " + broker + " does not speak MQTT 5: bring it up to date.";
            default -> "The household's broker at " + broker + " refuses the connection.";
        };
    }
}
