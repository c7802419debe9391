package dyad.relay;

/** The relay could not start. The message is one or two sentences for a person and says what to do. */
public final class RelayException extends Exception {

    private static final long serialVersionUID = 1L;

    public RelayException(String whatToDo) {
        super(whatToDo);
    }

    public RelayException(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
