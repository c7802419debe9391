package dyad.command;

import jakarta.json.JsonObject;

/** How the progress of a picture looks to a person in the terminal. */
final class PictureLine {

    private PictureLine() {}

    static String of(JsonObject picture) {
        return "  picture " + picture.getString("id") + " " + stand(picture);
    }

    /** How it stands, in words. */
    static String stand(JsonObject picture) {
        return switch (picture.getString("state")) {
            case "waiting" -> "waits" + left(picture);
            case "arriving" ->
                "is on its way: "
                        + Math.round(100 * picture.getJsonNumber("progress").doubleValue()) + " %" + left(picture);
            case "whole" -> "is there";
            case "gone" -> "is lost: neither end has it any more";
            default -> "could not be shown";
        };
    }

    private static String left(JsonObject picture) {
        if (!picture.containsKey("remainingMillis")) {
            return "";
        }
        long seconds = picture.getJsonNumber("remainingMillis").longValue() / 1_000;
        return seconds < 90
                ? ", about " + Math.max(1, seconds) + " s"
                : ", about " + Math.round(seconds / 60.0) + " min";
    }
}
