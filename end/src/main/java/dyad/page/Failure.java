package dyad.page;

import dyad.end.Refusal;
import dyad.picture.PictureException;
import dyad.place.PlaceException;
import dyad.seam.StoreException;
import io.helidon.http.Status;

/** A request that is answered with an error: an HTTP status, a word for programs and a sentence for the person. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;

    Failure(int status, String kind, String message) {
        super(message);
        this.status = status;
        this.kind = kind;
    }

    /** The request itself makes no sense. */
    static Failure badRequest(String message) {
        return new Failure(400, Refusal.Kind.BAD_REQUEST.word(), message);
    }

    /** What the end refused. */
    static Failure of(Refusal refusal) {
        return new Failure(status(refusal.kind()), refusal.kind().word(), String.valueOf(refusal.getMessage()));
    }

    /** What is wrong with a picture. */
    static Failure of(PictureException exception) {
        int status = switch (exception.kind()) {
            case FORMAT -> 415;
            case BYTES -> 413;
            case PIXELS, FORM, DAMAGED -> 422;
            case ABSENT -> 404;
            case TROUBLE -> 503;
        };
        return new Failure(status, exception.kind().word(), exception.getMessage());
    }

    /** What cannot be done about places. */
    static Failure of(PlaceException exception) {
        return new Failure(409, "place", exception.sentence());
    }

    /** What the disk refused. */
    static Failure of(StoreException exception) {
        return of(new Refusal(Refusal.Kind.STORAGE, exception.sentence()));
    }

    /** What the server itself found wrong with a request, or with us. */
    static Failure of(Status status) {
        return switch (status.code()) {
            case 413 ->
                new Failure(
                        413, Refusal.Kind.TOO_LARGE.word(), "A request may have at most 448 KB, and a picture 24 MB.");
            case 500 -> new Failure(500, "internal", "Something went wrong inside. Please report it.");
            default -> new Failure(status.code(), Refusal.Kind.BAD_REQUEST.word(), "This is not a proper request.");
        };
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case BAD_REQUEST, CODE_WRONG -> 400;
            case NOT_MET, ALREADY_MET, FROZEN, STILL, MOVING, NO_MEETING, NO_RELAY -> 409;
            case CODE_EXPIRED -> 410;
            case TOO_LARGE -> 413;
            case CLOSED -> 503;
            case STORAGE -> 507;
        };
    }

    int status() {
        return status;
    }

    String kind() {
        return kind;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
