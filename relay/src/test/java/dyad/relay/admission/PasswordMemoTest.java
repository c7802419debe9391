package dyad.relay.admission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PasswordMemoTest {
    private final PasswordMemo memo = new PasswordMemo();

    @Test
    void aPasswordIsKnownAgainInThisProcessAndNowhereElse() {
        byte[] seen = memo.of("näher dran".toCharArray());
        assertArrayEquals(seen, memo.of("näher dran".toCharArray()));
        assertFalse(Arrays.equals(seen, memo.of("näher dra".toCharArray())));
        assertFalse(Arrays.equals(seen, new PasswordMemo().of("näher dran".toCharArray())));
    }
}
