package dyad.relay.door;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands between one connection's packets and the broker. Until a lawful CONNECT has come there is no broker behind it,
 * and one must come within {@value #SECONDS_TO_CONNECT} s. After a refusal nothing more is read.
 */
final class Gate extends ChannelDuplexHandler {

    private static final int SECONDS_TO_CONNECT = 10;

    private final PacketLaw law;
    private final Reception reception;
    private boolean shut;
    private @Nullable ScheduledFuture<?> deadline;

    Gate(PacketLaw law, Reception reception) {
        this.law = law;
        this.reception = reception;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        Runnable close = () -> {
            var _ = context.close();
        };
        deadline = context.executor().schedule(close, SECONDS_TO_CONNECT, TimeUnit.SECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        endDeadline();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object packet) {
        if (shut) {
            ReferenceCountUtil.release(packet);
            return;
        }
        boolean known = law.connected();
        switch (law.judge((MqttMessage) packet)) {
            case Judgement.Pass(MqttMessage message) -> pass(context, message, known);
            case Judgement.Goodbye() -> {
                shut(packet);
                var _ = context.close();
            }
            case Judgement.Refuse(Refusal why) -> {
                shut(packet);
                refuse(context, why, known);
            }
        }
    }

    private void pass(ChannelHandlerContext context, MqttMessage message, boolean known) {
        if (!known) {
            endDeadline();
            reception.receive(context.channel());
        }
        context.fireChannelRead(message);
    }

    private void shut(Object packet) {
        shut = true;
        ReferenceCountUtil.release(packet);
    }

    /** Whoever did not begin with a CONNECT does not speak MQTT and is told nothing. */
    private static void refuse(ChannelHandlerContext context, Refusal why, boolean known) {
        if (known || why.answersConnect()) {
            var _ = context.writeAndFlush(why.farewell()).addListener(ChannelFutureListener.CLOSE);
        } else {
            var _ = context.close();
        }
    }

    private void endDeadline() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object packet, ChannelPromise promise) {
        if (packet instanceof MqttConnAckMessage answer) {
            announceLaw(answer.variableHeader().properties());
        }
        var _ = context.write(packet, promise);
    }

    /** MQTT 5, section 3.2.2.3: a server says in its CONNACK what it does not offer. */
    private static void announceLaw(MqttProperties properties) {
        if (properties != MqttProperties.NO_PROPERTIES) {
            properties.add(new IntegerProperty(MqttPropertyType.MAXIMUM_QOS.value(), 0));
            properties.add(new IntegerProperty(MqttPropertyType.WILDCARD_SUBSCRIPTION_AVAILABLE.value(), 0));
            properties.add(new IntegerProperty(MqttPropertyType.SHARED_SUBSCRIPTION_AVAILABLE.value(), 0));
        }
    }
}
