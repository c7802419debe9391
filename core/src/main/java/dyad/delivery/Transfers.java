package dyad.delivery;

import dyad.history.MessageId;
import dyad.seam.Pictures.Underway;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far the bodies of pictures have come, both ways. */
public final class Transfers {
    private Transfers() {}

    /** The own ones that have not arrived whole, the one that goes first in front. */
    public static List<Sending> sending(Records records) {
        List<Sending> sending = new ArrayList<>();
        int before = 0;
        for (Underway underway : records.pictures().underway()) {
            int chunks = Message.Body.chunks(underway.length());
            int left = underway.chunksLeft().orElse(chunks);
            before += left;
            sending.add(new Sending(underway.picture(), chunks, left, before));
        }
        return sending;
    }

    /** The one that is coming, as far as it is committed. */
    public static Optional<Arriving> arriving(Records records) {
        List<byte[]> parts = records.parts(Stream.BULK);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Message.Body.pictureOf(parts.getFirst())
                .flatMap(picture -> Bodies.announced(records, picture).map(announced -> {
                    int chunks = Message.Body.chunks(announced.length());
                    return new Arriving(picture, chunks, Math.max(0, chunks - parts.size()), beginning(parts));
                }));
    }

    private static byte[] beginning(List<byte[]> parts) {
        byte[] message = Items.join(parts);
        return Arrays.copyOfRange(message, Message.Body.HEAD, message.length);
    }

    /**
     * An own picture on its way.
     *
     * @param chunks of how many chunks it consists
     * @param left how many of them are not known to have arrived
     * @param leftInAll the same, with those of the pictures that go before it
     */
    public record Sending(MessageId picture, int chunks, int left, int leftInAll) {}

    /**
     * The partner's picture that is coming.
     *
     * @param chunks of how many chunks it consists
     * @param left how many of them have not come
     * @param beginning what has come of its body
     */
    public record Arriving(MessageId picture, int chunks, int left, byte[] beginning) {}
}
