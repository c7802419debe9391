package dyad.together;

final class TwoEndsOverMosquittoTest extends TwoEnds {
    TwoEndsOverMosquittoTest() {
        super(RelayKind.MOSQUITTO);
    }
}
