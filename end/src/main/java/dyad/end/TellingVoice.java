package dyad.end;

import dyad.hum.OutgoingFrame;
import dyad.hum.PassingVoice;
import dyad.hum.Voice;

/** A voice that also tells when each of its frames has been written: the page breathes with it. */
record TellingVoice(Voice voice, Runnable written) implements PassingVoice {

    @Override
    public void written(OutgoingFrame frame) {
        voice.written(frame);
        written.run();
    }
}
