package dyad.observe;

/** What an observer sees on the line of one end: all inside of it is encrypted. */
record LineTraces(Track sent, Track heard, Track sentEmpty, Track heardEmpty) {

    static LineTraces none() {
        return new LineTraces(new Track(), new Track(), new Track(), new Track());
    }

    /** @param relayPort of the relay on this line */
    void add(Packet packet, int relayPort) {
        int size = packet.payload().remaining();
        boolean sentByEnd = packet.destination() == relayPort;
        if (size > 0) {
            (sentByEnd ? sent : heard).add(packet.nanos(), size);
        } else {
            (sentByEnd ? sentEmpty : heardEmpty).add(packet.nanos(), size);
        }
    }
}
