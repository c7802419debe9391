package dyad.epoch;

import dyad.bytes.MalformedException;
import dyad.frame.ChunkType;
import dyad.frame.Parcel;
import dyad.keys.EpochSecrets;
import dyad.keys.Erase;
import dyad.keys.Primitives;
import dyad.keys.Primitives.Encapsulation;
import dyad.keys.Role;
import dyad.keys.Roots;
import dyad.seam.Entropy;
import dyad.seam.StoreException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Opens epochs, in two roles:
 *
 * <pre>
 * proposer                                   answerer
 * proposal: n, roots it holds, pk_I    →
 *                                      ←     answer: base root, both starts, ct→pk_I, pk_R
 * completion: ct→pk_R, proof           →
 *                                      ←     any live frame of the new epoch
 * </pre>
 *
 * Both may propose at once; the higher (number, id) wins and the other end answers. The old epoch carries on meanwhile.
 */
public final class Epochs {
    private static final long SKEW_DAYS = 2;

    private final Primitives primitives;
    private final Entropy entropy;
    private final Role role;
    private final KeySchedule schedule;
    private final EpochRecords records;
    private Exchange exchange = new Exchange.None();
    private Optional<LiveEpoch> live;

    /** @param live the epoch that the meeting opened, right after it; otherwise none */
    public Epochs(
            Primitives primitives,
            Entropy entropy,
            Role role,
            byte[] bondId,
            EpochRecords records,
            Optional<LiveEpoch> live) {
        this.primitives = primitives;
        this.entropy = entropy;
        this.role = role;
        this.schedule = new KeySchedule(primitives, bondId);
        this.records = records;
        this.live = live;
    }

    /** The epoch in which the partner was heard last, if it has not fallen silent since. */
    public Optional<LiveEpoch> live() {
        return live;
    }

    /** The epoch that we hold as its proposer but have not heard the partner in yet. */
    public Optional<EpochSecrets> awaited() {
        return exchange instanceof Exchange.Completed completed ? Optional.of(completed.secrets()) : Optional.empty();
    }

    /** The message to repeat now, if any. */
    public Optional<Parcel> parcel() {
        return switch (exchange) {
            case Exchange.None none -> Optional.empty();
            case Exchange.Proposed proposed -> Optional.of(proposed.parcel());
            case Exchange.Answered answered -> Optional.of(answered.parcel());
            case Exchange.Completed completed -> Optional.of(completed.parcel());
        };
    }

    /** Whether {@link #parcel} replies to the partner, who is therefore there and waits. */
    public boolean replying() {
        return exchange instanceof Exchange.Answered || exchange instanceof Exchange.Completed;
    }

    /** Whether a proposal, answer or completion is on its way. */
    public boolean exchanging() {
        return !(exchange instanceof Exchange.None);
    }

    /** The partner has fallen silent: its epoch is over, and a new one is proposed. */
    public void rest() throws StoreException {
        endLive();
        propose();
    }

    /** Proposes the next epoch. The number is raised on the disk before anything is sent. */
    public void propose() throws StoreException {
        long number = records.number() + 1;
        records.raise(number);
        byte[] seed = entropy.bytes(Primitives.KEM_SEED);
        Roots roots = records.roots();
        EpochMessage.Proposal proposal = new EpochMessage.Proposal(
                number, roots.confirmed().number(), roots.pendingNumber(), primitives.kemPublicKey(seed));
        Parcel parcel = new Parcel(ChunkType.EPOCH_PROPOSAL, number, proposal.bytes());
        become(new Exchange.Proposed(proposal, proposal.id(primitives), seed, parcel));
    }

    /**
     * The partner proposes. Answered if its number is higher than all we ever used, or the same as our own proposal's with
     * a higher id.
     *
     * @param partner the start that the proposal's frames named
     * @param today the UTC day
     * @param resting it came in resting frames: the partner is not live any more
     */
    public void proposal(byte[] body, Start partner, long today, boolean resting)
            throws MalformedException, StoreException {
        EpochMessage.Proposal proposal = EpochMessage.Proposal.read(body);
        Optional<Long> base = commonRoot(proposal);
        byte[] id = proposal.id(primitives);
        if (base.isEmpty() || !isNews(proposal, id)) {
            return;
        }
        if (!records.isWelcome(partner)) {
            return;
        }
        records.answered(proposal.number(), base.get(), partner);
        if (resting) {
            endLive();
        }
        become(answer(proposal, id, base.get(), partner, today));
    }

    private boolean isNews(EpochMessage.Proposal proposal, byte[] id) {
        if (proposal.number() > records.number()) {
            return true;
        }
        return exchange instanceof Exchange.Proposed own
                && beats(proposal.number(), id, own.message().number(), own.id());
    }

    private static boolean beats(long number, byte[] id, long otherNumber, byte[] otherId) {
        return number > otherNumber || (number == otherNumber && Arrays.compareUnsigned(id, otherId) > 0);
    }

