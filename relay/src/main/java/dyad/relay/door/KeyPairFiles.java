package dyad.relay.door;

import dyad.relay.CertificateFiles;
import dyad.relay.RelayException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;

/** A certificate chain and the private key of its first certificate, checked to belong together and to be valid now. */
record KeyPairFiles(PrivateKey key, List<X509Certificate> chain) {

    static KeyPairFiles read(CertificateFiles files) throws RelayException {
        List<X509Certificate> chain = chain(files.certificate());
        X509Certificate own = chain.getFirst();
        try {
            own.checkValidity();
        } catch (CertificateExpiredException e) {
            throw new RelayException(
                    "The TLS certificate " + files.certificate() + " ran out on " + own.getNotAfter() + ". Renew it.",
                    e);
        } catch (CertificateNotYetValidException e) {
            throw new RelayException(
                    "The TLS certificate " + files.certificate() + " is valid only from " + own.getNotBefore()
                            + ". Check this machine's clock.",
                    e);
        }
        PrivateKey key = PrivateKeyFile.read(files.key(), own.getPublicKey().getAlgorithm());
        if (!belongTogether(key, own)) {
            throw new RelayException("The key " + files.key() + " is not that of the TLS certificate "
                    + files.certificate() + ". The relay's own certificate must be the first in its file.");
        }
        return new KeyPairFiles(key, chain);
    }

    private static List<X509Certificate> chain(Path file) throws RelayException {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (IOException e) {
            throw new RelayException(
                    "The TLS certificate " + file + " cannot be read. Check its path and that this"
                            + " user may read it.",
                    e);
        } catch (CertificateException e) {
            throw new RelayException(notCertificates(file), e);
        }
        throw new RelayException(notCertificates(file));
    }

    private static String notCertificates(Path file) {
        return "The file " + file + " holds no PEM certificate (BEGIN CERTIFICATE). Give the relay's certificate,"
                + " followed by the intermediate ones.";
    }

    private static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        byte[] sample = {1, 2, 3};
        try {
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            signer.update(sample);
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(sample);
            return verifier.verify(signer.sign());
        } catch (GeneralSecurityException keysOfDifferentKinds) {
            return false;
        }
    }
}
