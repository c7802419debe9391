package dyad.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageBuilders.ConnectBuilder;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;

/** A visitor that sends whatever it likes, lawful or not, which a good MQTT client would not let a test do. */
final class RawVisitor implements AutoCloseable {

    private final Socket socket;
    private final EmbeddedChannel codec = new EmbeddedChannel(new MqttDecoder(1 << 20), MqttEncoder.INSTANCE);

    RawVisitor(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) TestEnd.SECONDS * 1000);
    }

    /** A visitor that has connected as an end does. */
    static RawVisitor connected(int port) throws IOException {
        RawVisitor visitor = new RawVisitor(port);
        visitor.send(lawfulConnect().build());
        MqttConnAckMessage answer = assertInstanceOf(MqttConnAckMessage.class, visitor.receive());
        assertEquals(0, answer.variableHeader().connectReturnCode().byteValue());
        return visitor;
    }

    static ConnectBuilder lawfulConnect() {
        return MqttMessageBuilders.connect()
                .protocolVersion(MqttVersion.MQTT_5)
                .clientId("someone")
                .cleanSession(true)
                .keepAlive(60);
    }

    static MqttMessage subscribe(String filter) {
        return MqttMessageBuilders.subscribe()
                .messageId(1)
                .addSubscription(MqttQoS.AT_MOST_ONCE, filter)
                .build();
    }

    static MqttMessage publish(String topic, int bytes) {
        return MqttMessageBuilders.publish()
                .topicName(topic)
                .qos(MqttQoS.AT_MOST_ONCE)
                .retained(true)
                .payload(Unpooled.wrappedBuffer(new byte[bytes]))
                .build();
    }

    void send(MqttMessage packet) throws IOException {
        codec.writeOutbound(packet);
        for (ByteBuf part = codec.readOutbound(); part != null; part = codec.readOutbound()) {
            byte[] bytes = new byte[part.readableBytes()];
            part.readBytes(bytes);
            part.release();
            send(bytes);
        }
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The next packet; fails if the connection ends first. */
    MqttMessage receive() throws IOException {
        return next().orElseGet(() -> fail("the relay closed the connection"));
    }

    /** Reads on, leaving out other packets, until the relay has said goodbye for {@code reason} and closed. */
    void expectRefusal(MqttReasonCodes.Disconnect reason) throws IOException {
        MqttMessage packet = receive();
        while (packet.fixedHeader().messageType() != MqttMessageType.DISCONNECT) {
            packet = receive();
        }
        expectRefusal(packet, reason);
    }

    /** This packet is the relay's goodbye for {@code reason}, and it closes. */
    void expectRefusal(MqttMessage packet, MqttReasonCodes.Disconnect reason) throws IOException {
        assertEquals(MqttMessageType.DISCONNECT, packet.fixedHeader().messageType());
        byte code = ((MqttReasonCodeAndPropertiesVariableHeader) packet.variableHeader()).reasonCode();
        assertEquals(reason, MqttReasonCodes.Disconnect.valueOf(code));
        expectEnd();
    }

    /** The bytes up to the end of the connection, whatever they are. */
    byte[] rest() throws IOException {
        return socket.getInputStream().readAllBytes();
    }

    /** Reads on until the relay closes. */
    void awaitEnd() throws IOException {
        Optional<MqttMessage> packet;
        do {
            packet = next();
        } while (packet.isPresent());
    }

    /** The relay closes without having sent anything further. */
    void expectEnd() throws IOException {
        next().ifPresent(packet -> fail("instead of closing the relay sent " + packet.fixedHeader()));
    }

    /** The next packet, or empty at the end of the connection. */
    Optional<MqttMessage> next() throws IOException {
        byte[] buffer = new byte[4096];
        for (MqttMessage packet = codec.readInbound(); ; packet = codec.readInbound()) {
            if (packet != null) {
                return Optional.of(packet);
            }
            int count = read(buffer);
            if (count < 0) {
                return Optional.empty();
            }
            codec.writeInbound(Unpooled.copiedBuffer(buffer, 0, count));
        }
    }

    private int read(byte[] buffer) throws IOException {
        try {
            return socket.getInputStream().read(buffer);
        } catch (SocketException closedWhileWeWereStillSending) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
