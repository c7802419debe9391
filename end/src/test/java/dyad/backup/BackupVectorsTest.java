package dyad.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.seam.Pairs.Kept;
import dyad.seam.Pairs.PastBond;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * One file, byte by byte, as docs/protocol.md describes it: passphrase "grüße", m = 8,192, t = 1, salt = 00 01 … 17, one
 * record of each type. The figures were made by Python's "cryptography" from that page alone.
 */
class BackupVectorsTest {
    private static final String SECRET = "a0dc68120202f4ebfa45571dda799162f618ee843edd2a4adb74452f6a0fccb3";
    private static final String WHOLE =
            "64796164206261636b75700a0101000020000001000102030405060708090a0b0c0d0e0f10111213141516174d"
                    + "39ae2d2bab01bde4a91e9d3c1c5de72252120301f552349fc5e2207d1821de50f8f95e987422b004d2ad9e4ef8"
                    + "274df781691fd57e450e04e62e9e40552e9f4295d29c7bbf2b4017da8aaffc8131b022bf1505f3177ea17afaf1"
                    + "d4b63e79ac31e8565d0e592ac5f60e5373ed3edb9e6a966846ae47952f988e6a01816330333731d70f7cd64a54"
                    + "cd3661c68c724d5dd57d0db0ea9bc924df13583f28d40496d472a8e5510ca8f1b985c3f124cdcb45d860221cc9"
                    + "856b521269866479616420656e64";

    private final Header header = new Header(Content.BACKUP, 8_192, 1, counting(0, 24));

    private static byte[] counting(int first, int length) {
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; at++) {
            bytes[at] = (byte) (first + at);
        }
        return bytes;
    }

    private static MessageId id(int first) {
        return MessageId.of(counting(first, MessageId.SIZE));
    }

    @Test
    void theKeyComesFromThePassphraseHoweverItsLettersAreComposed() {
        assertEquals(
                SECRET, HexFormat.of().formatHex(BackupKey.of("grüße", header).secret()));
        assertEquals(
                SECRET,
                HexFormat.of().formatHex(BackupKey.of("gru\u0308ße", header).secret()));
    }

    @Test
    void theFileIsThatOfTheDocument() throws IOException {
        Entry word = new Entry(id(0x40), true, Saying.words("grüße"), 1_000, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SealedOutput out = new SealedOutput(file, BackupKey.of("grüße", header));
        for (BackupRecord record : List.of(
                new BackupRecord.Setting("presence", "here".getBytes(StandardCharsets.UTF_8)),
                new BackupRecord.HomeFile("dyad.toml", "profile = \"quiet\"\n"),
                new BackupRecord.BondName(new PastBond(1, counting(0x20, 32), 1)),
                new BackupRecord.Message(new Kept(id(0x40), 1, Optional.of(true), 0, Optional.of(word))),
                new BackupRecord.Message(new Kept(id(0x60), 0, Optional.empty(), 0, Optional.empty())))) {
            out.write(record.bytes());
        }
        out.finish();
        assertEquals(WHOLE, HexFormat.of().formatHex(file.toByteArray()));
    }
}
