package dyad.home;

/** Something in the configuration makes no sense; the message names the place and what would be right. */
public final class ConfigurationException extends HomeException {
    private static final long serialVersionUID = 1L;

    /** @param message for the person: the place, what is wrong, and what would be right */
    public ConfigurationException(String message) {
        super(message);
    }

    /** @param message for the person: the place, what is wrong, and what would be right */
    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
