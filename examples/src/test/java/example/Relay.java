package example;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real relay on this machine: Mosquitto, in a process of its own. */
final class Relay implements AutoCloseable {
    private static final int ATTEMPTS = 200;
    private static final long PAUSE_MILLIS = 50;

    private final int port;
    private final Process process;

    private Relay(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static Relay start(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path configuration = folder.resolve("mosquitto.conf");
        Files.writeString(configuration, "listener " + port + " 127.0.0.1\nallow_anonymous true\n");
        Process process = new ProcessBuilder("mosquitto", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        Relay relay = new Relay(port, process);
        for (int attempt = 0; attempt < ATTEMPTS && !relay.answers(); attempt++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return relay;
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    String url() {
        return "mqtt://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
