package dyad.store;

import java.sql.SQLException;

/** Carries an SQL error out of a {@link dyad.seam.Records} method, up to the transaction that turns it into words. */
final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final SQLException reason;

    DatabaseFailure(SQLException reason) {
        super(reason);
        this.reason = reason;
    }

    SQLException cause() {
        return reason;
    }
}
