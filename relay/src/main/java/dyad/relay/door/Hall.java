package dyad.relay.door;

import dyad.relay.RelayLimits;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.util.concurrent.EventExecutor;
import java.util.Optional;

/** Furnishes each new connection, and closes those above the limit before a byte of them is read. */
final class Hall extends ChannelInitializer<Channel> {

    private final RelayLimits limits;
    private final Optional<Certificates> certificates;
    private final Reception reception;
    private final ChannelGroup visitors;

    Hall(RelayLimits limits, Optional<Certificates> certificates, Reception reception, EventExecutor executor) {
        this.limits = limits;
        this.certificates = certificates;
        this.reception = reception;
        this.visitors = new DefaultChannelGroup(executor);
    }

    @Override
    protected void initChannel(Channel channel) {
        if (visitors.size() >= limits.connections()) {
            var _ = channel.close();
            return;
        }
        visitors.add(channel);
        ChannelPipeline pipeline = channel.pipeline();
        certificates.ifPresent(files -> pipeline.addLast(files.context().newHandler(channel.alloc())));
        reception.furnish(pipeline);
        // The broker's own decoder would gather a packet of up to 256 MB from anyone.
        pipeline.replace(MqttDecoder.class, "packets", new MqttDecoder(RelayLimits.PACKET_BYTES));
        TokenBucket bucket = new TokenBucket(limits.burst(), limits.tokensPerSecond(), System::nanoTime);
        pipeline.addAfter("packets", "gate", new Gate(new PacketLaw(limits, bucket), reception));
    }

    void empty() {
        visitors.close().awaitUninterruptibly();
    }
}
