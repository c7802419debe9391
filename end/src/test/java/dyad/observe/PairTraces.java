package dyad.observe;

import java.util.Set;

/** All that was seen of one pair, at three places. Filled on the capture's thread. */
final class PairTraces {
    private final int leftPort;
    private final int rightPort;
    private final int onlookerPort;
    private final LineTraces left = LineTraces.none();
    private final LineTraces right = LineTraces.none();
    private final Track leftPublished = new Track();
    private final Track rightPublished = new Track();
    private final Track flags = new Track();
    private final Publications publications;

    /**
     * @param leftPort where the relay listens for the left end
     * @param rightPort where it listens for the right one
     * @param onlookerPort where it listens for one who sees all that is published
     * @param leftTopics by which a relay, which knows connections, tells the two apart
     */
    PairTraces(int leftPort, int rightPort, int onlookerPort, Set<String> leftTopics) {
        this.leftPort = leftPort;
        this.rightPort = rightPort;
        this.onlookerPort = onlookerPort;
        this.publications = new Publications(one -> {
            (leftTopics.contains(one.topic()) ? leftPublished : rightPublished).add(one.nanos(), one.size());
            flags.add(one.nanos(), one.first());
        });
    }

    void add(Packet packet) {
        if (isOn(packet, leftPort)) {
            left.add(packet, leftPort);
        } else if (isOn(packet, rightPort)) {
            right.add(packet, rightPort);
        } else if (packet.source() == onlookerPort) {
            if (packet.begins()) {
                publications.begin();
            }
            publications.add(packet);
        }
    }

    private static boolean isOn(Packet packet, int port) {
        return packet.source() == port || packet.destination() == port;
    }

    LineTraces left() {
        return left;
    }

    LineTraces right() {
        return right;
    }

    Track leftPublished() {
        return leftPublished;
    }

    Track rightPublished() {
        return rightPublished;
    }

    /** The first byte of every publication. */
    Track flags() {
        return flags;
    }
}
