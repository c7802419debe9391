package dyad.hivemq;

import com.hivemq.embedded.EmbeddedHiveMQ;
import java.nio.file.Path;

/** HiveMQ as it is configured in a folder, until SIGTERM; it prints a line as soon as it listens. */
public final class Main {
    private Main() {}

    /** @param arguments the folders of its configuration, of its data, and of its extensions */
    public static void main(String... arguments) throws InterruptedException {
        EmbeddedHiveMQ relay = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(Path.of(arguments[0]))
                .withDataFolder(Path.of(arguments[1]))
                .withExtensionsFolder(Path.of(arguments[2]))
                .build();
        relay.start().join();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> relay.stop().join()));
        System.out.println("listening");
        Thread.currentThread().join();
    }
}
