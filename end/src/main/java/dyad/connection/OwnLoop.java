package dyad.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/**
 * The network thread of one connection. It shows us the connection's channel before its first byte, which the MQTT
 * client never does: only so can every end of it be a bare close.
 *
 * <p>The client takes an event loop group in place of an executor and uses it as it is. It asks the group for a loop
 * and the loop to register the channel; there we look.
 */
final class OwnLoop extends NioEventLoopGroup {
    private final EventLoop watched;

    /** @param onChannel told of every channel before it is connected, on the thread that opens it */
    OwnLoop(Consumer<Channel> onChannel) {
        super(1, new DefaultThreadFactory("dyad-relay", true, Thread.MAX_PRIORITY));
        this.watched = watching(super.next(), onChannel);
    }

    @Override
    public EventLoop next() {
        return watched;
    }

    private static EventLoop watching(EventLoop loop, Consumer<Channel> onChannel) {
        return (EventLoop) Proxy.newProxyInstance(
                EventLoop.class.getClassLoader(), new Class<?>[] {EventLoop.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("register")) {
                        onChannel.accept(channelOf(arguments[0]));
                    }
                    return call(loop, method, arguments);
                });
    }

    private static Channel channelOf(Object registered) {
        return registered instanceof ChannelPromise promise ? promise.channel() : (Channel) registered;
    }

    private static Object call(EventLoop loop, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(loop, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }
}
