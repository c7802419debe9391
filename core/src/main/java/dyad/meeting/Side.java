package dyad.meeting;

import dyad.bytes.MalformedException;
import dyad.frame.ChunkType;
import dyad.frame.Parcel;
import java.util.List;
import java.util.Optional;

/** One of the two parts in a meeting: knows the order of the exchange, up to the session. */
sealed interface Side permits Giver, Taker {

    /** A message came in whole. */
    void hear(ChunkType type, byte[] body) throws MalformedException, MeetingFailure;

    /** What to send over and over now. */
    List<Parcel> parcels();

    /** The session, once it stands. */
    Optional<Session> session();

    /** Whether the other has taken part yet. */
    boolean engaged();

    /** The code to show now, if any. */
    Optional<String> code();

    /** Overwrites the secrets. */
    void erase();
}
