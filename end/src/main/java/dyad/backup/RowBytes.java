package dyad.backup;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.store.Tables.Nothing;
import dyad.store.Tables.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A row of a table as bytes: its table, and its values, each with its type. */
final class RowBytes {
    private static final int NOTHING = 0;
    private static final int INTEGER = 1;
    private static final int TEXT = 2;
    private static final int BLOB = 3;

    private RowBytes() {}

    static byte[] of(Row row) {
        ByteWriter out = new ByteWriter().text(row.table()).u8(row.values().size());
        for (Object value : row.values()) {
            switch (value) {
                case Nothing nothing -> out.u8(NOTHING);
                case Number number -> out.u8(INTEGER).u64(number.longValue());
                case String text -> block(out.u8(TEXT), text.getBytes(StandardCharsets.UTF_8));
                case byte[] bytes -> block(out.u8(BLOB), bytes);
                default -> throw new IllegalStateException("a value of a kind that no table has; this is a bug");
            }
        }
        return out.bytes();
    }

    private static void block(ByteWriter out, byte[] bytes) {
        out.u32(bytes.length).raw(bytes);
    }

    static Row read(ByteReader in) throws MalformedException {
        String table = in.text();
        int count = in.u8();
        if (count == 0) {
            throw new MalformedException("a row without values");
        }
        List<Object> values = new ArrayList<>(count);
        for (int column = 0; column < count; column++) {
            values.add(value(in));
        }
        in.end();
        return new Row(table, List.copyOf(values));
    }

    private static Object value(ByteReader in) throws MalformedException {
        int type = in.u8();
        return switch (type) {
            case NOTHING -> Nothing.NULL;
            case INTEGER -> in.u64();
            case TEXT -> ByteReader.utf8(block(in));
            case BLOB -> block(in);
            default -> throw new MalformedException("a value of an unknown type");
        };
    }

    private static byte[] block(ByteReader in) throws MalformedException {
        long length = in.u32();
        if (length > BackupRecord.LONGEST) {
            throw new MalformedException("a value that is too long");
        }
        return in.raw((int) length);
    }
}
