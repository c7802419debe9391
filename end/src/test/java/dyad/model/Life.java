package dyad.model;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One arrow of the life of an end, as a comment beside the rule in the model says it: {@code life: from -> to: why}. */
record Life(String from, String to, String why) {
    private static final Pattern LINE = Pattern.compile("/\\* life: (\\w+) -> (\\w+): (.+?) \\*/");

    static List<Life> all() throws IOException {
        List<Life> all = new ArrayList<>();
        for (String file : List.of("meeting.pml", "epochs.pml", "clones.pml")) {
            Matcher matcher = LINE.matcher(Files.readString(Property.FOLDER.resolve(file)));
            while (matcher.find()) {
                all.add(new Life(matcher.group(1), matcher.group(2), matcher.group(3)));
            }
        }
        return List.copyOf(all);
    }
}
