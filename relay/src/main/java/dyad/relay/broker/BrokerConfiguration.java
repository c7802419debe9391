package dyad.relay.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** How Artemis is confined: small files, small buffers, few threads, no management, nothing that grows by itself. */
final class BrokerConfiguration {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final long BYTES_PER_TOPIC = 64 * 1024;

    /** Sweeps that the address of a topic stays though nothing is kept there; a slot's is used every 64 ticks. */
    private static final long SWEEPS_UNUSED = 20;

    private BrokerConfiguration() {}

    /**
     * @param data where everything is kept
     * @param sweep how often expired frames, and the topics they leave empty, are looked for
     */
    static Configuration of(Path data, Duration sweep) {
        Configuration configuration = new ConfigurationImpl();
        journal(configuration, data);
        confine(configuration);
        // Without routing of wildcards a '#' that got this far would still match nothing.
        return configuration
                .setWildCardConfiguration(new WildcardConfiguration().setRoutingEnabled(false))
                .setMessageExpiryScanPeriod(sweep.toMillis())
                .setAddressQueueScanPeriod(sweep.toMillis())
                .addAddressSetting("#", addresses(sweep));
    }

    /** Frames outlive a killed process as soon as they are written; a disk synchronisation for each would buy little. */
    private static void journal(Configuration configuration, Path data) {
        configuration
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(MEBIBYTE)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(2)
                .setJournalCompactMinFiles(4)
                .setJournalSyncTransactional(false)
                .setJournalSyncNonTransactional(false)
                .setJournalDirectory(data.resolve("journal").toString())
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setLargeMessagesDirectory(data.resolve("large").toString());
    }

    private static void confine(Configuration configuration) {
        configuration
                .setName("relay")
                .setSecurityEnabled(true)
                .setAuthenticationCacheSize(0)
                .setAuthorizationCacheSize(0)
                // Whoever knows this pair is let past every check.
                .setClusterUser(UUID.randomUUID().toString())
                .setClusterPassword(UUID.randomUUID().toString())
                .setJMXManagementEnabled(false)
                .setMessageCounterEnabled(false)
                .setResolveProtocols(false)
                .setMqttSubscriptionPersistenceEnabled(false)
                .setCriticalAnalyzer(false)
                .setGracefulShutdownEnabled(false)
                // Above 90 % of a full disk it would stop taking frames, however few they are.
                .setMaxDiskUsage(-1)
                .setThreadPoolMaxSize(4)
                .setScheduledThreadPoolMaxSize(1);
    }

    private static AddressSettings addresses(Duration sweep) {
        return new AddressSettings()
                .setInitialQueueBufferSize(16)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.DROP)
                .setMaxSizeBytes(BYTES_PER_TOPIC)
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setAutoDeleteQueues(true)
                .setAutoDeleteAddresses(true)
                // Otherwise the address of a topic that only ever was published to would stay until a restart.
                .setAutoDeleteAddressesSkipUsageCheck(true)
                .setAutoDeleteAddressesDelay(sweep.toMillis() * SWEEPS_UNUSED);
    }
}
