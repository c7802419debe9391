package dyad.page;

/**
 * Where the phone reports to.
 *
 * @param url the whole address, as the app is told it
 * @param reachable whether others than this machine reach it
 */
public record PhoneAddress(String url, boolean reachable) {

    /** The path at which reports are taken. */
    public static final String PATH = "/pub";
}
