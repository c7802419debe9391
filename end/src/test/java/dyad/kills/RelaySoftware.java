package dyad.kills;

import dyad.together.Child;
import dyad.together.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The relays between two ends that are killed; both keep their frames on the disk. */
enum RelaySoftware {
    EMBEDDED {
        @Override
        Mortal on(int port, Path directory, Program program) {
            return new Embedded(port, directory.resolve("frames"), program);
        }
    },
    MOSQUITTO {
        @Override
        Mortal on(int port, Path directory, Program program) throws IOException {
            return new Mosquitto(port, configure(port, directory));
        }
    };

    /** How Mosquitto keeps frames; {@code docs/relay/mosquitto.conf} has the same lines. */
    static final List<String> KEEPING =
            List.of("persistence true", "autosave_interval 60", "autosave_on_changes false");

    private static final int STAMINA = 2;

    /** Its process, on this port and with its files in this directory. */
    abstract Mortal on(int port, Path directory, Program program) throws IOException;

    private static Path configure(int port, Path directory) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "listener " + port + " 127.0.0.1",
                // Started as root it would change to a user who cannot read our files.
                "user " + System.getProperty("user.name"),
                "allow_anonymous true",
                "max_packet_size 2048",
                "persistence_location " + directory + "/",
                "log_dest none"));
        lines.addAll(KEEPING);
        return Files.write(directory.resolve("mosquitto.conf"), lines);
    }

    private record Embedded(int port, Path data, Program program) implements Mortal {
        @Override
        public String name() {
            return "relay";
        }

        @Override
        public int stamina() {
            return STAMINA;
        }

        @Override
        public Child launch() throws IOException {
            return program.start("relay", "--listen", "127.0.0.1:" + port, "--data", data.toString());
        }

        @Override
        public boolean answers(Child child) {
            return child.out().contains("ready");
        }
    }

    private record Mosquitto(int port, Path configuration) implements Mortal {
        @Override
        public String name() {
            return "relay";
        }

        @Override
        public int stamina() {
            return STAMINA;
        }

        @Override
        public Child launch() throws IOException {
            return new Child(new ProcessBuilder("mosquitto", "-c", configuration.toString()).start());
        }

        @Override
        public boolean answers(Child child) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        }
    }
}
