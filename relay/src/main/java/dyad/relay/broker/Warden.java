package dyad.relay.broker;

import dyad.relay.admission.Admission;
import dyad.relay.door.Topics;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * The broker's own second look, behind the door's: who comes in, and that every address is a lawful topic. Management is
 * refused to everyone.
 */
final class Warden implements ActiveMQSecurityManager5 {

    private static final String QUEUE_SEPARATOR = "::";

    private final Admission admission;

    /** Who was let in, as long as their connection lasts: the broker asks anew for every frame. */
    private final Map<RemotingConnection, Subject> guests = Collections.synchronizedMap(new WeakHashMap<>());

    Warden(Admission admission) {
        this.admission = admission;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            RemotingConnection connection,
            @Nullable String securityDomain) {
        Subject guest = guests.get(connection);
        if (guest != null) {
            return guest;
        }
        char[] secret = password == null ? new char[0] : password.toCharArray();
        if (!admission.admits(user == null ? "" : user, secret)) {
            return null;
        }
        // All are alike to the broker; the name is not kept.
        Subject end = new Subject();
        end.getPrincipals().add(new UserPrincipal("end"));
        end.getPrincipals().add(new RolePrincipal("ends"));
        guests.put(connection, end);
        return end;
    }

    @Override
    public boolean authorize(@Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
        return subject != null
                && switch (check) {
                    case SEND,
                            CONSUME,
                            CREATE_ADDRESS,
                            CREATE_DURABLE_QUEUE,
                            CREATE_NON_DURABLE_QUEUE,
                            DELETE_DURABLE_QUEUE,
                            DELETE_NON_DURABLE_QUEUE -> lawful(address);
                    default -> false;
                };
    }

    /** An address alone, or {@code address::queue} where the queue is the connection's own for that address. */
    private static boolean lawful(String address) {
        int separator = address.indexOf(QUEUE_SEPARATOR);
        if (separator < 0) {
            return Topics.lawfulAddress(address);
        }
        String topic = address.substring(0, separator);
        return Topics.lawfulAddress(topic) && address.endsWith("." + topic);
    }

    @Override
    public boolean validateUser(String user, String password) {
        throw new UnsupportedOperationException("Artemis calls authenticate; this is a bug");
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
        throw new UnsupportedOperationException("Artemis calls authorize; this is a bug");
    }
}
