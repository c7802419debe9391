package dyad.bench;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dyad.hum.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** What the relay and the MQTT client take alone: from one client's publish to another's callback, nothing of ours. */
final class RawHop {
    private static final int BYTES = 512;
    private static final double NANOS_A_MILLI = 1e6;

    /** Slower than the embedded relay's limit of eight a second. */
    private static final long PAUSE_MILLIS = 150;

    private RawHop() {}

    /** Milliseconds of each hop. */
    static List<Double> measure(RelayProcess relay, int count) throws Exception {
        Mqtt5AsyncClient sender = connected(relay);
        Mqtt5AsyncClient receiver = connected(relay);
        LinkedBlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
        String topic = "d/" + CrowdTopics.random();
        receiver.publishes(MqttGlobalPublishFilter.ALL, _ -> arrivals.add(System.nanoTime()));
        receiver.subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_MOST_ONCE)
                .send()
                .get();
        List<Double> hops = new ArrayList<>();
        for (int done = 0; done < count; done++) {
            Thread.sleep(PAUSE_MILLIS);
            Mqtt5Publish ping = ping(topic);
            long begun = System.nanoTime();
            var _ = sender.publish(ping);
            Long arrived = arrivals.poll(10, TimeUnit.SECONDS);
            if (arrived == null) {
                throw new IllegalStateException("the relay lost a publication");
            }
            hops.add((arrived - begun) / NANOS_A_MILLI);
        }
        sender.disconnect().get();
        receiver.disconnect().get();
        return hops;
    }

    private static Mqtt5Publish ping(String topic) {
        byte[] payload = new byte[BYTES];
        ThreadLocalRandom.current().nextBytes(payload);
        return Mqtt5Publish.builder()
                .topic(topic)
                .qos(MqttQos.AT_MOST_ONCE)
                .retain(true)
                .messageExpiryInterval(Pace.EXPIRY_SECONDS)
                .payload(payload)
                .build();
    }

    private static Mqtt5AsyncClient connected(RelayProcess relay) throws Exception {
        Mqtt5AsyncClient client = Mqtt5Client.builder()
                .identifier(CrowdTopics.random())
                .serverHost("127.0.0.1")
                .serverPort(relay.port())
                .buildAsync();
        client.connectWith().cleanStart(true).sessionExpiryInterval(0).send().get();
        return client;
    }
}
