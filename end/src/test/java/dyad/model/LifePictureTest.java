package dyad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture in docs/model is the one of the present model; {@code ./dyad model} draws it anew. */
final class LifePictureTest {
    private static final Path PICTURE = Property.FOLDER.resolve("life.svg");

    @Test
    void thePictureShowsThePresentModel() throws IOException {
        String drawn = LifePicture.of(Life.all());
        if (Boolean.getBoolean("dyad.model.draw")) {
            Files.writeString(PICTURE, drawn);
        }
        assertEquals(drawn, Files.readString(PICTURE), "draw it anew with ./dyad model, and look at it");
    }
}
