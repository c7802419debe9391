package dyad.connection;

import java.util.Arrays;
import java.util.Base64;

/**
 * A way through a SOCKS5 proxy. Names are resolved by the proxy alone, and nothing ever goes past it.
 *
 * @param address where it is
 * @param isolation user and password that mean nothing but "keep this apart": Tor takes another circuit for others (RFC 1929)
 */
public record SocksProxy(SocksAddress address, Login isolation) {
    /** Bytes from which the isolation is made. */
    public static final int ISOLATION_BYTES = 32;

    /** @param isolation 32 bytes that look random: those whose bytes are the same may be known as one */
    public static SocksProxy of(SocksAddress address, byte[] isolation) {
        int half = ISOLATION_BYTES / 2;
        return new SocksProxy(
                address,
                new Login(
                        text(Arrays.copyOf(isolation, half)),
                        text(Arrays.copyOfRange(isolation, half, ISOLATION_BYTES))));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
