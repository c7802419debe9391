package dyad.safety;

/** A safety property: what is promised, and what remains although its tests pass. Its tests are those named by its number. */
enum Property {
    P01(
            "Sensing is symmetric in level and epoch; if one is off, neither senses",
            "Whoever takes the first answer and gives none is ahead by one round. An end that lies can keep a yes to itself,"
                    + " and be taken for one who is nowhere."),
    P02(
            "Nearness is by mutual, lapsing consent: a day at most, no \"forever\"",
            "A person can say yes again as often as they like, and can be pressed to."),
    P03(
            "Nothing received can switch on, lengthen or sharpen sensing",
            "Whoever has the open page or the account of its person acts as that person."),
    P04(
            "Pausing equals being offline, to the partner and to the relay",
            "When one stopped, and for how long, is seen, whatever the reason. A cut cable differs at the relay, which keeps"
                    + " that connection until its keep-alive is over; after a kill -9 on a busy machine the system closes it up to some 0.3 s"
                    + " later than a pause would. Who never comes back has perhaps left."),
    P05(
            "Leaving is unilateral, immediate, unacknowledged; keys are erased",
            "Flash media may keep blocks that no program can overwrite; the JVM may have copied a key before it was overwritten."
                    + " What the partner has, they keep."),
    P06(
            "No place is ever written to disk; the newest fix is in memory only, at most 15 minutes",
            "Swap and hibernation are the system's. Quiet places are kept as tags that whoever has the disk can try guesses on."
                    + " The phone's own app keeps what it likes."),
    P07(
            "Coordinates never leave the end",
            "The partner learns a neighbourhood, down to the agreed floor: that is what nearness is."),
    P08(
            "The page always shows when sensing is on, and cannot hide it",
            "The open page looks at its own line. With no page open nobody looks, but sensing lapses; what another program draws"
                    + " over the browser, or a browser's extension hides by other means, is not noticed."),
    P09(
            "No seen-marks, last-seen, battery, typing, sleep",
            "That a machine is up, and its tick, are told by every frame; an acknowledgement tells that the end has a word, and"
                    + " nothing of its person."),
    P10(
            "The ache counts from mutual contact only, equal at both ends",
            "The first end decides: with an altered program it can make the other's light warmer or colder."),
    P11(
            "Meeting (again) needs both, face to face or by a one-use code that expires within 120 s; both confirm; old keys die",
            "Whoever does not compare the three words can meet a stranger in between. A guess at the words succeeds once in"
                    + " 2³⁷ tries, and a try costs a meeting."),
    P12(
            "Two only: a cloned state freezes the link visibly at both; a backup holds no link key",
            "Only a copy that speaks is found. One that listens reads on until the next epoch."),
    P13(
            "Probing is bounded: one cell per level and round, a floor, a budget over weeks; impossible jumps end the lease",
            "Down to the floor a partner with made-up places finds the neighbourhood, given days. A jump shows a wrong place and"
                    + " no guess."),
    P14(
            "Quiet places answer exactly as a missing fix does, with the same timing",
            "Habits tell: who knows nothing every night may be at home. The order of things inside one process is not hidden from"
                    + " who measures that machine itself."),
    P15(
            "A partner never learns one's IP address unless told so plainly first",
            "Who hosts the relay shows it their address, and is told so first. While nearness is on, two ends on one local network"
                    + " find each other there (`nearness.lan = false` switches that off)."),
    P16(
            "The local page: loopback only unless set locally, one-time token to cookie, Host and Origin checked, strict CSP",
            "Programs of the same user, and extensions of the browser, can do what its person can.");

    private final String claim;
    private final String remains;

    Property(String claim, String remains) {
        this.claim = claim;
        this.remains = remains;
    }

    String claim() {
        return claim;
    }

    String remains() {
        return remains;
    }
}
