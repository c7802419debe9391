package dyad.link;

import dyad.ache.Ache;
import dyad.delivery.Bodies;
import dyad.epoch.EpochRecords;
import dyad.epoch.Epochs;
import dyad.epoch.LiveEpoch;
import dyad.frame.FrameSealer;
import dyad.keys.Role;
import dyad.keys.Topics;
import dyad.letter.LetterKeys;
import dyad.letter.LetterReader;
import dyad.letter.LetterSealer;
import dyad.letter.Letterbox;
import dyad.nearness.Nearness;
import dyad.nearness.Surroundings;
import dyad.recall.Kinship;
import dyad.relays.Agreement;
import dyad.relays.RelayOrder;
import dyad.seam.StoreException;
import dyad.senses.OwnTouch;
import dyad.senses.Partner;
import java.util.Optional;

/** What a link is put together from. */
record Parts(
        Seams seams,
        Role role,
        Topics topics,
        NoticeKeys noticeKeys,
        FrameSealer sealer,
        EpochRecords records,
        Epochs epochs,
        LetterKeys letterKeys,
        Letterbox letterbox,
        LetterReader letterReader,
        Streams streams,
        Nearness nearness,
        Ache ache,
        Agreement relays,
        Partner partner,
        SentLog sentLog,
        Counts counts,
        LinkListener listener) {

    static Parts load(Bond bond, Seams seams, long tickMillis, LinkListener listener, Optional<LiveEpoch> live)
            throws StoreException {
        EpochRecords records = EpochRecords.load(seams.store());
        LetterKeys letterKeys = LetterKeys.load(seams.primitives(), seams.entropy(), seams.store());
        LetterSealer letters = new LetterSealer(seams.primitives(), seams.entropy(), bond.id());
        return new Parts(
                seams,
                bond.role(),
                new Topics(seams.primitives(), bond.topicKey()),
                NoticeKeys.derive(seams.primitives(), bond.topicKey(), bond.role()),
                new FrameSealer(seams.primitives(), seams.entropy()),
                records,
                new Epochs(seams.primitives(), seams.entropy(), bond.role(), bond.id(), records, live),
                letterKeys,
                new Letterbox(seams.store(), letters, letterKeys, bond.role()),
                new LetterReader(letters, letterKeys, bond.role().other()),
                streams(bond, seams),
                nearness(seams, bond.role(), listener),
                Ache.load(
                        seams.clock(),
                        seams.store(),
                        bond.role(),
                        new Ache.Joint(OwnTouch.LONGEST_NANOS, listener::touchedTogether)),
                relays(bond, seams),
                new Partner(tickMillis),
                new SentLog(),
                new Counts(),
                listener);
    }

    private static Agreement relays(Bond bond, Seams seams) {
        RelayOrder order = new RelayOrder(seams.primitives(), bond.topicKey());
        return new Agreement(order, seams.entropy(), seams.store(), bond.relay());
    }

    private static Streams streams(Bond bond, Seams seams) throws StoreException {
        Kinship kinship = new Kinship(seams.primitives(), seams.entropy(), bond.id());
        Bodies bodies = new Bodies(seams.primitives(), seams.entropy());
        return Streams.load(bond.role(), seams.store(), kinship, bodies);
    }

    private static Nearness nearness(Seams seams, Role role, LinkListener listener) throws StoreException {
        Surroundings surroundings =
                new Surroundings(seams.sensing(), seams.entropy(), seams.primitives(), seams.store());
        return Nearness.load(surroundings, role, seams.whereabouts(), listener::felt);
    }
}
