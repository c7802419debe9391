package example;

import dyad.library.Dyad;
import dyad.library.DyadException;
import dyad.library.Finest;
import dyad.library.Listener;
import dyad.library.Opening;
import dyad.library.Presence;
import dyad.library.State;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Scanner;

/**
 * A lamp that glows as the other nears: a bar in the terminal, and a WLED lamp if one is named. It stands where you say,
 * which it tells nobody.
 *
 * <p>{@code Lamp HOME LATITUDE LONGITUDE [RELAY [WLED]]}, such as {@code Lamp ~/lamp 46.05 14.51 mqtts://relay.example.org
 * http://192.0.2.7}
 */
public final class Lamp implements Listener {
    private static final int BRIGHTEST = 255;
    private static final int BAR = 40;
    private static final double ACCURACY_METRES = 30;
    private static final Duration CONSENT = Duration.ofHours(24);

    /** Well within the quarter of an hour that a place holds good. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final HttpClient network = HttpClient.newHttpClient();
    private final String wled;
    private int shown = -1;

    private Lamp(String wled) {
        this.wled = wled;
    }

    /** Starts it. */
    public static void main(String[] arguments) throws DyadException, InterruptedException {
        if (arguments.length < 3) {
            System.err.println("Lamp HOME LATITUDE LONGITUDE [RELAY [WLED]]");
            System.exit(2);
        }
        double latitude = Double.parseDouble(arguments[1]);
        double longitude = Double.parseDouble(arguments[2]);
        Opening opening = Dyad.in(Path.of(arguments[0]));
        if (arguments.length > 3) {
            opening = opening.relay(arguments[3]);
        }
        try (Dyad dyad = opening.open()) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(dyad::close));
            Meet.once(dyad, new Scanner(System.in));
            dyad.listen(new Lamp(arguments.length > 4 ? arguments[4] : ""));
            while (true) {
                dyad.standingAt(latitude, longitude, ACCURACY_METRES, Instant.now());
                if (!isStill(dyad.state()) && dyad.state().nearness().until().isEmpty()) {
                    dyad.nearness(CONSENT, Finest.TOWN);
                }
                Thread.sleep(AGAIN);
            }
        }
    }

    /** How bright, 0 to 255: as the other nears; dark for whoever wants no disturbance. */
    static int brightness(State state) {
        double glow = state.touching() ? 1 : state.nearness().intensity();
        return isStill(state) ? 0 : (int) Math.round(glow * BRIGHTEST);
    }

    private static boolean isStill(State state) {
        return state.paused() || state.mine() == Presence.AWAY;
    }

    @Override
    public void changed(State state) {
        int brightness = brightness(state);
        if (brightness != shown) {
            shown = brightness;
            System.out.println("glow " + brightness + " " + "█".repeat(brightness * BAR / BRIGHTEST));
            if (!wled.isEmpty()) {
                light(brightness);
            }
        }
    }

    /** As WLED's JSON API has it. A lamp that is off the net is no reason to stop. */
    private void light(int brightness) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(wled + "/json/state"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"on\":" + (brightness > 0) + ",\"bri\":" + Math.max(1, brightness) + "}"))
                .build();
        try {
            network.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException unreachable) {
            System.err.println("The lamp does not answer: " + unreachable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
