package dyad.connection;

/**
 * What a relay may ask for. Never printed: {@link #toString} shows neither part.
 *
 * @param user the user's name
 * @param password the password; may be empty
 */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return "a login";
    }
}
