package dyad.relay.admission;

/** Decides who may connect. */
public interface Admission {

    /** Everyone who can reach the relay. */
    Admission EVERYONE = (name, password) -> true;

    /** Whether this name (empty if none was given) with this password may come in; any thread, may take a while. */
    boolean admits(String name, char[] password);
}
