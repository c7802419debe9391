package dyad.page;

/** Who asks. */
enum Caller {
    /** Nobody that is known here. */
    STRANGER,
    /** A page with a cookie that has not been given the passphrase, or has not been used for too long. */
    LOCKED,
    /** A page whose one-time token was traded for a cookie. */
    PAGE,
    /** The command line, with the token from {@code control.json}. */
    COMMAND_LINE
}
