package dyad.observe;

import dyad.together.LocalApi;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** Somebody who talks by way of an end's local API, as page and command line do. */
final class Person {
    private static final double PLACE = 51.5;
    private static final int LEASE_SECONDS = 3_600;

    private final LocalApi end;
    private final SplittableRandom chance;
    private final byte[] picture;

    /** @param picture a JPEG file; small, so that it is over with its window */
    Person(LocalApi end, SplittableRandom chance, byte[] picture) {
        this.end = end;
        this.chance = chance;
        this.picture = picture;
    }

    /** Does any one of the things that are done in a moment. */
    void doSomething() {
        switch (chance.nextInt(11)) {
            case 0, 1, 2, 3 -> say("a word or two");
            case 4, 5 -> say("and a longer one that needs more than one frame ".repeat(chance.nextInt(9, 25)));
            case 6, 7, 8 -> touch();
            default -> feel();
        }
    }

    /** Sends a picture; it has been made small and is kept when this returns. */
    void show() {
        end.show(id(), picture);
    }

    private void say(String text) {
        end.say(id(), text);
    }

    private void touch() {
        end.post("/api/touch", body("pressing", true));
        end.post("/api/touch", body("pressing", false));
    }

    private void feel() {
        end.post(
                "/api/feel",
                Json.createObjectBuilder()
                        .add("id", id())
                        .add("pleasure", chance.nextDouble())
                        .add("arousal", chance.nextDouble())
                        .build());
    }

    /** Says where this person is, and yes to nearness. */
    void lookAround() {
        end.post(
                "/api/fix",
                Json.createObjectBuilder()
                        .add("latitude", PLACE + chance.nextDouble() / 1_000)
                        .add("longitude", 0.1)
                        .add("accuracy", 10)
                        .add("moment", System.currentTimeMillis())
                        .build());
        end.post(
                "/api/nearness",
                Json.createObjectBuilder()
                        .add("on", true)
                        .add("seconds", LEASE_SECONDS)
                        .build());
    }

    void lookAway() {
        end.post("/api/nearness", body("on", false));
    }

    /** What a page reads that is being used. */
    void usePage() {
        end.get("/api/history");
        end.get("/api/status");
        end.get("/api/feelings");
    }

    /** Whether everything said has arrived. */
    boolean isDone() {
        return end.underWay().filter(words -> words == 0).isPresent();
    }

    private String id() {
        byte[] bytes = new byte[16];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static JsonObject body(String name, boolean value) {
        return Json.createObjectBuilder().add(name, value).build();
    }
}
