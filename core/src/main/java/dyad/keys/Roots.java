package dyad.keys;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The roots an end holds: the newest under which the partner was heard (<em>confirmed</em>), the next if it was made
 * but not heard yet (<em>pending</em>), and the envelope chain alone of the one before.
 *
 * <p>Immutable; what is superseded is erased by the caller once the successor is on the disk.
 *
 * @param confirmed its root is the salt of the next epoch, its chain seals what this end sends resting
 * @param pending made, kept, and not heard yet
 * @param previous chain of the root before {@code confirmed}: the partner may still seal under it
 */
public record Roots(Held confirmed, Optional<Held> pending, Optional<EnvelopeChain> previous) {

    /** One root with its number and envelope chains. */
    public record Held(long number, byte[] root, EnvelopeChain envelopes) {}

    /** The roots of a bond that has just been made. */
    public static Roots first(EpochSecrets secrets) {
        return new Roots(held(secrets), Optional.empty(), Optional.empty());
    }

    private static Held held(EpochSecrets secrets) {
        return new Held(secrets.number(), secrets.root().clone(), secrets.envelopes());
    }

    /** The root with this number, if it is held whole. */
    public Optional<byte[]> root(long number) {
        if (confirmed.number() == number) {
            return Optional.of(confirmed.root());
        }
        return pending.filter(held -> held.number() == number).map(Held::root);
    }

    /** Number of the pending root, or 0. */
    public long pendingNumber() {
        return pending.map(Held::number).orElse(0L);
    }

    /** With a new pending root in place of the old one. */
    public Roots withPending(EpochSecrets secrets) {
        return new Roots(confirmed, Optional.of(held(secrets)), previous);
    }

    /** The partner was heard under this number: if it is the pending root it becomes the confirmed one. */
    public Roots confirm(long number) {
        return pending.filter(held -> held.number() == number)
                .map(held -> new Roots(held, Optional.empty(), Optional.of(confirmed.envelopes())))
                .orElse(this);
    }

    /** The chains under which the partner may seal, likeliest first. */
    public List<EnvelopeChain> chains() {
        List<EnvelopeChain> chains = new ArrayList<>(3);
        pending.ifPresent(held -> chains.add(held.envelopes()));
        chains.add(confirmed.envelopes());
        previous.ifPresent(chains::add);
        return List.copyOf(chains);
    }

    /** Without one day more than {@code oldest} needs: a wrong clock can cost at most a day at a time. */
    public Roots withoutOneDayBefore(Primitives primitives, long oldest) {
        return new Roots(
                shorten(primitives, confirmed, oldest),
                pending.map(held -> shorten(primitives, held, oldest)),
                previous.map(chain -> shorten(primitives, chain, oldest)));
    }

    private static Held shorten(Primitives primitives, Held held, long oldest) {
        return new Held(held.number(), held.root(), shorten(primitives, held.envelopes(), oldest));
    }

    private static EnvelopeChain shorten(Primitives primitives, EnvelopeChain chain, long oldest) {
        return chain.firstDay() < oldest ? chain.from(primitives, chain.firstDay() + 1) : chain;
    }

    /** The first day of the oldest chain. */
    public long firstDay() {
        return chains().stream().mapToLong(EnvelopeChain::firstDay).min().orElseThrow();
    }

    /** Overwrites all that {@code successor} does not hold any more. */
    public void eraseAllBut(Roots successor) {
        List<EnvelopeChain> keptChains = successor.chains();
        chains().stream().filter(chain -> !keptChains.contains(chain)).forEach(EnvelopeChain::erase);
        // Arrays and chains compare by identity, which is what is meant: the same memory.
        List<byte[]> keptRoots = successor.wholeRoots();
        wholeRoots().stream().filter(root -> !keptRoots.contains(root)).forEach(Erase::these);
    }

    private List<byte[]> wholeRoots() {
        List<byte[]> whole = new ArrayList<>(List.of(confirmed.root()));
        pending.ifPresent(held -> whole.add(held.root()));
        return whole;
    }

    /** The bytes to keep. */
    public byte[] bytes() {
        ByteWriter out = new ByteWriter().u8(1);
        write(out, confirmed);
        out.u8(pending.isPresent() ? 1 : 0);
        pending.ifPresent(held -> write(out, held));
        out.u8(previous.isPresent() ? 1 : 0);
        previous.ifPresent(chain -> chain.write(out));
        return out.bytes();
    }

    /** Reads what {@link #bytes} gave. */
    public static Roots read(byte[] bytes) throws MalformedException {
        ByteReader in = new ByteReader(bytes);
        if (in.u8() != 1) {
            throw new MalformedException("roots of another version");
        }
        Held confirmed = readHeld(in);
        Optional<Held> pending = in.u8() == 1 ? Optional.of(readHeld(in)) : Optional.empty();
        Optional<EnvelopeChain> previous = in.u8() == 1 ? Optional.of(EnvelopeChain.read(in)) : Optional.empty();
        in.end();
        return new Roots(confirmed, pending, previous);
    }

    private static void write(ByteWriter out, Held held) {
        out.u32(held.number()).raw(held.root());
        held.envelopes().write(out);
    }

    private static Held readHeld(ByteReader in) throws MalformedException {
        return new Held(in.u32(), in.raw(Primitives.KEY), EnvelopeChain.read(in));
    }
}
