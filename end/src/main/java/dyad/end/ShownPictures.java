package dyad.end;

import dyad.history.MessageId;
import dyad.picture.PictureException;
import dyad.picture.Workshop;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pictures as they are shown, the last few of them: making one takes a process and a good part of a second. Any thread. */
final class ShownPictures {
    private static final int MOST = 24;

    private final Workshop workshop;
    private final Map<MessageId, byte[]> whole = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageId, byte[]> eldest) {
            return size() > MOST;
        }
    };

    ShownPictures(Workshop workshop) {
        this.workshop = workshop;
    }

    /** A JPEG of it; a whole one is made once. */
    byte[] show(MessageId picture, Gallery.Held held) throws PictureException {
        if (held.beginning()) {
            return workshop.show(held.announced(), held.body(), true);
        }
        synchronized (whole) {
            byte[] made = whole.get(picture);
            if (made != null) {
                return made;
            }
        }
        byte[] made = workshop.show(held.announced(), held.body(), false);
        synchronized (whole) {
            whole.put(picture, made);
        }
        return made;
    }

    /** What is forgotten is not shown from memory either. */
    void forget() {
        synchronized (whole) {
            whole.clear();
        }
    }
}
