package dyad.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;

/**
 * Lies above TLS and lets out only the packets of the hum. Anything else that the MQTT client would send (DISCONNECT,
 * or an answer that a relay tries to draw out) ends the connection instead, without a word to the relay.
 */
final class PacketGate extends ChannelOutboundHandlerAdapter {
    /** Packet types of MQTT 5, section 2.1.2, in the upper four bits of the first byte. */
    private static final int CONNECT = 1;

    private static final int PUBLISH = 3;
    private static final int SUBSCRIBE = 8;
    private static final int PINGREQ = 12;
    private static final int DISCONNECT = 14;

    private final BareEnd end;

    PacketGate(BareEnd end) {
        this.end = end;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf packet && !isOfTheHum(packet)) {
            int type = type(packet);
            ReferenceCountUtil.release(message);
            if (type != DISCONNECT) {
                // Before all else, for the client keeps the first reason that it hears of.
                context.fireExceptionCaught(new NoMqttException("an answer was asked for, of packet type " + type));
            }
            promise.tryFailure(new ClosedChannelException());
            end.cut();
        } else {
            var _ = context.write(message, promise);
        }
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        end.cut(promise);
    }

    private static boolean isOfTheHum(ByteBuf packet) {
        if (!packet.isReadable()) {
            return true;
        }
        return switch (type(packet)) {
            case CONNECT, PUBLISH, SUBSCRIBE, PINGREQ -> true;
            default -> false;
        };
    }

    private static int type(ByteBuf packet) {
        return packet.getUnsignedByte(packet.readerIndex()) >> 4;
    }
}
