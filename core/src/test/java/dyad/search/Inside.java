package dyad.search;

import dyad.bytes.MalformedException;
import dyad.epoch.Epochs;
import dyad.frame.Parcel;
import dyad.keys.Roots;
import dyad.link.Link;
import dyad.seam.Records.Stream;
import dyad.seam.StoreException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;

/** What the search looks at: the disk, and how far the exchange is, which a link tells nobody. */
final class Inside {
    private Inside() {}

    /** An end's situation without anything that is random. */
    static String of(Actor actor) throws StoreException {
        Roots roots = roots(actor);
        return roots.confirmed().number() + "/" + roots.pendingNumber() + " " + stage(actor.link()) + " "
                + actor.link().epoch() + " " + disk(actor) + " " + actor.said().size() + ":"
                + actor.heardWords().size() + ":" + actor.arrivedWords();
    }

    private static String disk(Actor actor) throws StoreException {
        return actor.seams()
                .store()
                .transact(records -> number(records.get("epoch.number")) + " "
                        + records.get("starts.own").orElseThrow().length + " " + records.draftCount(Stream.WORDS) + "+"
                        + records.itemCount(Stream.WORDS) + " " + number(records.get("letter.partner")));
    }

    private static int number(Optional<byte[]> kept) {
        return kept.map(bytes -> bytes[3] & 0xff).orElse(0);
    }

    static Roots roots(Actor actor) throws StoreException {
        byte[] kept = actor.seams()
                .store()
                .transact(records -> records.get("epoch.roots").orElseThrow());
        try {
            return Roots.read(kept);
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The exchange: the message that is repeated now, and its number. */
    static String stage(Link link) {
        Epochs epochs = epochs(link);
        String stage = !epochs.exchanging()
                ? "none"
                : !epochs.replying() ? "proposed" : epochs.awaited().isPresent() ? "completed" : "answered";
        return stage + epochs.parcel().map(Parcel::number).orElse(0L);
    }

    static Epochs epochs(Link link) {
        try {
            Field field = Link.class.getDeclaredField("parts");
            field.setAccessible(true);
            Object parts = field.get(link);
            Method epochs = parts.getClass().getDeclaredMethod("epochs");
            epochs.setAccessible(true);
            return (Epochs) epochs.invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a link is built otherwise now; tell the search where its epochs are", e);
        }
    }
}
