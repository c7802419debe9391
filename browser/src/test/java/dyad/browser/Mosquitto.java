package dyad.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Debian's Mosquitto, as someone would run it for many pairs. */
final class Mosquitto implements Relay {
    private final Path folder;
    private final int port;
    private Process process;

    private Mosquitto(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static Mosquitto start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port = Ports.free();
        Files.write(
                folder.resolve("mosquitto.conf"),
                List.of(
                        "listener " + port + " 127.0.0.1",
                        "allow_anonymous true",
                        "persistence false",
                        // Started as root it would change to a user who cannot read our files.
                        "user " + System.getProperty("user.name")));
        return new Mosquitto(folder, port, run(folder, port));
    }

    private static Process run(Path folder, int port) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                executable(), "-c", folder.resolve("mosquitto.conf").toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        Await.until("Mosquitto listens", () -> listens(port));
        return process;
    }

    private static String executable() {
        Path usual = Path.of("/usr/sbin/mosquitto");
        return Files.isExecutable(usual) ? usual.toString() : "mosquitto";
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public String url() {
        return "mqtt://127.0.0.1:" + port;
    }

    @Override
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void restart() throws IOException, InterruptedException {
        process = run(folder, port);
    }

    @Override
    public void close() {
        kill();
    }
}
