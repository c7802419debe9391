package dyad.epoch;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import java.util.Arrays;

/** The three messages that open an epoch, byte by byte as in docs/protocol.md. */
sealed interface EpochMessage {
    /** Bytes of the hash that names a proposal or an answer. */
    int ID = 16;

    /** The bytes that travel, and that the transcript covers. */
    byte[] bytes();

    /**
     * First: the proposer's fresh public key.
     *
     * @param confirmed number of the newest root it confirmed
     * @param pending number of its pending root, or 0
     */
    record Proposal(long number, long confirmed, long pending, byte[] publicKey) implements EpochMessage {
        @Override
        public byte[] bytes() {
            return new ByteWriter()
                    .u32(number)
                    .u32(confirmed)
                    .u32(pending)
                    .u16(0)
                    .raw(publicKey)
                    .bytes();
        }

        static Proposal read(byte[] bytes) throws MalformedException {
            ByteReader in = new ByteReader(bytes);
            long number = in.u32();
            long confirmed = in.u32();
            long pending = in.u32();
            in.u16();
            byte[] publicKey = in.raw(Primitives.KEM_PUBLIC_KEY);
            in.end();
            return new Proposal(number, confirmed, pending, publicKey);
        }

        byte[] id(Primitives primitives) {
            return shortHash(primitives, Labels.PROPOSAL_ID, bytes());
        }
    }

    /**
     * Second: a ciphertext to the proposer's key and the answerer's own fresh public key.
     *
     * @param base number of the root that both hold and that salts the new one
     * @param firstDay the UTC day on which the new envelope chains begin
     */
    record Answer(
            long number,
            byte[] proposalId,
            long base,
            long firstDay,
            Start answerer,
            Start proposer,
            byte[] ciphertext,
            byte[] publicKey)
            implements EpochMessage {
        @Override
        public byte[] bytes() {
            ByteWriter out =
                    new ByteWriter().u32(number).raw(proposalId).u32(base).u32(firstDay);
            answerer.write(out);
            proposer.write(out);
            return out.raw(ciphertext).raw(publicKey).bytes();
        }

        static Answer read(byte[] bytes) throws MalformedException {
            ByteReader in = new ByteReader(bytes);
            Answer answer = new Answer(
                    in.u32(),
                    in.raw(ID),
                    in.u32(),
                    in.u32(),
                    Start.read(in),
                    Start.read(in),
                    in.raw(Primitives.KEM_CIPHERTEXT),
                    in.raw(Primitives.KEM_PUBLIC_KEY));
            in.end();
            return answer;
        }

        byte[] id(Primitives primitives) {
            return shortHash(primitives, Labels.ANSWER_ID, bytes());
        }
    }

    /** Third: a ciphertext to the answerer's key, and the proof that the proposer holds the new epoch. */
    record Completion(long number, byte[] answerId, byte[] ciphertext, byte[] proof) implements EpochMessage {
        @Override
        public byte[] bytes() {
            return new ByteWriter()
                    .u32(number)
                    .raw(answerId)
                    .raw(ciphertext)
                    .raw(proof)
                    .bytes();
        }

        static Completion read(byte[] bytes) throws MalformedException {
            ByteReader in = new ByteReader(bytes);
            Completion completion =
                    new Completion(in.u32(), in.raw(ID), in.raw(Primitives.KEM_CIPHERTEXT), in.raw(Primitives.KEY));
            in.end();
            return completion;
        }
    }

    private static byte[] shortHash(Primitives primitives, Labels label, byte[] bytes) {
        return Arrays.copyOf(primitives.hash(label.bytes(), bytes), ID);
    }
}
