package dyad.page;

import dyad.end.PictureView;
import dyad.history.Attachment;
import dyad.history.Thumbnail;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** How a picture looks in JSON. */
final class PictureJson {

    private final Json json;

    PictureJson(Json json) {
        this.json = json;
    }

    /** Its size, its thumbnail as {@code {"columns", "colours": ["f80", …]}}, and how it stands. */
    JsonObjectBuilder announced(Attachment.Pictured announced, PictureView view) {
        return view(
                json.object()
                        .add("width", announced.width())
                        .add("height", announced.height())
                        .add("thumbnail", thumbnail(announced.thumbnail())),
                view);
    }

    private JsonObjectBuilder thumbnail(Thumbnail thumbnail) {
        JsonArrayBuilder colours = json.array();
        for (int colour : thumbnail.colours()) {
            colours.add("%03x".formatted(colour));
        }
        return json.object().add("columns", thumbnail.columns()).add("colours", colours);
    }

    /** How it stands: {@code state}, {@code progress} and, if it is known, {@code remainingMillis}. */
    JsonObjectBuilder view(JsonObjectBuilder object, PictureView view) {
        object.add("state", view.stage().word()).add("progress", view.progress());
        view.millisLeft().ifPresent(millis -> object.add("remainingMillis", millis));
        return object;
    }
}
