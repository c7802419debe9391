package dyad.feeling;

/**
 * Where a feeling lies on the three scales of Mehrabian and Russell (1974); 0.5 is the middle of each.
 *
 * @param pleasure from unpleasant to pleasant
 * @param arousal from still to stirred
 * @param dominance from small to large in oneself
 */
public record Mood(Share pleasure, Share arousal, Share dominance) {}
