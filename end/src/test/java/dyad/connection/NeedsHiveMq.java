package dyad.connection;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** For {@code ./dyad hivemq} only, which fetches it. */
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = HiveMq.PROPERTY, matches = ".+", disabledReason = "./dyad hivemq runs it")
public @interface NeedsHiveMq {}
