package dyad.owntracks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.engines.XSalsa20Engine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** What the phone's app does, as far as a test needs it. */
public final class App {
    private App() {}

    /** A report as the Android app sends it, with much that is of no use here. */
    public static String location(double latitude, double longitude, double accuracy, long seconds) {
        return """
                {"_type":"location","BSSID":"aa:bb","SSID":"home","acc":%s,"alt":300,"batt":77,"bs":1,"conn":"w",
                 "created_at":%d,"lat":%s,"lon":%s,"m":1,"tid":"me","topic":"owntracks/phone/phone","tst":%d,"vac":3,
                 "vel":4,"inregions":["work"],"poi":"a bench"}""".formatted(accuracy, seconds, latitude, longitude, seconds);
    }

    /** The same text in the app's encryption. */
    public static String encrypted(String passphrase, String text) {
        byte[] nonce = new byte[24];
        Arrays.fill(nonce, (byte) text.hashCode());
        byte[] box = close(utf8(passphrase), nonce, utf8(text));
        return "{\"_type\":\"encrypted\",\"data\":\"" + Base64.getEncoder().encodeToString(box) + "\"}";
    }

    /** NaCl's crypto_secretbox, with the nonce in front. */
    static byte[] close(byte[] passphrase, byte[] nonce, byte[] message) {
        XSalsa20Engine stream = new XSalsa20Engine();
        stream.init(true, new ParametersWithIV(new KeyParameter(Arrays.copyOf(passphrase, 32)), nonce));
        byte[] tagKey = new byte[32];
        stream.processBytes(tagKey, 0, tagKey.length, tagKey, 0);
        byte[] box = Arrays.copyOf(nonce, nonce.length + 16 + message.length);
        stream.processBytes(message, 0, message.length, box, nonce.length + 16);
        Poly1305 authenticator = new Poly1305();
        authenticator.init(new KeyParameter(tagKey));
        authenticator.update(box, nonce.length + 16, message.length);
        authenticator.doFinal(box, nonce.length);
        return box;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
