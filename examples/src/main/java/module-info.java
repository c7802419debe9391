/** Programs with Dyad in them. */
module dyad.examples {
    requires dyad.library;
    requires java.net.http;
}
