package dyad.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test classes that leave a couple linked and nobody hurt the same {@link Couple}, who have met. */
final class WithCouple implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(WithCouple.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Couple.class;
    }

    @Override
    public Couple resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = WithChromium.chromium(context);
        return context.getRoot().getStore(OURS).computeIfAbsent(Couple.class, _ -> start(chromium), Couple.class);
    }

    private static Couple start(Chromium chromium) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "couple"));
            return Couple.strangers(Files.createTempDirectory(folder, "")).met(chromium);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
