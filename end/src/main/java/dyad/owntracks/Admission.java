package dyad.owntracks;

/** Whether a request of the phone's is looked at. */
public enum Admission {
    /** Its body may be read. */
    COME_IN,
    /** It does not have the right user and password. */
    STRANGER,
    /** There are too many; the app tries again by itself. */
    LATER
}
