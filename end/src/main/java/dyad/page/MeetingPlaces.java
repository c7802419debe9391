package dyad.page;

import dyad.end.Refusal;
import java.util.Optional;

/**
 * Chooses where the two shall meet, when the page asks: tries it, and if it can carry a link this end meets there from now
 * on, after restarts too. Asked on the threads of requests; an answer may take a minute where nobody answers.
 */
public interface MeetingPlaces {

    /** For ends whose relay is not to be chosen. */
    MeetingPlaces FIXED = new MeetingPlaces() {
        @Override
        public Found relay(String invitation) throws Refusal {
            throw fixed();
        }

        @Override
        public Found here() throws Refusal {
            throw fixed();
        }

        private static Refusal fixed() {
            return new Refusal(Refusal.Kind.BAD_REQUEST, "The relay of this end is not to be chosen on the page.");
        }
    };

    /** A relay elsewhere: an invitation, or its URL as {@code dyad relay} prints it, perhaps with user and password. */
    Found relay(String invitation) throws Refusal;

    /** This machine: the end's own process hosts the relay. */
    Found here() throws Refusal;

    /**
     * What was found.
     *
     * @param chosen whether this end meets there from now on
     * @param address the relay's URL without user and password, as the other needs it
     * @param reachable whether others than this machine can reach that address at all
     * @param personal whether the other needs what was pasted too: a code holds no user and password
     * @param problem what the person should know of it, or why it was not chosen
     */
    record Found(boolean chosen, String address, boolean reachable, boolean personal, Optional<String> problem) {}
}
