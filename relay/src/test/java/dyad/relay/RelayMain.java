package dyad.relay;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A relay in a process of its own, for tests that kill it or read all that it prints. */
final class RelayMain {

    private RelayMain() {}

    /** Arguments: the data directory. Prints {@code port N .} and runs until it is killed, or stops at SIGTERM. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedRelay relay = EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, Path.of(arguments[0])));
        Runtime.getRuntime().addShutdownHook(new Thread(relay::close));
        System.out.println("port " + relay.port() + " .");
        new CountDownLatch(1).await();
    }
}
