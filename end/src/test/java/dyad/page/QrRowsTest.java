package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrRowsTest {

    private static final int SCALE = 4;
    private static final int QUIET_ZONE = 4;

    @Test
    void theSymbolReadsAsTheCode() throws Exception {
        String code = "dyad:" + "aZ_-9".repeat(35);
        List<String> rows = new QrRows().of(code);
        assertEquals(code, read(rows));
    }

    private static String read(List<String> rows) throws Exception {
        int width = (rows.size() + 2 * QUIET_ZONE) * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        for (int y = 0; y < rows.size() * SCALE; y++) {
            for (int x = 0; x < rows.size() * SCALE; x++) {
                boolean dark = rows.get(y / SCALE).charAt(x / SCALE) == '1';
                pixels[(y + QUIET_ZONE * SCALE) * width + x + QUIET_ZONE * SCALE] = dark ? 0 : 0xFFFFFF;
            }
        }
        RGBLuminanceSource source = new RGBLuminanceSource(width, width, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)))
                .getText();
    }
}
