package dyad.bench;

/**
 * What so many pairs cost a relay.
 *
 * @param relay its name
 * @param framesASecond frames left at the relay
 * @param arrived the share of them that the partners got
 * @param microsAFrame processor time of the relay, for taking a frame, keeping it and passing it on
 * @param megabytes resident memory
 * @param kilobytesAnEnd what each end adds to the memory of the relay without any
 * @param stormSeconds until all were connected and listening who came back at once
 * @param stormMillisAnEnd processor time of the relay for one who comes back
 */
record Capacity(
        String relay,
        int pairs,
        double framesASecond,
        double arrived,
        double microsAFrame,
        double megabytes,
        double kilobytesAnEnd,
        double stormSeconds,
        double stormMillisAnEnd) {}
