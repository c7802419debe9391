package dyad.relay.door;

import dyad.relay.CertificateFiles;
import dyad.relay.RelayException;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import javax.net.ssl.SSLException;

/**
 * The relay's TLS 1.3 context. When the files have changed, as after a renewal, it is made anew; a pair of files that
 * does not fit, perhaps because only one of them was written yet, leaves the old context in use.
 */
public final class Certificates {

    private final CertificateFiles files;
    private SslContext context;
    private Stamp stamp;

    private record Stamp(FileTime certificate, FileTime key) {}

    private Certificates(CertificateFiles files, SslContext context, Stamp stamp) {
        this.files = files;
        this.context = context;
        this.stamp = stamp;
    }

    /**
     * Reads and checks the files.
     *
     * @throws RelayException if a file is lacking or of another form, the two do not belong together or the certificate
     *     is not valid today; says which and what to do
     */
    public static Certificates read(CertificateFiles files) throws RelayException {
        Stamp stamp = stamp(files);
        return new Certificates(files, build(files), stamp);
    }

    /** The context for a new connection; called from the door's one thread. */
    SslContext context() {
        try {
            Stamp now = stamp(files);
            if (!now.equals(stamp)) {
                stamp = now;
                context = build(files);
            }
        } catch (RelayException keepsTheOldOne) {
            return context;
        }
        return context;
    }

    private static SslContext build(CertificateFiles files) throws RelayException {
        KeyPairFiles pair = KeyPairFiles.read(files);
        try {
            return SslContextBuilder.forServer(pair.key(), pair.chain())
                    .sslProvider(SslProvider.JDK)
                    .protocols("TLSv1.3")
                    .clientAuth(ClientAuth.NONE)
                    .build();
        } catch (SSLException e) {
            throw new RelayException(
                    "Java's TLS cannot use the certificate " + files.certificate() + " with the key " + files.key()
                            + ": " + e.getMessage() + ".",
                    e);
        }
    }

    private static Stamp stamp(CertificateFiles files) throws RelayException {
        try {
            return new Stamp(Files.getLastModifiedTime(files.certificate()), Files.getLastModifiedTime(files.key()));
        } catch (IOException e) {
            throw new RelayException(
                    "The TLS certificate " + files.certificate() + " or its key " + files.key()
                            + " does not exist or may not be read by this user.",
                    e);
        }
    }
}
