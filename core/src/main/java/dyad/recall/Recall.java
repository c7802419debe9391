package dyad.recall;

import dyad.delivery.Arrival;
import dyad.delivery.Bodies;
import dyad.delivery.Message;
import dyad.delivery.Reception;
import dyad.delivery.Token;
import dyad.history.Entry;
import dyad.relays.Agreement;
import dyad.seam.Pairs;
import dyad.seam.Pairs.Reach;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.List;
import java.util.Optional;

/**
 * Applies every kind of message. Words go into the history; the others are the recall: two that find a token in common
 * ask each other once, and return what lies beyond the other's reach. On the link's thread only.
 */
public final class Recall implements Reception {
    private static final String ASKED = "recall.asked";

    private final Kinship kinship;
    private final Bodies bodies;
    private final Returning returning;
    private final Wanting wanting;
    private final Store store;
    private boolean goingOn;

    private Recall(Kinship kinship, Bodies bodies, Store store) {
        this.kinship = kinship;
        this.bodies = bodies;
        this.returning = new Returning(kinship);
        this.wanting = new Wanting(kinship);
        this.store = store;
    }

    /** Goes on where the recall of this bond stands. */
    public static Recall load(Kinship kinship, Bodies bodies, Store store) throws StoreException {
        Recall recall = new Recall(kinship, bodies, store);
        recall.goingOn = store.transact(records -> {
            kinship.ensure(records);
            return Returning.isGoingOn(records) || hasAsked(records);
        });
        return recall;
    }

    /** Something was drafted by what came in: there may be more to return. */
    public void drafted() {
        goingOn = true;
    }

    /** Drafts the next messages to return, and what is wanted next, if it is time for them; true if any were. */
    public boolean draftMore() throws StoreException {
        if (!goingOn) {
            return false;
        }
        boolean fresh = store.transact(this::draftMore);
        goingOn = fresh || store.transact(Returning::isGoingOn);
        return fresh;
    }

    private boolean draftMore(Records records) throws StoreException {
        boolean wanted = hasAsked(records) && wanting.draftMore(records);
        return returning.draftMore(records) || wanted;
    }

    /** Applies what came in the stream of bulk. */
    public Optional<Arrival> applyBulk(Records records, Message message) {
        goingOn = true;
        return bodies.apply(records, message);
    }

    @Override
    public Optional<Arrival> apply(Records records, Message message) throws StoreException {
        return switch (message) {
            case Message.Word word -> Optional.of(word(records, word));
            case Message.Kinship heard -> kin(records, heard);
            case Message.Recall request -> Optional.of(asked(records, request));
            case Message.Returned returned -> Optional.of(returned(records, returned));
            case Message.Gone gone -> gone(records, gone);
            case Message.Wanted wanted -> Optional.of(bodies.wanted(records, wanted));
            case Message.Relays told -> {
                records.markApplied(told.id());
                Agreement.heard(records, told.relays());
                yield Optional.of(new Arrival.Relays());
            }
            case Message.Body body -> {
                records.markApplied(body.id());
                yield Optional.of(new Arrival.Refused());
            }
            case Message.Unknown unknown -> {
                records.markApplied(unknown.id());
                yield Optional.empty();
            }
        };
    }

    private static Arrival word(Records records, Message.Word word) {
        Entry entry = new Entry(word.id(), false, word.said(), word.saidAtMillis(), true);
        records.addEntry(entry);
        return new Arrival.Word(entry);
    }

    private Optional<Arrival> kin(Records records, Message.Kinship heard) {
        records.markApplied(heard.id());
        boolean asking = ask(records, heard.tokens());
        kinship.keepCommon(records, heard.tokens());
        return asking ? Optional.of(new Arrival.Drafted(Stream.WORDS)) : Optional.empty();
    }

    /** Asks once in a bond, if one of the tokens is known here. */
    private boolean ask(Records records, List<Token> tokens) {
        if (hasAsked(records)) {
            return false;
        }
        Optional<Token> proof = kinship.join(records, tokens);
        proof.ifPresent(token -> {
            Pairs pairs = records.pairs();
            Message request = new Message.Recall(
                    kinship.freshId(), token, Reaches.locate(pairs, true), Reaches.locate(pairs, false));
            Kinship.draft(records, request);
            records.put(ASKED, token.bytes());
        });
        return proof.isPresent();
    }

    private static boolean hasAsked(Records records) {
        return records.get(ASKED).isPresent();
    }

    /** The request carries its own proof: the partner may know a bond that is not among this end's newest ones. */
    private Arrival asked(Records records, Message.Recall request) {
        records.markApplied(request.id());
        List<Token> proof = List.of(request.token());
        if (Returning.wasAsked(records) || kinship.join(records, proof).isEmpty()) {
            return new Arrival.Refused();
        }
        ask(records, proof);
        Pairs pairs = records.pairs();
        Reach reach =
                new Reach(Reaches.reach(pairs, true, request.others()), Reaches.reach(pairs, false, request.own()));
        pairs.markArrivedThrough(reach.mine());
        Returning.begin(records, reach);
        return new Arrival.Drafted(Stream.WORDS);
    }

    private Arrival returned(Records records, Message.Returned word) {
        if (!hasAsked(records)) {
            return new Arrival.Refused();
        }
        Entry entry = new Entry(word.id(), !word.own(), word.said(), word.saidAtMillis(), true);
        long bond = kinship.bond(records, word.bond());
        records.pairs().addReturned(bond, word.previous(), entry);
        goingOn |= word.said().picture().isPresent();
        return new Arrival.Returned(entry);
    }

    private Optional<Arrival> gone(Records records, Message.Gone notice) {
        records.markApplied(notice.id());
        if (!hasAsked(records)) {
            return Optional.of(new Arrival.Refused());
        }
        if (!records.wasApplied(notice.gone())) {
            long bond = kinship.bond(records, notice.bond());
            records.pairs().addGone(bond, notice.previous(), notice.gone(), !notice.own());
        }
        return Optional.empty();
    }
}
