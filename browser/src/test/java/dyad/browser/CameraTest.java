package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What left's page shows is put before right's camera. */
@ExtendWith(WithDyad.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CameraTest {
    private final Chromium chromium;
    private final Couple couple;
    private final Path folder;

    CameraTest(Chromium chromium, Relay relay, @TempDir Path folder) throws IOException {
        this.chromium = chromium;
        this.couple = Couple.strangers(relay, folder);
        this.folder = folder;
    }

    @AfterAll
    void end() {
        couple.close();
    }

    @Test
    void two_meet_when_one_scans_the_code_on_the_other_s_page() throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left())) {
            new Encounter(left, left).offer();
            Path video = Video.of(left.hook("qr").screenshot()).write(folder.resolve("left.y4m"));
            try (Browser camera = chromium.withCamera(video);
                    Visit right = Visit.to(camera, couple.right(), Device.PHONE.still())) {
                right.hook("meet-take").click();
                right.hook("scan-camera").click();
                Encounter encounter = new Encounter(left, right);
                encounter.awaitSameWords();
                encounter.bothSayYes();
                encounter.awaitField();
                encounter.part();
            }
        }
    }

    @Test
    void two_meet_by_a_picture_of_the_code() throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left(), Device.PHONE.still());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            new Encounter(left, left).offer();
            // The whole screen, as someone would send it.
            Path picture = Files.write(folder.resolve("screen.png"), left.page().screenshot());
            right.hook("meet-take").click();
            right.hook("scan-picture").setInputFiles(picture);
            Encounter encounter = new Encounter(left, right);
            encounter.awaitSameWords();
            encounter.bothSayYes();
            encounter.awaitField();
            encounter.part();
        }
    }

    @Test
    void when_each_scans_the_other_there_is_nothing_to_compare() throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            Encounter encounter = new Encounter(left, right);
            encounter.take(encounter.offer());
            encounter.awaitSameWords();
            right.page().locator(".step summary").click();
            assertThat(right.hook("return-qr").locator("svg")).isVisible();
            Path picture = Files.write(
                    folder.resolve("return.png"), right.hook("return-qr").screenshot());

            left.page().locator("[data-role=scan-instead]").click();
            left.hook("scan-picture").setInputFiles(picture);
            assertThat(left.hook("words")).isVisible();
            assertThat(left.page().locator("[data-role=question]")).containsText("nothing to compare");
            encounter.bothSayYes();
            encounter.awaitField();
            encounter.part();
        }
    }

    @Test
    void a_picture_without_a_code_and_a_file_that_is_no_picture_are_told_apart() throws Exception {
        try (Visit right = Visit.to(chromium.browser(), couple.right())) {
            Path empty = Files.write(folder.resolve("page.png"), right.page().screenshot());
            Path text = Files.writeString(folder.resolve("text.png"), "no picture");
            right.hook("meet-take").click();
            right.hook("scan-picture").setInputFiles(empty);
            assertThat(right.hook("take-problem")).containsText("No code");
            right.hook("scan-picture").setInputFiles(text);
            assertThat(right.hook("take-problem")).containsText("not a picture");
        }
    }
}
