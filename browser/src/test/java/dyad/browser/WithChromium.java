package dyad.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class the same {@link Chromium}: unpacking Playwright's driver and starting take seconds. */
final class WithChromium implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(WithChromium.class);

    /** The one of this run. */
    static Chromium chromium(ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, _ -> Chromium.start(), Chromium.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return chromium(context);
    }
}
