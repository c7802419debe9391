package dyad.delivery;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.history.MessageId;
import dyad.seam.Pairs.Previous;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One message as it is cut into chunks: id 16, kind 1, moment 8 (milliseconds since 1970 by its author's clock; 0 unless
 * it is about words), then the body of its kind. Only words and returned words are seen by people.
 */
public sealed interface Message {
    /** The most bytes of UTF-8 that a word may have: 64 KB. */
    int MOST_TEXT_BYTES = 65_536;

    /** The most bytes that a message may have: the largest word, returned. */
    int MOST_BYTES = MessageId.SIZE + 1 + 8 + Returned.HEAD + MOST_TEXT_BYTES;

    /** Its lasting name. */
    MessageId id();

    /** The message as it is cut into chunks. */
    byte[] bytes();

    /** The name of a message of any kind, whole or not. */
    static MessageId nameOf(byte[] bytes) throws MalformedException {
        return MessageId.of(new ByteReader(bytes).raw(MessageId.SIZE));
    }

    /** How many bytes of UTF-8 this text takes. */
    static int size(String text) {
        return utf8(text).length;
    }

    /** Whether the message, or its first chunk, is a word that was said; false for everything that is not shown so. */
    static boolean isWord(byte[] message) {
        return message.length > MessageId.SIZE && message[MessageId.SIZE] == Word.KIND;
    }

    /**
     * Reads a message that is whole.
     *
     * @throws MalformedException if it is of a known kind and makes no sense
     */
    static Message read(byte[] bytes) throws MalformedException {
        ByteReader in = new ByteReader(bytes);
        MessageId id = MessageId.of(in.raw(MessageId.SIZE));
        int kind = in.u8();
        long moment = in.u64();
        return switch (kind) {
            case Word.KIND -> new Word(id, moment, text(in));
            case Kinship.KIND -> Kinship.read(id, in);
            case Recall.KIND -> new Recall(id, Token.read(in), Locator.read(in), Locator.read(in));
            case Returned.KIND -> Returned.read(id, moment, in);
            case Gone.KIND -> Gone.read(id, in);
            default -> new Unknown(id);
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ByteReader in) throws MalformedException {
        byte[] text = in.rest();
        if (text.length > MOST_TEXT_BYTES) {
            throw new MalformedException("a word larger than 64 KB");
        }
        return ByteReader.utf8(text);
    }

    private static ByteWriter head(MessageId id, int kind, long moment) {
        return new ByteWriter().raw(id.bytes()).u8(kind).u64(moment);
    }

    /** Two ids; zeros stand for none. */
    private static Previous previous(ByteReader in) throws MalformedException {
        return new Previous(idOrNone(in.raw(MessageId.SIZE)), idOrNone(in.raw(MessageId.SIZE)));
    }

    private static Optional<MessageId> idOrNone(byte[] bytes) {
        return Arrays.equals(bytes, new byte[MessageId.SIZE]) ? Optional.empty() : Optional.of(MessageId.of(bytes));
    }

    private static byte[] bytes(Previous previous) {
        byte[] none = new byte[MessageId.SIZE];
        return new ByteWriter()
                .raw(previous.ofAuthor().map(MessageId::bytes).orElse(none))
                .raw(previous.ofBoth().map(MessageId::bytes).orElse(none))
                .bytes();
    }

    /** Something that was said. */
    record Word(MessageId id, long saidAtMillis, String text) implements Message {
        static final int KIND = 1;

        @Override
        public byte[] bytes() {
            return head(id, KIND, saidAtMillis).raw(utf8(text)).bytes();
        }
    }

    /** The first message of every bond: tokens by which two who were linked before know each other, and chance. */
    record Kinship(MessageId id, List<Token> tokens) implements Message {
        /** How many tokens there always are. */
        public static final int TOKENS = 16;

        static final int KIND = 2;

        @Override
        public byte[] bytes() {
            ByteWriter out = head(id, KIND, 0);
            tokens.forEach(token -> out.raw(token.bytes()));
            return out.bytes();
        }

        private static Kinship read(MessageId id, ByteReader in) throws MalformedException {
            List<Token> tokens = new ArrayList<>();
            for (int number = 0; number < TOKENS; number++) {
                tokens.add(Token.read(in));
            }
            return new Kinship(id, List.copyOf(tokens));
        }
    }

    /** Asks for what its sender lacks: the token that both know, and how far its sender's history reaches. */
    record Recall(MessageId id, Token token, Locator own, Locator others) implements Message {
        static final int KIND = 3;

        @Override
        public byte[] bytes() {
            ByteWriter out = head(id, KIND, 0).raw(token.bytes());
            own.write(out);
            others.write(out);
            return out.bytes();
        }
    }

    /**
     * A word of before, as it was said, under the id that it has always had.
     *
     * @param own true if it was said by the sender of this message, false if by its receiver
     * @param bond the bond in which it was said, or the newest before that which the receiver has named; else none
     * @param previous what it follows in the sender's history
     */
    record Returned(MessageId id, long saidAtMillis, boolean own, Token bond, Previous previous, String text)
            implements Message {
        static final int KIND = 4;

        /** Bytes of a returned message before the text: author, bond, what it follows, and kind. */
        static final int HEAD = 1 + Token.SIZE + 2 * MessageId.SIZE + 1;

        @Override
        public byte[] bytes() {
            return head(id, KIND, saidAtMillis)
                    .u8(own ? 1 : 0)
                    .raw(bond.bytes())
                    .raw(Message.bytes(previous))
                    .u8(Word.KIND)
                    .raw(utf8(text))
                    .bytes();
        }

        private static Message read(MessageId id, long moment, ByteReader in) throws MalformedException {
            boolean own = in.u8() == 1;
            Token bond = Token.read(in);
            Previous previous = Message.previous(in);
            return in.u8() == Word.KIND
                    ? new Returned(id, moment, own, bond, previous, Message.text(in))
                    : new Unknown(id);
        }
    }

    /** A message of before that its sender has forgotten: {@code gone} is its id, {@code id} that of this notice. */
    record Gone(MessageId id, boolean own, Token bond, Previous previous, MessageId gone) implements Message {
        static final int KIND = 5;

        @Override
        public byte[] bytes() {
            return head(id, KIND, 0)
                    .u8(own ? 1 : 0)
                    .raw(bond.bytes())
                    .raw(Message.bytes(previous))
                    .raw(gone.bytes())
                    .bytes();
        }

        private static Gone read(MessageId id, ByteReader in) throws MalformedException {
            boolean own = in.u8() == 1;
            Token bond = Token.read(in);
            Previous previous = Message.previous(in);
            return new Gone(id, own, bond, previous, MessageId.of(in.raw(MessageId.SIZE)));
        }
    }

    /** A kind of a later version: passed over. It is only read, never sent. */
    record Unknown(MessageId id) implements Message {
        @Override
        public byte[] bytes() {
            throw new IllegalStateException("an unknown message is never sent; this is a bug");
        }
    }
}
