package dyad.link;

import dyad.delivery.Arrival;
import dyad.delivery.Bodies;
import dyad.delivery.Incoming;
import dyad.delivery.Outgoing;
import dyad.epoch.CopyEvidence;
import dyad.epoch.CopyFoundException;
import dyad.frame.Acknowledgement;
import dyad.frame.Chunk;
import dyad.frame.Frame;
import dyad.history.MessageId;
import dyad.keys.LiveKeys;
import dyad.keys.Role;
import dyad.recall.Kinship;
import dyad.recall.Recall;
import dyad.seam.Records.Stream;
import dyad.seam.Store;
import dyad.seam.StoreException;
import dyad.senses.SenseBlock;
import java.util.ArrayList;
import java.util.List;

/** Words and bulk, both ways. They begin anew with every epoch. */
final class Streams {
    private final Role role;
    private final Outgoing wordsOut;
    private final Outgoing bulkOut;
    private final Incoming wordsIn;
    private final Incoming bulkIn;
    private final Recall recall;
    private final Bodies bodies;

    private Streams(Role role, Store store, Recall recall, Bodies bodies) throws StoreException {
        this.role = role;
        this.recall = recall;
        this.bodies = bodies;
        this.wordsOut = new Outgoing(Stream.WORDS, store);
        this.bulkOut = new Outgoing(Stream.BULK, store);
        this.wordsIn = Incoming.load(Stream.WORDS, store, recall);
        this.bulkIn = Incoming.load(Stream.BULK, store, recall::applyBulk);
    }

    static Streams load(Role role, Store store, Kinship kinship, Bodies bodies) throws StoreException {
        return new Streams(role, store, Recall.load(kinship, bodies, store), bodies);
    }

    /** The bodies of pictures. */
    Bodies bodies() {
        return bodies;
    }

    /** What the partner lacks of before goes out a little at a time; true if more goes now. */
    boolean look() throws StoreException {
        boolean more = recall.draftMore();
        if (more) {
            wordsOut.draftAdded();
        }
        return more;
    }

    /** Something that came in was answered by a draft. */
    void drafted(Stream stream) {
        recall.drafted();
        draftAdded(stream);
    }

    /** Something waits to be sent. */
    void draftAdded(Stream stream) {
        switch (stream) {
            case WORDS -> wordsOut.draftAdded();
            case BULK -> bulkOut.draftAdded();
        }
    }

    void begin(LiveKeys keys) {
        wordsOut.begin(keys.chain(role, Stream.WORDS));
        bulkOut.begin(keys.chain(role, Stream.BULK));
        wordsIn.begin(keys.chain(role.other(), Stream.WORDS));
        bulkIn.begin(keys.chain(role.other(), Stream.BULK));
    }

    void end() {
        wordsOut.end();
        bulkOut.end();
        wordsIn.end();
        bulkIn.end();
    }

    Outgoing words() {
        return wordsOut;
    }

    Outgoing bulk() {
        return bulkOut;
    }

    Acknowledgement wordsReceived() {
        return wordsIn.acknowledgement();
    }

    Acknowledgement bulkReceived() {
        return bulkIn.acknowledgement();
    }

    /** What a live frame says that its sender has; in an epoch's first frame also what came to it in letters. */
    List<MessageId> acknowledged(Frame frame) throws StoreException, CopyFoundException {
        List<MessageId> arrived = new ArrayList<>();
        if (!wordsOut.partnerHeard()) {
            if (!wordsOut.fits(frame.words().cumulative())
                    || !bulkOut.fits(frame.bulk().cumulative())) {
                throw new CopyFoundException(CopyEvidence.WORDS_APART);
            }
            arrived.addAll(wordsOut.arrivedThrough(frame.words().cumulative(), SenseBlock.newest(frame.sense())));
        }
        arrived.addAll(wordsOut.acknowledged(frame.words()));
        arrived.addAll(bulkOut.acknowledged(frame.bulk()));
        return arrived;
    }

    /** What comes in letters goes into the same stream. */
    Incoming wordsIn() {
        return wordsIn;
    }

    List<Arrival> takeWords(Chunk chunk) throws StoreException {
        return wordsIn.take(chunk);
    }

    List<Arrival> takeBulk(Chunk chunk) throws StoreException {
        return bulkIn.take(chunk);
    }
}
