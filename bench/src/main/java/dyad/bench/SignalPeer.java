package dyad.bench;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient.Mqtt5Publishes;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.signal.libsignal.protocol.IdentityKey;
import org.signal.libsignal.protocol.IdentityKeyPair;
import org.signal.libsignal.protocol.SessionBuilder;
import org.signal.libsignal.protocol.SessionCipher;
import org.signal.libsignal.protocol.SignalProtocolAddress;
import org.signal.libsignal.protocol.ecc.ECKeyPair;
import org.signal.libsignal.protocol.ecc.ECPublicKey;
import org.signal.libsignal.protocol.kem.KEMKeyPair;
import org.signal.libsignal.protocol.kem.KEMKeyType;
import org.signal.libsignal.protocol.kem.KEMPublicKey;
import org.signal.libsignal.protocol.message.CiphertextMessage;
import org.signal.libsignal.protocol.message.PreKeySignalMessage;
import org.signal.libsignal.protocol.message.SignalMessage;
import org.signal.libsignal.protocol.state.KyberPreKeyRecord;
import org.signal.libsignal.protocol.state.PreKeyBundle;
import org.signal.libsignal.protocol.state.PreKeyRecord;
import org.signal.libsignal.protocol.state.SignedPreKeyRecord;
import org.signal.libsignal.protocol.state.impl.InMemorySignalProtocolStore;

/**
 * The least that a program over libsignal is: a session in memory, an MQTT connection by the library that an end has, and a
 * sealed message of an end's content every two seconds. It keeps nothing on a disk and has no page.
 */
final class SignalPeer {
    /** What it prints once it has opened something from the other. */
    static final String LINKED = "linked";

    private static final int CONTENT = 400;
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final int ID = 1;

    private final InMemorySignalProtocolStore store = new InMemorySignalProtocolStore(IdentityKeyPair.generate(), ID);
    private final String own;
    private final SignalProtocolAddress other;
    private final SessionCipher session;
    private boolean linked;

    private SignalPeer(String own, String other) {
        this.own = own;
        this.other = new SignalProtocolAddress(other, ID);
        this.session = new SessionCipher(store, this.other);
    }

    /** @param arguments the own name, the other's, the relay's port; the one called {@code asking} begins */
    public static void main(String... arguments) throws Exception {
        Mqtt5BlockingClient client = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(Integer.parseInt(arguments[2]))
                .buildBlocking();
        client.connect();
        try {
            new SignalPeer(arguments[0], arguments[1]).live(client);
        } catch (Exception failure) {
            // Its connection would keep the process, and whoever waits for its line would wait for ever.
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private void live(Mqtt5BlockingClient client) throws Exception {
        try (Mqtt5Publishes heard = client.publishes(MqttGlobalPublishFilter.ALL)) {
            client.subscribeWith().topicFilter("to/" + own).send();
            if (own.equals("answering")) {
                send(client, bundle(), true);
            } else {
                begin(heard.receive().getPayloadAsBytes());
            }
            while (true) {
                long next = System.nanoTime() + TICK.toNanos();
                if (store.containsSession(other)) {
                    CiphertextMessage sealed = session.encrypt(new byte[CONTENT]);
                    send(client, tagged(sealed), false);
                }
                hear(heard, next);
            }
        }
    }

    private void hear(Mqtt5Publishes heard, long until) throws Exception {
        long left = until - System.nanoTime();
        while (left > 0) {
            Optional<Mqtt5Publish> one = heard.receive(left, TimeUnit.NANOSECONDS);
            if (one.isPresent()) {
                open(one.get().getPayloadAsBytes());
            }
            left = until - System.nanoTime();
        }
    }

    private void open(byte[] tagged) throws Exception {
        byte[] sealed = new byte[tagged.length - 1];
        System.arraycopy(tagged, 1, sealed, 0, sealed.length);
        if (tagged[0] == CiphertextMessage.PREKEY_TYPE) {
            session.decrypt(new PreKeySignalMessage(sealed));
        } else {
            session.decrypt(new SignalMessage(sealed));
        }
        if (!linked) {
            linked = true;
            System.out.println(LINKED);
        }
    }

    private static byte[] tagged(CiphertextMessage sealed) {
        byte[] bytes = sealed.serialize();
        byte[] tagged = new byte[bytes.length + 1];
        tagged[0] = (byte) sealed.getType();
        System.arraycopy(bytes, 0, tagged, 1, bytes.length);
        return tagged;
    }

    private void send(Mqtt5BlockingClient client, byte[] bytes, boolean retained) {
        client.publishWith()
                .topic("to/" + other.getName())
                .payload(bytes)
                .retain(retained)
                .send();
    }

    /** What the other needs to begin. */
    private byte[] bundle() throws Exception {
        ECKeyPair once = ECKeyPair.generate();
        ECKeyPair signed = ECKeyPair.generate();
        KEMKeyPair kem = KEMKeyPair.generate(KEMKeyType.KYBER_1024);
        byte[] signature = sign(signed.getPublicKey().serialize());
        byte[] kemSignature = sign(kem.getPublicKey().serialize());
        long now = System.currentTimeMillis();
        store.storePreKey(ID, new PreKeyRecord(ID, once));
        store.storeSignedPreKey(ID, new SignedPreKeyRecord(ID, now, signed, signature));
        store.storeKyberPreKey(ID, new KyberPreKeyRecord(ID, now, kem, kemSignature));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, once.getPublicKey().serialize());
            write(out, signed.getPublicKey().serialize());
            write(out, signature);
            write(out, store.getIdentityKeyPair().getPublicKey().serialize());
            write(out, kem.getPublicKey().serialize());
            write(out, kemSignature);
        }
        return bytes.toByteArray();
    }

    private byte[] sign(byte[] key) {
        return store.getIdentityKeyPair().getPrivateKey().calculateSignature(key);
    }

    private void begin(byte[] bundle) throws Exception {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bundle))) {
            ECPublicKey once = new ECPublicKey(read(in));
            ECPublicKey signed = new ECPublicKey(read(in));
            byte[] signature = read(in);
            IdentityKey identity = new IdentityKey(read(in));
            KEMPublicKey kem = new KEMPublicKey(read(in));
            byte[] kemSignature = read(in);
            new SessionBuilder(store, other)
                    .process(
                            new PreKeyBundle(ID, ID, ID, once, ID, signed, signature, identity, ID, kem, kemSignature));
        }
    }

    private static void write(DataOutputStream out, byte[] part) throws IOException {
        out.writeShort(part.length);
        out.write(part);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        return in.readNBytes(in.readUnsignedShort());
    }
}
