package dyad.together;

import dyad.connection.HiveMq;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = HiveMq.PROPERTY, matches = ".+", disabledReason = "./dyad hivemq runs it")
final class TwoEndsOverHiveMqTest extends TwoEnds {
    TwoEndsOverHiveMqTest() {
        super(RelayKind.HIVEMQ);
    }
}
