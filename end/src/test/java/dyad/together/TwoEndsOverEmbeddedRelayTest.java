package dyad.together;

final class TwoEndsOverEmbeddedRelayTest extends TwoEnds {
    TwoEndsOverEmbeddedRelayTest() {
        super(RelayKind.EMBEDDED);
    }
}
