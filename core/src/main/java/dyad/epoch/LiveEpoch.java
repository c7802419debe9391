package dyad.epoch;

import dyad.keys.LiveKeys;

/**
 * An epoch in which the partner was heard.
 *
 * @param number its number
 * @param keys its keys, in memory only
 * @param partner the partner's start that took part in it
 */
public record LiveEpoch(long number, LiveKeys keys, Start partner) {}
