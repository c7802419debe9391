package dyad.relay;

import java.nio.file.Path;

/**
 * What the relay proves its name with. Renewed files are taken up by themselves, at the next connection after a change.
 *
 * @param certificate PEM: the relay's own certificate first, then the intermediate ones
 * @param key PEM: the unencrypted PKCS#8 private key ({@code BEGIN PRIVATE KEY})
 */
public record CertificateFiles(Path certificate, Path key) {}
