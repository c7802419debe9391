package dyad.observe;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import dyad.connection.Await;
import dyad.connection.Certificates;
import dyad.connection.Mosquitto;
import dyad.together.Child;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One pair's Mosquitto: each end has a TLS listener of its own, so that ports tell lines apart; and at a third one, without
 * TLS, an onlooker takes everything, so that what the relay sees is on the wire once more, with the kernel's times.
 */
final class ObservedRelay implements Closeable {
    private final Path configuration;
    private final int left = Mosquitto.freePort();
    private final int right = Mosquitto.freePort();
    private final int onlooker = Mosquitto.freePort();
    private Child process;
    private Mqtt5AsyncClient watching;

    ObservedRelay(Path directory, Certificates certificates) throws IOException, InterruptedException {
        configuration = Files.createDirectories(directory).resolve("mosquitto.conf");
        Files.write(
                configuration,
                List.of(
                        // Started as root it would change to a user who cannot read our files.
                        "user " + System.getProperty("user.name"),
                        "persistence false",
                        "log_dest none",
                        "max_packet_size 2048",
                        "set_tcp_nodelay true",
                        "allow_anonymous true",
                        encrypted(left, certificates),
                        encrypted(right, certificates),
                        "listener " + onlooker + " 127.0.0.1"));
        process = start();
        watching = watch();
    }

    private static String encrypted(int port, Certificates certificates) {
        return "listener " + port + " 127.0.0.1\ncertfile " + certificates.certificate() + "\nkeyfile "
                + certificates.key() + "\ntls_version tlsv1.3";
    }

    private Child start() throws IOException, InterruptedException {
        Child started = new Child(new ProcessBuilder("mosquitto", "-c", configuration.toString()).start());
        Await.until("the relay listens", () -> Mosquitto.listens(onlooker));
        return started;
    }

    private Mqtt5AsyncClient watch() {
        Mqtt5AsyncClient client = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(onlooker)
                .buildAsync();
        client.connect().join();
        client.subscribeWith()
                .topicFilter("#")
                .qos(MqttQos.AT_MOST_ONCE)
                .retainAsPublished(true)
                .callback(_ -> {})
                .send()
                .join();
        return client;
    }

    /** Kills it and starts it again. */
    void restart() throws IOException, InterruptedException {
        process.kill();
        process = start();
        watching = watch();
    }

    int leftPort() {
        return left;
    }

    int rightPort() {
        return right;
    }

    int onlookerPort() {
        return onlooker;
    }

    @Override
    public void close() {
        watching.disconnect().exceptionally(_ -> null).join();
        process.close();
    }
}