    /** The newest root that the proposer names and that we hold too. */
    private Optional<Long> commonRoot(EpochMessage.Proposal proposal) {
        Roots roots = records.roots();
        if (proposal.pending() != 0 && roots.root(proposal.pending()).isPresent()) {
            return Optional.of(proposal.pending());
        }
        return roots.root(proposal.confirmed()).map(root -> proposal.confirmed());
    }

    private Exchange answer(EpochMessage.Proposal proposal, byte[] id, long base, Start partner, long today)
            throws MalformedException {
        Encapsulation toProposer = primitives.encapsulate(proposal.publicKey(), entropy);
        byte[] seed = entropy.bytes(Primitives.KEM_SEED);
        EpochMessage.Answer answer = new EpochMessage.Answer(
                proposal.number(),
                id,
                base,
                today - SKEW_DAYS,
                records.own().newest(),
                partner,
                toProposer.ciphertext(),
                primitives.kemPublicKey(seed));
        Parcel parcel = new Parcel(ChunkType.EPOCH_ANSWER, proposal.number(), answer.bytes());
        return new Exchange.Answered(proposal, id, answer, answer.id(primitives), seed, toProposer.secret(), parcel);
    }

    /** The partner answers our proposal: we hold the epoch now, and say so. */
    public void answer(byte[] body) throws MalformedException, StoreException, CopyFoundException {
        EpochMessage.Answer answer = EpochMessage.Answer.read(body);
        records.own().check(answer.proposer().id());
        records.shown(answer.answerer());
        if (!(exchange instanceof Exchange.Proposed own)
                || !Arrays.equals(answer.proposalId(), own.id())
                || !records.isWelcome(answer.answerer())
                || !answer.proposer().equals(records.own().newest())) {
            return;
        }
        Optional<byte[]> root = records.roots().root(answer.base());
        if (root.isEmpty()) {
            return;
        }
        Encapsulation toAnswerer = primitives.encapsulate(answer.publicKey(), entropy);
        byte[] toProposer = primitives.decapsulate(own.seed(), answer.ciphertext());
        EpochSecrets secrets = schedule.derive(
                role, own.message(), answer, toAnswerer.ciphertext(), root.get(), toProposer, toAnswerer.secret());
        records.pending(secrets, answer.base(), answer.answerer());
        EpochMessage.Completion completion = new EpochMessage.Completion(
                answer.number(), answer.id(primitives), toAnswerer.ciphertext(), secrets.proof());
        Parcel parcel = new Parcel(ChunkType.EPOCH_COMPLETION, answer.number(), completion.bytes());
        become(new Exchange.Completed(secrets, parcel, answer.answerer()));
    }

    /** The proposer completes: the epoch is live at our end. True if it is. */
    public boolean completion(byte[] body) throws MalformedException, StoreException {
        EpochMessage.Completion completion = EpochMessage.Completion.read(body);
        if (!(exchange instanceof Exchange.Answered own) || !Arrays.equals(completion.answerId(), own.id())) {
            return false;
        }
        Optional<byte[]> root = records.roots().root(own.message().base());
        if (root.isEmpty()) {
            return false;
        }
        byte[] toAnswerer = primitives.decapsulate(own.seed(), completion.ciphertext());
        EpochSecrets secrets = schedule.derive(
                role.other(),
                own.proposal(),
                own.message(),
                completion.ciphertext(),
                root.get(),
                own.toProposer().clone(),
                toAnswerer);
        if (!MessageDigest.isEqual(secrets.proof(), completion.proof())) {
            secrets.erase();
            return false;
        }
        records.confirmed(secrets, own.message().base(), own.message().proposer());
        open(secrets, own.message().proposer());
        return true;
    }

    /** The partner was heard in the awaited epoch: it is live at our end too. */
    public void heardInAwaited() throws StoreException {
        if (exchange instanceof Exchange.Completed completed) {
            records.confirm(completed.secrets().number(), completed.partner());
            open(completed.secrets(), completed.partner());
        }
    }

    private void open(EpochSecrets secrets, Start partner) {
        endLive();
        live = Optional.of(new LiveEpoch(secrets.number(), secrets.live(), partner));
        Erase.these(secrets.proof(), secrets.root());
        exchange.erase();
        exchange = new Exchange.None();
    }

    private void become(Exchange next) {
        exchange.erase();
        if (exchange instanceof Exchange.Completed completed) {
            completed.secrets().live().erase();
            Erase.these(completed.secrets().root());
        }
        exchange = next;
    }

    private void endLive() {
        live.ifPresent(epoch -> epoch.keys().erase());
        live = Optional.empty();
    }

    /** Overwrites every key in memory; nothing goes on. */
    public void erase() {
        endLive();
        become(new Exchange.None());
    }
}
