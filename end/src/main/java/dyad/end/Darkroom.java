package dyad.end;

import dyad.history.MessageId;
import dyad.history.Picture;
import dyad.picture.PictureException;
import dyad.picture.Workshop;
import dyad.seam.Store;
import java.io.InputStream;
import java.util.Optional;

/** Makes pictures ready to go, and ready to be looked at: work that the link's thread does not wait for. Any thread. */
final class Darkroom {
    private final Store store;
    private final LinkQuestions questions;
    private final EndLoop loop;
    private final Workshop workshop;
    private final ShownPictures shown;

    Darkroom(Store store, LinkQuestions questions, EndLoop loop, Workshop workshop) {
        this.store = store;
        this.questions = questions;
        this.loop = loop;
        this.workshop = workshop;
        this.shown = new ShownPictures(workshop);
    }

    /** Makes what is in the file small, and keeps it to be sent. */
    void show(MessageId id, String caption, InputStream file) throws Refusal, PictureException {
        Captions.check(caption);
        // Before the work, so that nobody waits for a picture that cannot go; and again with it.
        questions.have(loop::refuseUnlessLinked);
        Picture picture = workshop.prepare(file);
        questions.have(() -> loop.show(id, caption, picture));
    }

    /** A picture to look at. */
    byte[] image(MessageId id, boolean unfinished) throws Refusal, PictureException {
        Optional<Gallery.Held> held = questions.ask(() -> store.transact(records -> Gallery.held(records, id)));
        Gallery.Held there = held.orElseThrow(() ->
                new PictureException(PictureException.Kind.ABSENT, "This picture is not here, or not whole yet."));
        if (there.beginning() && !unfinished) {
            throw new PictureException(
                    PictureException.Kind.ABSENT, "This picture is still on its way. Ask again when it is whole.");
        }
        return shown.show(id, there);
    }

    /** What is forgotten is not shown from memory either. */
    void forget() {
        shown.forget();
    }
}
