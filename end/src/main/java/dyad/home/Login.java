package dyad.home;

/**
 * User and password at the relay.
 *
 * @param user the name
 * @param password the password, possibly empty
 */
public record Login(String user, String password) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Login[user=" + user + "]";
    }
}
