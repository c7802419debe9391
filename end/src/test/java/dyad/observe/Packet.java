package dyad.observe;

import java.nio.ByteBuffer;

/**
 * A TCP packet as it went by.
 *
 * @param nanos when, in nanoseconds since 1970, by the kernel
 * @param source port
 * @param destination port
 * @param begins whether it opens a connection (SYN)
 * @param payload what it carries, without the headers
 */
record Packet(long nanos, int source, int destination, boolean begins, ByteBuffer payload) {}
