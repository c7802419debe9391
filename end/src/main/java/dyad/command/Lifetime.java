package dyad.command;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** How long this process is to run: until someone presses Ctrl-C or a service manager stops it. */
interface Lifetime {

    /**
     * Waits for the end of the process.
     *
     * @param failure ends the waiting early
     * @return what {@code failure} says, if that was what ended it
     */
    Optional<String> await(CompletionStage<String> failure) throws InterruptedException;

    /** Whether the process has been told to stop: what fails from then on is no news. */
    boolean isStopping();

    /** Runs {@code work} when the process is told to stop, unless the registration was closed before. */
    Registration onStop(Runnable work);

    /**
     * Runs {@code work} at the next Ctrl-C instead of stopping; the one after that stops the process. SIGTERM stops it
     * all the same.
     */
    Registration onInterrupt(Runnable work);

    /** Something to be done at the end of the process. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
