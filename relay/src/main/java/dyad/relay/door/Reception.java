package dyad.relay.door;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;

/** The broker as the door sees it. */
public interface Reception {

    /**
     * Adds the broker's own MQTT codec and handlers to a new connection, before anything was read. The door replaces
     * the decoder by one with a bound and puts its {@link Gate} before the broker's handler.
     */
    void furnish(ChannelPipeline pipeline);

    /** Takes on a connection whose first packet was a lawful CONNECT; on the channel's event loop. */
    void receive(Channel channel);
}
