package dyad.together;

import dyad.command.CrowdMain;
import dyad.connection.Mosquitto;
import dyad.together.Departure.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Rounds in which many real ends fall silent in every way, eight in a process, all over one real relay. */
final class Silences {
    private static final int OF_A_WAY = 8;

    private final Path directory;
    private final Program program;
    private final List<Departure> departures = new ArrayList<>();
    private final List<Line> boots = new ArrayList<>();
    private final List<Line> returns = new ArrayList<>();

    Silences(Path directory) throws Exception {
        this.directory = Files.createDirectories(directory);
        this.program = Program.laboratory(directory.resolve("tmp"), CrowdMain.class.getName(), List.of(), Map.of());
    }

    /** What was seen in all rounds. */
    List<Departure> departures() {
        return departures;
    }

    /** The first connections of those that paused. */
    List<Line> boots() {
        return boots;
    }

    /** The second ones. */
    List<Line> returns() {
        return returns;
    }

    void round(int number) throws Exception {
        Path folder = Files.createDirectories(directory.resolve("round" + number));
        List<Departing> all = new ArrayList<>();
        Map<Way, Child> crowds = new EnumMap<>(Way.class);
        try (Mosquitto relay = new Mosquitto(folder)) {
            for (Way way : Way.values()) {
                for (int i = 0; i < OF_A_WAY; i++) {
                    all.add(new Departing(way, folder.resolve(way + "-" + i), relay));
                }
            }
            // One process for each way, so that all have as much to do.
            for (Way way : Way.values()) {
                crowds.put(way, crowd(all, way));
            }
            for (Departing one : all) {
                one.awaitHumming();
            }
            fallSilent(all, crowds);
            for (Departing one : all) {
                departures.add(one.seen());
            }
            comeBack(all);
        } finally {
            crowds.values().forEach(Child::close);
            for (Departing one : all) {
                one.close();
            }
        }
    }

    private Child crowd(List<Departing> all, Way way) throws Exception {
        List<String> arguments = new ArrayList<>();
        for (Departing one : all) {
            if (one.way() == way) {
                arguments.add(one.home().toString());
                arguments.add(one.cable().address());
            }
        }
        return program.start(arguments.toArray(String[]::new));
    }

    private static void fallSilent(List<Departing> all, Map<Way, Child> crowds) throws Exception {
        List<Thread> acts = new ArrayList<>();
        for (Departing one : all) {
            acts.add(Thread.ofVirtual().start(() -> act(one)));
        }
        for (Map.Entry<Way, Child> crowd : crowds.entrySet()) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(250));
            switch (crowd.getKey()) {
                case TERMINATE -> crowd.getValue().terminate();
                case KILL -> crowd.getValue().kill();
                case PAUSE, LEAVE, CUT -> {}
            }
        }
        for (Thread act : acts) {
            act.join();
        }
    }

    private static void act(Departing one) {
        try {
            one.fallSilent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void comeBack(List<Departing> all) throws Exception {
        for (Departing one : all) {
            if (one.way() == Way.PAUSE) {
                boots.add(one.cable().lines().getFirst());
                returns.add(one.comeBack());
            }
        }
    }
}
