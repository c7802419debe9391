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

/** The one who scanned or pasted the code; {@link Giver} shows the exchange. */
final class Taker implements Side {
    private final Seams seams;
    private final Primitives primitives;
    private final byte[] seed;
    private final byte[] nonce;
    private final Bundle bundle;
    private final byte[] commitment;
    private final Code code;
    private final ReturnCode inReturn;
    private Optional<Opened> opened = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private List<Parcel> parcels;

    Taker(Seams seams, Code code) {
        this.seams = seams;
        this.primitives = seams.primitives();
        this.code = code;
        this.seed = seams.entropy().bytes(Primitives.KEM_SEED);
        this.nonce = seams.entropy().bytes(Primitives.KEY);
        this.bundle = new Bundle(primitives.kemPublicKey(seed), Start.NONE.next(seams.entropy()));
        this.commitment = bundle.commitment(primitives, nonce);
        this.inReturn = new ReturnCode(
                code.rendezvous(), bundle.hash(primitives), seams.entropy().bytes(Primitives.KEY));
        this.parcels = List.of(new Parcel(ChunkType.COMMITMENT, 0, commitment));
    }

    byte[] returnSecret() {
        return inReturn.secret();
    }

    @Override
    public void hear(ChunkType type, byte[] body) throws MalformedException, MeetingFailure {
        if (type == ChunkType.GIVER_BUNDLE && opened.isEmpty()) {
            bundle(body);
        } else if (type == ChunkType.GIVER_CIPHERTEXT && opened.isPresent() && session.isEmpty()) {
            session = Optional.of(conclude(opened.get(), body));
            parcels = List.of();
        }
    }

    private void bundle(byte[] body) throws MalformedException, MeetingFailure {
        ByteReader in = new ByteReader(body);
        byte[] committed = in.raw(Primitives.KEY);
        byte[] giverNonce = in.raw(Primitives.KEY);
        Bundle giver = Bundle.read(in.raw(Bundle.SIZE));
        in.end();
        if (!Arrays.equals(committed, commitment)) {
            throw new MeetingFailure(Ending.USED);
        }
        if (!Arrays.equals(giver.hash(primitives), code.bundleHash())) {
            throw new MeetingFailure(Ending.WRONG);
        }
        Encapsulation toGiver = primitives.encapsulate(giver.publicKey(), seams.entropy());
        opened = Optional.of(new Opened(giver, giverNonce, toGiver));
        byte[] message = new ByteWriter()
                .raw(nonce)
                .raw(bundle.bytes())
                .raw(toGiver.ciphertext())
                .bytes();
        parcels = List.of(new Parcel(ChunkType.TAKER_OPENING, 0, message));
    }

    private Session conclude(Opened with, byte[] toTaker) throws MalformedException {
        byte[] takerSecret = primitives.decapsulate(seed, toTaker);
        Transcript transcript = new Transcript(code, commitment, with.giver(), with.giverNonce(), bundle, nonce);
        return new Session(
                primitives,
                transcript,
                new Session.Shared(with.toGiver().ciphertext(), with.toGiver().secret(), toTaker, takerSecret));
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
        return opened.isPresent();
    }

    @Override
    public Optional<String> code() {
        return engaged() ? Optional.of(inReturn.text(primitives)) : Optional.empty();
    }

    @Override
    public void erase() {
        Erase.these(seed, inReturn.secret(), code.secret());
        session.ifPresent(Session::erase);
    }

    private record Opened(Bundle giver, byte[] giverNonce, Encapsulation toGiver) {}
}
