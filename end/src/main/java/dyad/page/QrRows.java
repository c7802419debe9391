package dyad.page;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/** Draws a code as a QR symbol. Level L: a clean screen needs no redundancy, and larger modules scan better. */
public final class QrRows {

    /** The rows of the symbol from the top, {@code 1} for a dark module, without the quiet zone. */
    public List<String> of(String code) {
        ByteMatrix matrix = matrix(code);
        List<String> rows = new ArrayList<>(matrix.getHeight());
        for (int y = 0; y < matrix.getHeight(); y++) {
            StringBuilder row = new StringBuilder(matrix.getWidth());
            for (int x = 0; x < matrix.getWidth(); x++) {
                row.append(matrix.get(x, y) == 1 ? '1' : '0');
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static ByteMatrix matrix(String code) {
        try {
            return Encoder.encode(code, ErrorCorrectionLevel.L).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("a code of " + code.length() + " characters fits no QR symbol", e);
        }
    }
}
