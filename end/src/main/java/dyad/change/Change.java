package dyad.change;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that was changed at this end, by its person.
 *
 * @param atMillis when, in milliseconds since 1970
 * @param kind what
 * @param detail how, in a few plain words of this program's own; may be empty
 */
public record Change(long atMillis, Kind kind, String detail) {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9.]+( [a-z0-9.]+){0,3}|");
    private static final int LONGEST_DETAIL = 40;
    private static final int PARTS = 3;

    /** Refuses what could not come from this program's own words. */
    public Change {
        if (detail.length() > LONGEST_DETAIL || !PLAIN.matcher(detail).matches()) {
            throw new IllegalArgumentException("a detail is a few plain words; this is a bug");
        }
    }

    /** The kinds, and why each is worth an entry. */
    public enum Kind {
        /** A link began: from then on somebody is told of this person. Once in a meeting. */
        MET,
        /** It was ended here, and the words were kept or erased. Whoever shares the machine could have done it. */
        LEFT,
        /** A yes to the machine that the other moved to: from then on another machine is trusted. Once in a move. */
        ACCEPTED,
        /** Quiet on or off: it changes what the other sees, and whoever has the page can set it. */
        QUIET,
        /** Pause on or off: likewise. */
        PAUSE,
        /** A yes to nearness, for how long and how fine, or its end by hand: the one setting that senses. */
        NEARNESS,
        /** Which of words, feelings and images are used. */
        SENSES,
        /** A relay was chosen, here or elsewhere; which one is not said, as a name could be somebody's. */
        RELAY,
        /** A quiet place was added or removed. Without one this end answers for a place that it kept still about. */
        QUIET_PLACES,
        /** The port for the phone's reports is open or closed, seen at a start: it lets a network in. */
        PHONE_PORT,
        /** The phone was given new passwords. */
        PHONE_KEYS,
        /** The page answers to a name of another machine's network or no longer, seen at a start. */
        PAGE_NAMES,
        /** A page was opened elsewhere, on a phone say: it may do all that this person may. */
        PAGE_PAIRED,
        /** Pages were signed out. */
        PAGE_CLOSED,
        /** The page's passphrase was set, changed or removed. */
        PASSPHRASE,
        /** A household's broker is told or no longer, seen at a start: others in the home see it. */
        HOUSEHOLD,
        /** A lamp was added or removed: likewise. */
        LAMPS,
        /** This end starts with the computer or no longer. */
        AUTOSTART,
        /** A backup was written: a copy of all words is somewhere. */
        BACKUP,
        /** The words were written out, unencrypted. */
        EXPORT,
        /** This log was erased, so that an erasing by somebody else shows. */
        ERASED;

        /** The word for it in files and JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** One line without its end. */
    String line() {
        return atMillis + " " + kind.word() + " " + detail;
    }

    /** Reads what {@link #line} wrote; empty for anything else. */
    static Optional<Change> read(String line) {
        String[] parts = line.split(" ", PARTS);
        if (parts.length != PARTS || !parts[0].matches("\\d{1,15}")) {
            return Optional.empty();
        }
        try {
            return Kind.of(parts[1]).map(kind -> new Change(Long.parseLong(parts[0]), kind, parts[2]));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
