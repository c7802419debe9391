package dyad.delivery;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.history.Attachment;
import dyad.history.MessageId;
import dyad.history.Picture;
import dyad.history.Saying;
import dyad.seam.Pairs.Previous;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One message as it is cut into chunks: id 16, kind 1, moment 8 (milliseconds since 1970 by its author's clock; 0 unless
 * it is about words), then the body of its kind. Only words and returned words are seen by people.
 */
public sealed interface Message {
    /** The most bytes that a message may have: the largest word, returned. */
    int MOST_BYTES = MessageId.SIZE + 1 + 8 + Returned.HEAD + Saying.MOST_BYTES;

    /** Its lasting name. */
    MessageId id();

    /** The message as it is cut into chunks. */
    byte[] bytes();

    /** The name of a message of any kind, whole or not. */
    static MessageId nameOf(byte[] bytes) throws MalformedException {
        return MessageId.of(new ByteReader(bytes).raw(MessageId.SIZE));
    }

    /** Whether the message, or its first chunk, is something that was said; false for everything that is not shown so. */
    static boolean isWord(byte[] message) {
        return message.length > MessageId.SIZE && Attachment.isKind(message[MessageId.SIZE]);
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
            case Kinship.KIND -> Kinship.read(id, in);
            case Recall.KIND -> new Recall(id, Token.read(in), Locator.read(in), Locator.read(in));
            case Returned.KIND -> Returned.read(id, moment, in);
            case Gone.KIND -> Gone.read(id, in);
            case Body.KIND -> Body.read(id, in);
            case Wanted.KIND -> new Wanted(id, MessageId.of(in.raw(MessageId.SIZE)));
            case Relays.KIND -> new Relays(id, Relays.readList(in));
            default ->
                Saying.read(kind, in)
                        .<Message>map(said -> new Word(id, moment, said))
                        .orElse(new Unknown(id));
        };
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

    /** Something that was said; its kind is that of what comes with the words. */
    record Word(MessageId id, long saidAtMillis, Saying said) implements Message {
        @Override
        public byte[] bytes() {
            return head(id, said.attachment().kind(), saidAtMillis)
                    .raw(said.bytes())
                    .bytes();
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
    record Returned(MessageId id, long saidAtMillis, boolean own, Token bond, Previous previous, Saying said)
            implements Message {
        static final int KIND = 4;

        /** Bytes of a returned message before what was said: author, bond, what it follows, and kind. */
        static final int HEAD = 1 + Token.SIZE + 2 * MessageId.SIZE + 1;

        @Override
        public byte[] bytes() {
            return head(id, KIND, saidAtMillis)
                    .u8(own ? 1 : 0)
                    .raw(bond.bytes())
                    .raw(Message.bytes(previous))
                    .u8(said.attachment().kind())
                    .raw(said.bytes())
                    .bytes();
        }

        private static Message read(MessageId id, long moment, ByteReader in) throws MalformedException {
            boolean own = in.u8() == 1;
            Token bond = Token.read(in);
            Previous previous = Message.previous(in);
            return Saying.read(in.u8(), in)
                    .<Message>map(said -> new Returned(id, moment, own, bond, previous, said))
                    .orElse(new Unknown(id));
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

    /**
     * The body of a picture, in the stream of bulk.
     *
     * @param id fresh whenever it is sent
     * @param picture the message that announced it
     * @param body the picture itself; empty if its sender does not have it
     */
    record Body(MessageId id, MessageId picture, byte[] body) implements Message {
        static final int KIND = 8;

        /** Bytes before the body. */
        static final int HEAD = MessageId.SIZE + 1 + 8 + MessageId.SIZE;

        /** How many chunks the body of a picture of so many bytes makes. */
        public static int chunks(int length) {
            return Math.ceilDiv(HEAD + length, Items.CAPACITY);
        }

        /** Which picture the message is a body of, as far as there is enough of it to tell. */
        static Optional<MessageId> pictureOf(byte[] beginning) {
            return beginning.length >= HEAD && beginning[MessageId.SIZE] == KIND
                    ? Optional.of(MessageId.of(Arrays.copyOfRange(beginning, HEAD - MessageId.SIZE, HEAD)))
                    : Optional.empty();
        }

        @Override
        public byte[] bytes() {
            return head(id, KIND, 0).raw(picture.bytes()).raw(body).bytes();
        }

        private static Body read(MessageId id, ByteReader in) throws MalformedException {
            Body read = new Body(id, MessageId.of(in.raw(MessageId.SIZE)), in.rest());
            if (read.body.length > Picture.MOST_BYTES) {
                throw new MalformedException("a picture larger than 60 KB");
            }
            return read;
        }
    }

    /** Asks for the body of a picture of before that its sender lacks. */
    record Wanted(MessageId id, MessageId picture) implements Message {
        static final int KIND = 9;

        @Override
        public byte[] bytes() {
            return head(id, KIND, 0).raw(picture.bytes()).bytes();
        }
    }

    /**
     * Which relays its sender would use from now on, and no others.
     *
     * @param relays their URLs, 1 to 8, without user and password
     */
    record Relays(MessageId id, List<String> relays) implements Message {
        /** How many relays there can be at most. */
        public static final int MOST = 8;

        static final int KIND = 10;
        private static final int LONGEST_URL = 255;

        @Override
        public byte[] bytes() {
            return head(id, KIND, 0).raw(list(relays)).bytes();
        }

        /** Their number in one byte, then each with its length in two. */
        public static byte[] list(List<String> relays) {
            ByteWriter out = new ByteWriter().u8(relays.size());
            relays.forEach(out::text);
            return out.bytes();
        }

        /** Reads {@link #list}. */
        public static List<String> readList(ByteReader in) throws MalformedException {
            int count = in.u8();
            if (count < 1 || count > MOST) {
                throw new MalformedException("no relay, or more than eight");
            }
            List<String> relays = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                String url = in.text();
                if (url.length() > LONGEST_URL) {
                    throw new MalformedException("a relay's address of more than 255 characters");
                }
                relays.add(url);
            }
            return List.copyOf(relays);
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
