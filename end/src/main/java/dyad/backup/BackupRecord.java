package dyad.backup;

import dyad.backup.BackupException.Kind;
import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.history.Attachment;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.seam.Pairs.Kept;
import dyad.seam.Pairs.PastBond;
import dyad.seam.Pictures;
import dyad.store.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a backup consists of: records of u8 type, u32 length and a body. A type that is not known comes from a newer
 * Dyad and is passed over. Only a file of a whole end that moves has rows, in which keys are; in a
 * backup there is nothing that a key could be made from.
 */
sealed interface BackupRecord {
    /** The longest body: a word of 64 KB and what stands before it. */
    int LONGEST = 128 * 1024;

    int SETTING = 1;
    int CONFIGURATION = 2;
    int BOND = 3;
    int WORD = 4;
    int WORDLESS = 5;
    int TABLES = 6;
    int ROW = 7;
    int ATTACHED = 8;
    int PICTURE = 9;
    int FILE = 10;

    /** The one file of a home that has a type of its own. */
    String TOML = "dyad.toml";

    /** The two authors of a message, and one that is not known. */
    int THEIRS = 0;

    int MINE = 1;
    int NOBODYS = 2;

    int type();

    byte[] body();

    /** The record as it stands in the file. */
    default byte[] bytes() {
        byte[] body = body();
        return new ByteWriter().u8(type()).u32(body.length).raw(body).bytes();
    }

    /** The next record; empty at the end. */
    static Optional<BackupRecord> next(SealedInput in) throws IOException, BackupException {
        Optional<byte[]> head = in.next(5);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        try {
            ByteReader reader = new ByteReader(head.get());
            int type = reader.u8();
            long length = reader.u32();
            if (length > LONGEST) {
                throw new MalformedException("a record that is too long");
            }
            byte[] body = in.next((int) length).orElseThrow(() -> new MalformedException("a record without its body"));
            return Optional.of(read(type, new ByteReader(body)));
        } catch (MalformedException e) {
            throw new BackupException(Kind.ALTERED, "This backup makes no sense inside. Take another copy of it.");
        }
    }

    private static BackupRecord read(int type, ByteReader in) throws MalformedException {
        return switch (type) {
            case SETTING -> new Setting(in.text(), in.rest());
            case CONFIGURATION -> new HomeFile(TOML, ByteReader.utf8(in.rest()));
            case FILE -> new HomeFile(in.text(), ByteReader.utf8(in.rest()));
            case BOND -> new BondName(new PastBond(in.u32(), in.raw(32), in.u32()));
            case WORD -> new Message(word(in, false));
            case ATTACHED -> new Message(word(in, true));
            case WORDLESS -> {
                MessageId id = MessageId.of(in.raw(MessageId.SIZE));
                yield new Message(new Kept(id, in.u32(), author(in.u8()), 0, Optional.empty()));
            }
            case PICTURE ->
                new PictureBody(MessageId.of(in.raw(MessageId.SIZE)), Pictures.State.of(in.u8()), in.rest());
            case TABLES -> new TablesVersion(in.u16());
            case ROW -> new TableRow(RowBytes.read(in));
            default -> new Unknown(type);
        };
    }

    private static Kept word(ByteReader in, boolean attached) throws MalformedException {
        MessageId id = MessageId.of(in.raw(MessageId.SIZE));
        long bond = in.u32();
        boolean mine = author(in.u8()).orElseThrow(() -> new MalformedException("a word of nobody"));
        boolean arrived = in.u8() == 1;
        long moment = in.u64();
        Attachment attachment = attached ? Attachment.read(in.u8(), in.raw(in.u16())) : new Attachment.Nothing();
        Saying said = new Saying(ByteReader.utf8(in.rest()), attachment);
        Entry entry = new Entry(id, mine, said, moment, arrived);
        return new Kept(id, bond, Optional.of(mine), 0, Optional.of(entry));
    }

    private static Optional<Boolean> author(int code) {
        return code == NOBODYS ? Optional.empty() : Optional.of(code == MINE);
    }

    private static int code(Optional<Boolean> mine) {
        return mine.map(own -> own ? MINE : THEIRS).orElse(NOBODYS);
    }

    /** One setting that was made on the page or by a command. */
    record Setting(String name, byte[] value) implements BackupRecord {
        @Override
        public int type() {
            return SETTING;
        }

        @Override
        public byte[] body() {
            return new ByteWriter().text(name).raw(value).bytes();
        }
    }

    /** A file of the home that its person would miss, by its name. */
    record HomeFile(String name, String text) implements BackupRecord {
        @Override
        public int type() {
            return name.equals(TOML) ? CONFIGURATION : FILE;
        }

        @Override
        public byte[] body() {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            return name.equals(TOML)
                    ? content
                    : new ByteWriter().text(name).raw(content).bytes();
        }
    }

    /** The name of a bond, a hash, and its pair: by it the partner's end knows this one again. */
    record BondName(PastBond bond) implements BackupRecord {
        @Override
        public int type() {
            return BOND;
        }

        @Override
        public byte[] body() {
            return new ByteWriter()
                    .u32(bond.number())
                    .raw(bond.name())
                    .u32(bond.pair())
                    .bytes();
        }
    }

    /** Version of the tables that the rows after it belong to. Only in a file of a whole end. */
    record TablesVersion(int version) implements BackupRecord {
        @Override
        public int type() {
            return TABLES;
        }

        @Override
        public byte[] body() {
            return new ByteWriter().u16(version).bytes();
        }
    }

    /** A row of a table. Only in a file of a whole end. */
    record TableRow(Tables.Row row) implements BackupRecord {
        @Override
        public int type() {
            return ROW;
        }

        @Override
        public byte[] body() {
            return RowBytes.of(row);
        }
    }

    /** A word, alone or with an attachment, or the id of a message without one: forgotten, or never shown. */
    record Message(Kept kept) implements BackupRecord {
        @Override
        public int type() {
            return kept.entry()
                    .map(entry -> isAttached(entry) ? ATTACHED : WORD)
                    .orElse(WORDLESS);
        }

        @Override
        public byte[] body() {
            ByteWriter out =
                    new ByteWriter().raw(kept.id().bytes()).u32(kept.bond()).u8(code(kept.mine()));
            kept.entry().ifPresent(entry -> write(entry, out));
            return out.bytes();
        }

        private static void write(Entry entry, ByteWriter out) {
            out.u8(entry.arrived() ? 1 : 0).u64(entry.saidAtMillis());
            if (isAttached(entry)) {
                byte[] attachment = entry.said().attachment().bytes();
                out.u8(entry.said().attachment().kind()).u16(attachment.length).raw(attachment);
            }
            out.raw(entry.text().getBytes(StandardCharsets.UTF_8));
        }

        private static boolean isAttached(Entry entry) {
            return !(entry.said().attachment() instanceof Attachment.Nothing);
        }
    }

    /** What is kept of the picture that the word before it announced; its body, if there is one. */
    record PictureBody(MessageId picture, Pictures.State state, byte[] pixels) implements BackupRecord {
        @Override
        public int type() {
            return PICTURE;
        }

        @Override
        public byte[] body() {
            return new ByteWriter()
                    .raw(picture.bytes())
                    .u8(state.code())
                    .raw(pixels)
                    .bytes();
        }
    }

    /** Something of a newer Dyad. It is only read, never written. */
    record Unknown(int type) implements BackupRecord {
        @Override
        public byte[] body() {
            throw new IllegalStateException("an unknown record is never written; this is a bug");
        }
    }
}
