/** Dyad inside of another program: see {@link dyad.library}. */
// Those two have no descriptors of their own: they are the program's, which runs from the class path.
@SuppressWarnings("requires-automatic")
module dyad.library {
    requires dyad.core;
    requires dyad.end;
    requires static org.jspecify;

    // What jars without descriptors use and so cannot ask for: theirs, MQTT's and Netty's.
    requires jakarta.json;
    requires java.logging;
    requires java.naming;
    requires java.sql;
    requires jdk.unsupported;
    requires org.bouncycastle.provider;
    requires org.jctools.core;
    requires org.xerial.sqlitejdbc;

    exports dyad.library;
}
