package dyad.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;

/**
 * Lies next to the socket, beneath TLS: lets no TLS alert out (neither close_notify nor any other) and closes the
 * socket without a word. All methods run on the network's thread, except {@link #cut}.
 */
final class BareEnd extends ChannelDuplexHandler {
    private volatile Optional<ChannelHandlerContext> here = Optional.empty();
    private Optional<SslHandler> encryption = Optional.empty();
    private boolean gated;

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        here = Optional.of(context);
    }

    /** Above TLS, which is there at the first write and behind a proxy not before. */
    private void gate(ChannelHandlerContext context) {
        encryption = Optional.ofNullable(context.pipeline().get(SslHandler.class));
        String beneath = encryption
                .map(handler -> context.pipeline().context(handler).name())
                .orElse(context.name());
        context.pipeline().addAfter(beneath, "dyad-packets", new PacketGate(this));
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!gated) {
            gated = true;
            gate(context);
        }
        // Once the engine has made an alert it makes nothing else: whatever comes now is that alert.
        if (encryption.isPresent() && encryption.get().engine().isOutboundDone()) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            cut();
        } else {
            var _ = context.write(message, promise);
        }
    }

    /** Closes the socket as it is: nothing more is written, nothing that waits is flushed. From any thread. */
    void cut() {
        here.ifPresent(context -> {
            var _ = context.close();
        });
    }

    /** As {@link #cut()}, and tells {@code promise}. */
    void cut(ChannelPromise promise) {
        here.ifPresent(context -> {
            var _ = context.close(promise);
        });
    }
}
