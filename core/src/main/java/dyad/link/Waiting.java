package dyad.link;

/**
 * How it stands with words that have not arrived while the partner is away.
 *
 * @param handedOver how many lie whole at the relay, as certainly as can be known without asking
 * @param millisLeft about how long until all that fits into the letter lies there, at the present tick; 0 if it does
 * @param full the letter holds no more: what is said now waits here until the partner has read some of it
 */
public record Waiting(int handedOver, long millisLeft, boolean full) {}
