package dyad.end;

import dyad.delivery.Transfers;
import dyad.delivery.Transfers.Arriving;
import dyad.delivery.Transfers.Sending;
import dyad.end.PictureView.Stage;
import dyad.history.Attachment;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.link.Link;
import dyad.link.PicturePace;
import dyad.seam.Pictures;
import dyad.seam.Records;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far pictures have come, both ways; and those who listen are told of it, once a tick at most. On the link's thread. */
final class Gallery {
    private final Store store;
    private final Listeners listeners;
    private Map<MessageId, PictureView> told = Map.of();
    private boolean stirred = true;
    private Optional<PicturePace> pace = Optional.empty();
    private long moved = -1;

    Gallery(Store store, Listeners listeners) {
        this.store = store;
        this.listeners = listeners;
    }

    /** How the pictures among these entries stand. */
    Map<MessageId, PictureView> views(List<Entry> entries, Optional<Link> link) throws StoreException {
        return store.transact(records -> {
            Map<MessageId, PictureView> underway = underway(records, pace(link));
            Map<MessageId, PictureView> views = new HashMap<>();
            for (Entry entry : entries) {
                if (entry.said().picture().isPresent()) {
                    PictureView here = underway.get(entry.id());
                    views.put(entry.id(), here == null ? atRest(records, entry) : here);
                }
            }
            return views;
        });
    }

    /** There is another picture to send. */
    void stir() {
        stirred = true;
    }

    /** Tells how those stand that have moved since the last tick. The disk is asked only when there is something to tell. */
    void ticked(Optional<Link> link) throws StoreException {
        long movedNow = link.map(Link::picturesMoved).orElse(-1L);
        Optional<PicturePace> paceNow = pace(link);
        if (stirred || movedNow != moved || !paceNow.equals(pace)) {
            look(paceNow);
            stirred = false;
            moved = movedNow;
            pace = paceNow;
        }
    }

    private void look(Optional<PicturePace> paceNow) throws StoreException {
        Map<MessageId, PictureView> before = told;
        Map<MessageId, PictureView> now = store.transact(records -> underway(records, paceNow));
        told = now;
        now.forEach((picture, view) -> {
            if (!view.equals(before.get(picture))) {
                listeners.tell(new Event.Picture(picture, view));
            }
        });
        Set<MessageId> over = new HashSet<>(before.keySet());
        over.removeAll(now.keySet());
        for (MessageId picture : over) {
            come(picture);
        }
    }

    /** A picture has come, or has gone over. */
    void come(MessageId picture) throws StoreException {
        Optional<PictureView> view =
                store.transact(records -> records.entry(picture).map(entry -> atRest(records, entry)));
        view.ifPresent(now -> listeners.tell(new Event.Picture(picture, now)));
    }

    private static Optional<PicturePace> pace(Optional<Link> link) {
        return link.flatMap(Link::picturePace);
    }

    private static Map<MessageId, PictureView> underway(Records records, Optional<PicturePace> pace) {
        Map<MessageId, PictureView> views = new HashMap<>();
        for (Sending sending : Transfers.sending(records)) {
            views.put(
                    sending.picture(),
                    view(
                            sending.chunks(),
                            sending.left(),
                            pace.map(known -> known.sendingMillis() * sending.leftInAll())));
        }
        Transfers.arriving(records).ifPresent(arriving -> views.put(arriving.picture(), view(arriving, pace)));
        return views;
    }

    private static PictureView view(Arriving arriving, Optional<PicturePace> pace) {
        return view(arriving.chunks(), arriving.left(), pace.map(known -> known.arrivingMillis() * arriving.left()));
    }

    private static PictureView view(int chunks, int left, Optional<Long> millisLeft) {
        Stage stage = left == chunks ? Stage.WAITING : Stage.ARRIVING;
        return new PictureView(stage, (double) (chunks - left) / chunks, millisLeft);
    }

    private static PictureView atRest(Records records, Entry entry) {
        if (entry.mine() && !entry.arrived()) {
            return PictureView.WAITING;
        }
        return records.pictures().state(entry.id()).map(Gallery::view).orElse(PictureView.WAITING);
    }

    private static PictureView view(Pictures.State state) {
        return switch (state) {
            case WHOLE -> new PictureView(Stage.WHOLE, 1, Optional.empty());
            case BROKEN -> new PictureView(Stage.BROKEN, 0, Optional.empty());
            case GONE -> new PictureView(Stage.GONE, 0, Optional.empty());
        };
    }

    /** What there is of a picture to look at. */
    static Optional<Held> held(Records records, MessageId picture) {
        return records.entry(picture)
                .flatMap(entry -> entry.said().picture())
                .flatMap(announced -> held(records, picture, announced));
    }

    private static Optional<Held> held(Records records, MessageId picture, Attachment.Pictured announced) {
        Optional<Held> whole = records.pictures().body(picture).map(body -> new Held(announced, body, false));
        return whole.or(() -> Transfers.arriving(records)
                .filter(arriving -> arriving.picture().equals(picture))
                .map(arriving -> new Held(announced, arriving.beginning(), true)));
    }

    /** A body, or only its beginning. */
    record Held(Attachment.Pictured announced, byte[] body, boolean beginning) {}
}
