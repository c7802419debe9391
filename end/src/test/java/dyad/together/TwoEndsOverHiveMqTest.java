package dyad.together;

import dyad.connection.NeedsHiveMq;

@NeedsHiveMq
final class TwoEndsOverHiveMqTest extends TwoEnds {
    TwoEndsOverHiveMqTest() {
        super(RelayKind.HIVEMQ);
    }
}
