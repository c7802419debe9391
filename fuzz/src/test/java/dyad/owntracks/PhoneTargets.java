package dyad.owntracks;

import dyad.bytes.MalformedException;
import dyad.fuzz.Check;
import dyad.fuzz.Target;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.engines.XSalsa20Engine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** What comes as a report of the phone's: plain, encrypted by whoever knows the passphrase, and the box itself. */
public final class PhoneTargets {
    private static final byte[] KEY = bytes("01234567890123456789012345678901");
    private static final ReportReader READER = new ReportReader();
    private static final String LOCATION =
            "{\"_type\":\"location\",\"acc\":12,\"lat\":48.137154,\"lon\":11.576124,\"tst\":1790000000,\"batt\":7}";

    private PhoneTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        byte[] box = closed(bytes("a word"));
        return List.of(
                Target.total(
                        "phone-report",
                        input -> READER.read(input, KEY) instanceof Report.Located,
                        bytes(LOCATION),
                        bytes(encrypted(bytes(LOCATION))),
                        bytes("{\"_type\":\"waypoint\"}")),
                Target.total("phone-encrypted", PhoneTargets::inside, bytes(LOCATION), bytes("{}")),
                Target.total(
                        "phone-box", input -> new Secretbox(KEY).open(input).isPresent(), box),
                Target.canonical(
                        "phone-keys",
                        MalformedException.class,
                        input -> PhoneKeys.read(input).bytes(),
                        new PhoneKeys("phone", "password", "key").bytes()));
    }

    /** What is a place in the clear is one in a box, and what is none is none. */
    private static boolean inside(byte[] input) {
        boolean boxed = READER.read(bytes(encrypted(input)), KEY) instanceof Report.Located;
        boolean plain = READER.read(input, KEY) instanceof Report.Located;
        Check.that(plain || !boxed, "no place comes of a box that is none without it");
        return boxed;
    }

    private static String encrypted(byte[] plain) {
        return "{\"_type\":\"encrypted\",\"data\":\"" + Base64.getEncoder().encodeToString(closed(plain)) + "\"}";
    }

    /** NaCl's crypto_secretbox, with the nonce in front. */
    private static byte[] closed(byte[] message) {
        XSalsa20Engine stream = new XSalsa20Engine();
        stream.init(true, new ParametersWithIV(new KeyParameter(KEY), new byte[24]));
        byte[] tagKey = new byte[32];
        stream.processBytes(tagKey, 0, tagKey.length, tagKey, 0);
        byte[] box = Arrays.copyOf(new byte[0], 40 + message.length);
        stream.processBytes(message, 0, message.length, box, 40);
        Poly1305 authenticator = new Poly1305();
        authenticator.init(new KeyParameter(tagKey));
        authenticator.update(box, 40, message.length);
        authenticator.doFinal(box, 24);
        return box;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
