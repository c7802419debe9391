package dyad.meeting;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.epoch.Start;
import dyad.frame.ChunkType;
import dyad.frame.Parcel;
import dyad.keys.Erase;
import dyad.keys.Primitives;
import dyad.keys.Primitives.Encapsulation;
import dyad.link.Seams;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The one who showed the code:
 *
 * <pre>
 * taker                                          giver
 * commitment: hash(bundle_T, nonce_T)        →
 *                                            ←   bundle: the commitment, nonce_G, bundle_G (its hash is in the code)
 * opening: nonce_T, bundle_T, ct→pk_G        →
 *                                            ←   ciphertext: ct→pk_T
 * </pre>
 */
final class Giver implements Side {
    private final Seams seams;
    private final Primitives primitives;
    private final byte[] seed;
    private final byte[] nonce;
    private final Bundle bundle;
    private final Code code;
    private Optional<byte[]> commitment = Optional.empty();
    private Optional<ReturnCode> returned = Optional.empty();
    private Optional<Bundle> taker = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private List<Parcel> parcels = List.of();

    Giver(Seams seams, String relay) {
        this.seams = seams;
        this.primitives = seams.primitives();
        this.seed = seams.entropy().bytes(Primitives.KEM_SEED);
        this.nonce = seams.entropy().bytes(Primitives.KEY);
        this.bundle = new Bundle(primitives.kemPublicKey(seed), Start.NONE.next(seams.entropy()));
        this.code = new Code(
                relay,
                seams.entropy().bytes(Code.RENDEZVOUS),
                bundle.hash(primitives),
                seams.entropy().bytes(Primitives.KEY),
                seams.clock().wallMillis() / 1000 + Code.LIFETIME_SECONDS);
    }

    Code offered() {
        return code;
    }

    /** The taker's code was scanned in return. */
    void scanned(ReturnCode scan) throws CodeException, MeetingFailure {
        if (!Arrays.equals(scan.rendezvous(), code.rendezvous())) {
            throw new CodeException("This code belongs to another meeting.");
        }
        returned = Optional.of(scan);
        checkReturned();
    }

    Optional<byte[]> returnSecret() {
        return returned.map(ReturnCode::secret);
    }

    private void checkReturned() throws MeetingFailure {
        if (returned.isPresent()
                && taker.isPresent()
                && !Arrays.equals(returned.get().bundleHash(), taker.get().hash(primitives))) {
            throw new MeetingFailure(Ending.WRONG);
        }
    }

    @Override
    public void hear(ChunkType type, byte[] body) throws MalformedException, MeetingFailure {
        if (type == ChunkType.COMMITMENT && commitment.isEmpty() && body.length == Primitives.KEY) {
            commitment = Optional.of(body);
            byte[] message =
                    new ByteWriter().raw(body).raw(nonce).raw(bundle.bytes()).bytes();
            parcels = List.of(new Parcel(ChunkType.GIVER_BUNDLE, 0, message));
        } else if (type == ChunkType.TAKER_OPENING && commitment.isPresent() && session.isEmpty()) {
            opening(commitment.get(), body);
        }
    }

    private void opening(byte[] committed, byte[] body) throws MalformedException, MeetingFailure {
        ByteReader in = new ByteReader(body);
        byte[] takerNonce = in.raw(Primitives.KEY);
        Bundle opened = Bundle.read(in.raw(Bundle.SIZE));
        byte[] toGiver = in.raw(Primitives.KEM_CIPHERTEXT);
        in.end();
        if (!Arrays.equals(committed, opened.commitment(primitives, takerNonce))) {
            throw new MeetingFailure(Ending.WRONG);
        }
        taker = Optional.of(opened);
        checkReturned();
        Encapsulation toTaker = primitives.encapsulate(opened.publicKey(), seams.entropy());
        byte[] giverSecret = primitives.decapsulate(seed, toGiver);
        Transcript transcript = new Transcript(code, committed, bundle, nonce, opened, takerNonce);
        session = Optional.of(new Session(
                primitives,
                transcript,
                new Session.Shared(toGiver, giverSecret, toTaker.ciphertext(), toTaker.secret())));
        parcels = List.of(new Parcel(ChunkType.GIVER_CIPHERTEXT, 0, toTaker.ciphertext()));
    }

    @Override
    public List<Parcel> parcels() {
        return parcels;
    }

    @Override
    public Optional<Session> session() {
        return session;
    }

    @Override
    public boolean engaged() {
        return commitment.isPresent();
    }

    @Override
    public Optional<String> code() {
        return engaged() ? Optional.empty() : Optional.of(code.text(primitives));
    }

    @Override
    public void erase() {
        Erase.these(seed, code.secret());
        session.ifPresent(Session::erase);
    }
}
