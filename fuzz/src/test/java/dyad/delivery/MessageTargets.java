package dyad.delivery;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.fuzz.Check;
import dyad.fuzz.Target;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.seam.Pairs.Previous;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Whole messages: words, recall, what is returned, gone, wanted, pictures and relays. */
public final class MessageTargets {
    private static final MessageId ID =
            MessageId.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

    private MessageTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        Locator locator = new Locator(List.of(new Locator.Mark(ID, 5), new Locator.Mark(ID, 6)));
        Previous previous = new Previous(Optional.of(ID), Optional.empty());
        return List.of(
                Target.of(
                        "message",
                        MalformedException.class,
                        MessageTargets::message,
                        new Message.Word(ID, 1_790_000_000_000L, Saying.words("good night")).bytes(),
                        new Message.Kinship(ID, Collections.nCopies(Message.Kinship.TOKENS, Token.NONE)).bytes(),
                        new Message.Recall(ID, Token.NONE, locator, new Locator(List.of())).bytes(),
                        new Message.Returned(ID, 5, true, Token.NONE, previous, Saying.words("of before")).bytes(),
                        new Message.Gone(ID, false, Token.NONE, previous, ID).bytes(),
                        new Message.Body(ID, ID, new byte[30]).bytes(),
                        new Message.Wanted(ID, ID).bytes(),
                        new Message.Relays(ID, List.of("mqtt://192.168.1.2:1883", "mqtts://relay.example.org:8883"))
                                .bytes()),
                Target.canonical(
                        "locator",
                        MalformedException.class,
                        MessageTargets::locator,
                        written(locator),
                        written(new Locator(List.of()))));
    }

    private static boolean message(byte[] input) throws MalformedException {
        Message read = Message.read(input);
        Check.same(Message.nameOf(input).bytes(), read.id().bytes(), "the name of a message");
        if (read instanceof Message.Unknown) {
            return false;
        }
        byte[] written = read.bytes();
        Check.that(written.length <= input.length, "nothing is added to a message");
        Check.same(written, Message.read(written).bytes(), "written, read and written again");
        return true;
    }

    private static byte[] locator(byte[] input) throws MalformedException {
        ByteReader in = new ByteReader(input);
        Locator read = Locator.read(in);
        in.end();
        return written(read);
    }

    private static byte[] written(Locator locator) {
        ByteWriter out = new ByteWriter();
        locator.write(out);
        return out.bytes();
    }
}
