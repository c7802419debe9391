package dyad.keys;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The roots an end holds: the newest under which the partner was heard (<em>confirmed</em>), the next if it was made
 * but not heard yet (<em>pending</em>), and of the one before only what opens resting frames and letters.
 *
 * <p>Immutable; what is superseded is erased by the caller once the successor is on the disk.
 *
 * @param confirmed its root is the salt of the next epoch, its chain seals what this end sends resting
 * @param pending made, kept, and not heard yet
 * @param previous of the root before {@code confirmed}: the partner may still seal under it
 */
public record Roots(Held confirmed, Optional<Held> pending, Optional<Resting> previous) {
    private static final int VERSION = 2;

    /** As kept before there were letters: a link from then has no letters until its next epoch. */
    private static final int WITHOUT_LETTERS = 1;

    /** One root, whole. */
    public record Held(byte[] root, Resting resting) {

        /** The number of the epoch that made it. */
        public long number() {
            return resting.number();
        }

        /** The keys of resting frames under it. */
        public EnvelopeChain envelopes() {
            return resting.envelopes();
        }
    }

    /**
     * What a root gives for the time in which the partner is away.
     *
     * @param letters 32 bytes, the pre-shared key of letters; none in a root from before there were letters
     */
    public record Resting(long number, byte[] letters, EnvelopeChain envelopes) {}

    /** The roots of a bond that has just been made. */
    public static Roots first(EpochSecrets secrets) {
        return new Roots(held(secrets), Optional.empty(), Optional.empty());
    }

    private static Held held(EpochSecrets secrets) {
        Resting resting = new Resting(secrets.number(), secrets.letters(), secrets.envelopes());
        return new Held(secrets.root().clone(), resting);
    }

    /** The root with this number, if it is held whole. */
    public Optional<byte[]> root(long number) {
        return whole().filter(held -> held.number() == number).map(Held::root).findFirst();
    }

    /** The pre-shared key of letters under the root with this number, if it is held and has one. */
    public Optional<byte[]> letters(long number) {
        return all().filter(resting -> resting.number() == number && resting.letters().length > 0)
                .map(Resting::letters)
                .findFirst();
    }

    /** Number of the pending root, or 0. */
    public long pendingNumber() {
        return pending.map(Held::number).orElse(0L);
    }

    /** Number of the newest root, heard under or not. */
    public long newestNumber() {
        return pending.orElse(confirmed).number();
    }

    /** With a new pending root in place of the old one. */
    public Roots withPending(EpochSecrets secrets) {
        return new Roots(confirmed, Optional.of(held(secrets)), previous);
    }

    /** The partner was heard under this number: if it is the pending root it becomes the confirmed one. */
    public Roots confirm(long number) {
        return pending.filter(held -> held.number() == number)
                .map(held -> new Roots(held, Optional.empty(), Optional.of(confirmed.resting())))
                .orElse(this);
    }

    /** The chains under which the partner may seal, likeliest first. */
    public List<EnvelopeChain> chains() {
        return all().map(Resting::envelopes).toList();
    }

    private Stream<Held> whole() {
        return Stream.concat(pending.stream(), Stream.of(confirmed));
    }

    private Stream<Resting> all() {
        return Stream.concat(whole().map(Held::resting), previous.stream());
    }

    /** Without one day more than {@code oldest} needs: a wrong clock can cost at most a day at a time. */
    public Roots withoutOneDayBefore(Primitives primitives, long oldest) {
        return new Roots(
                shorten(primitives, confirmed, oldest),
                pending.map(held -> shorten(primitives, held, oldest)),
                previous.map(resting -> shorten(primitives, resting, oldest)));
    }

    private static Held shorten(Primitives primitives, Held held, long oldest) {
        return new Held(held.root(), shorten(primitives, held.resting(), oldest));
    }

    private static Resting shorten(Primitives primitives, Resting resting, long oldest) {
        EnvelopeChain chain = resting.envelopes();
        return chain.firstDay() < oldest
                ? new Resting(resting.number(), resting.letters(), chain.from(primitives, chain.firstDay() + 1))
                : resting;
    }

    /** The first day of the oldest chain. */
    public long firstDay() {
        return chains().stream().mapToLong(EnvelopeChain::firstDay).min().orElseThrow();
    }

    /** Overwrites all that {@code successor} does not hold any more. */
    public void eraseAllBut(Roots successor) {
        // Arrays and chains compare by identity, which is what is meant: the same memory.
        List<EnvelopeChain> keptChains = successor.chains();
        chains().stream().filter(chain -> !keptChains.contains(chain)).forEach(EnvelopeChain::erase);
        List<byte[]> kept = successor.secrets();
        secrets().stream().filter(secret -> !kept.contains(secret)).forEach(Erase::these);
    }

    private List<byte[]> secrets() {
        List<byte[]> secrets = new ArrayList<>(whole().map(Held::root).toList());
        all().map(Resting::letters).forEach(secrets::add);
        return secrets;
    }

    /** The bytes to keep. */
    public byte[] bytes() {
        ByteWriter out = new ByteWriter().u8(VERSION);
        write(out, confirmed);
        out.u8(pending.isPresent() ? 1 : 0);
        pending.ifPresent(held -> write(out, held));
        out.u8(previous.isPresent() ? 1 : 0);
        previous.ifPresent(resting -> write(out, resting));
        return out.bytes();
    }

    private static void write(ByteWriter out, Held held) {
        out.raw(held.root());
        write(out, held.resting());
    }

    private static void write(ByteWriter out, Resting resting) {
        out.u32(resting.number()).u8(resting.letters().length).raw(resting.letters());
        resting.envelopes().write(out);
    }

    /** Reads what {@link #bytes} gave, in this version or the one before. */
    public static Roots read(byte[] bytes) throws MalformedException {
        ByteReader in = new ByteReader(bytes);
        return switch (in.u8()) {
            case VERSION -> read(in, Roots::readHeld, Roots::readResting);
            case WITHOUT_LETTERS -> read(in, Roots::readOldHeld, Roots::readOldResting);
            default -> throw new MalformedException("roots of another version");
        };
    }

    private static Roots read(ByteReader in, Reader<Held> held, Reader<Resting> resting) throws MalformedException {
        Held confirmed = held.read(in);
        Optional<Held> pending = in.u8() == 1 ? Optional.of(held.read(in)) : Optional.empty();
        Optional<Resting> previous = in.u8() == 1 ? Optional.of(resting.read(in)) : Optional.empty();
        in.end();
        return new Roots(confirmed, pending, previous);
    }

    private static Held readHeld(ByteReader in) throws MalformedException {
        return new Held(in.raw(Primitives.KEY), readResting(in));
    }

    private static Resting readResting(ByteReader in) throws MalformedException {
        return new Resting(in.u32(), in.raw(in.u8()), EnvelopeChain.read(in));
    }

    private static Held readOldHeld(ByteReader in) throws MalformedException {
        long number = in.u32();
        byte[] root = in.raw(Primitives.KEY);
        return new Held(root, new Resting(number, new byte[0], EnvelopeChain.read(in)));
    }

    private static Resting readOldResting(ByteReader in) throws MalformedException {
        return new Resting(0, new byte[0], EnvelopeChain.read(in));
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ByteReader in) throws MalformedException;
    }
}
