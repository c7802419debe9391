package dyad.connection;

import com.hivemq.client.mqtt.exceptions.MqttDecodeException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.ssl.NotSslRecordException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Turns what the network and the MQTT client throw into a sentence that says what to do. */
public final class Problem {
    private final RelayAddress address;
    private final Optional<SocksProxy> proxy;

    /** Of this relay. */
    public Problem(RelayAccess access) {
        this.address = access.address();
        this.proxy = access.proxy();
    }

    /** Why there is no connection. */
    public String ofConnecting(Throwable failure) {
        return innermost(failure)
                .orElseGet(
                        () -> "the relay at " + where()
                                + " ended the connection at once: is it an MQTT 5 relay, and with TLS or without as the address says?");
    }

    /** Why a connection that stood has ended. */
    String ofEnding(Throwable failure) {
        return innermost(failure).orElseGet(() -> "the connection to the relay at " + where() + " broke");
    }

    /** What the first in the chain of causes has to say, from the innermost out. */
    private Optional<String> innermost(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).toList().reversed().stream()
                .map(this::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst();
    }

    private String sentence(Throwable failure) {
        return switch (failure) {
            case UnknownHostException _ ->
                "unknown host " + address.host() + ": check the relay's name and the network";
            case ConnectTimeoutException _ -> noAnswer();
            case TimeoutException _ -> noAnswer();
            case NoRouteToHostException _ -> "no way to " + where() + ": check the network and the address";
            case ConnectException refused -> notReached(refused);
            case NoMqttException _, MqttDecodeException _ ->
                "the relay at " + where()
                        + " sends what no MQTT 5 relay may send here: this end ended the connection."
                        + " If it lasts, choose another";
            case Mqtt5ConnAckException refused ->
                refused(refused.getMqttMessage().getReasonCode());
            case Mqtt5SubAckException _ -> "the relay at " + where() + " does not let this end listen: check its rules";
            case Mqtt5DisconnectException ended ->
                "the relay at " + where() + " ended the connection: "
                        + words(ended.getMqttMessage().getReasonCode());
            default -> encryption(failure);
        };
    }

    private String notReached(ConnectException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (proxy.isPresent()) {
            return "no way to " + where() + " through the proxy " + proxy.get().address()
                    + ": check that it runs and reaches the relay. Nothing goes past it. (" + reason + ")";
        }
        return reason.contains("refused")
                ? "connection refused: is the relay running at " + where() + "?"
                : "cannot reach " + where() + ": check the network and the address (" + reason + ")";
    }

    private String encryption(Throwable failure) {
        return switch (failure) {
            case NotSslRecordException _ ->
                "the relay at " + where() + " does not speak TLS there: is it mqtt:// or another port?";
            case PinException _ ->
                "the relay at " + where() + " shows another certificate than the invitation names: someone may stand in"
                        + " between, or it has a new one. Ask whoever keeps it, and for a new invitation";
            case CertificateExpiredException _ ->
                "the certificate of the relay at " + where() + " has expired: its keeper must renew it";
            case CertPathBuilderException _ ->
                "nobody trusted vouches for the certificate of the relay at " + where()
                        + ": if it has an authority of its own, name its PEM file";
            case CertificateException wrong ->
                "the certificate of the relay at " + where() + " is not good: " + wrong.getMessage();
            case SSLException wrong ->
                "no TLS 1.3 connection to the relay at " + where() + " (" + wrong.getMessage() + ")";
            default -> "";
        };
    }

    private String refused(Mqtt5ConnAckReasonCode reason) {
        return switch (reason) {
            case BAD_USER_NAME_OR_PASSWORD, NOT_AUTHORIZED ->
                "the relay at " + where()
                        + (address.login().isPresent()
                                ? " refuses the user or password: check both"
                                : " asks for a user and password: you need the invitation to it that the other has");
            case UNSUPPORTED_PROTOCOL_VERSION ->
                "the relay at " + where() + " does not speak MQTT 5: choose one that does";
            default -> "the relay at " + where() + " refuses the connection: " + words(reason);
        };
    }

    private String noAnswer() {
        return "no answer from " + where() + ": check the address, and that no firewall is between";
    }

    private String where() {
        return address.hostAndPort();
    }

    private static String words(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
