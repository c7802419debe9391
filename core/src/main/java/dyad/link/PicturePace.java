package dyad.link;

import dyad.delivery.Outgoing;

/**
 * How long a chunk of a picture takes while the two are linked: one goes in each frame of its sender, but not more than
 * fit between two acknowledgements, which come in frames of its receiver.
 *
 * @param sendingMillis for an own picture
 * @param arrivingMillis for one of the other's
 */
public record PicturePace(long sendingMillis, long arrivingMillis) {

    static PicturePace of(long ownTickMillis, long partnersTickMillis) {
        return new PicturePace(millis(ownTickMillis, partnersTickMillis), millis(partnersTickMillis, ownTickMillis));
    }

    private static long millis(long sendersTickMillis, long receiversTickMillis) {
        return Math.max(sendersTickMillis, Math.ceilDiv(receiversTickMillis, Outgoing.WINDOW));
    }
}
