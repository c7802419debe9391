package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pictures on the page: in by button, drop and paste; blurred, sharper, whole; looked at by keyboard. */
@ExtendWith(WithDyad.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PictureTest {
    private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
            new LocatorAssertions.HasAttributeOptions().setTimeout(120_000);

    private static final String GIVE = """
            ([kind, type, base64]) => {
              const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], 'file', {type}));
              const event = kind === 'paste'
                ? new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})
                : new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true});
              document.querySelector('[data-testid="say"]').dispatchEvent(event);
            }
            """;

    private final Chromium chromium;
    private final Relay relay;
    private final Couple couple;

    PictureTest(Chromium chromium, MetHomes homes, @TempDir Path folder) throws IOException, InterruptedException {
        this.chromium = chromium;
        this.relay = Mosquitto.start(folder.resolve("relay"));
        this.couple = homes.couple(relay, folder);
    }

    @AfterAll
    void end() {
        couple.close();
        relay.close();
    }

    /** An evening by the sea, with grain enough that it takes some chunks. */
    private static byte[] evening(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(40, 50, 110), 0, height * 0.6f, new Color(250, 150, 90)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(255, 220, 150));
        pen.fillOval(width / 2, height * 2 / 5, width / 7, width / 7);
        pen.setPaint(new GradientPaint(0, height * 0.6f, new Color(170, 90, 90), 0, height, new Color(20, 25, 60)));
        pen.fillRect(0, height * 3 / 5, width, height);
        SplittableRandom chance = new SplittableRandom(5);
        for (int wave = 0; wave < width * height / 15; wave++) {
            int shade = chance.nextInt(120, 255);
            pen.setColor(new Color(shade, shade * 3 / 4, shade / 2, 50));
            int depth = chance.nextInt(height * 2 / 5);
            int from = chance.nextInt(width);
            pen.drawLine(from, height * 3 / 5 + depth, from + 8 + depth / 3, height * 3 / 5 + depth);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static void give(Visit to, String kind, String type, byte[] file) {
        to.page().evaluate(GIVE, new Object[] {kind, type, Base64.getEncoder().encodeToString(file)});
    }

    @Test
    void a_picture_that_is_dropped_grows_sharper_at_the_other_and_is_looked_at_by_keyboard() throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left(), Device.DESKTOP.still());
                Visit right = Visit.to(chromium.browser(), couple.right(), Device.PHONE.still())) {
            left.awaits("their-presence", "here");
            right.awaits("their-presence", "here");
            give(left, "drop", "image/jpeg", evening(640, 420, "jpeg"));
            new Screen(left, Device.DESKTOP).judge("picture-ready", "picture-remove", "say-go");
            left.says("The sea, just now");
            Locator seen = right.words("them", "The sea, just now").getByTestId("picture");
            assertThat(seen).isVisible();
            assertThat(seen).hasAttribute("aria-label", "A picture: The sea, just now");
            assertTrue((Boolean) seen.locator("canvas").evaluate("canvas => canvas.width === 14"));
            assertThat(seen).hasAttribute("data-sharp", Pattern.compile("[1-7]"), PATIENTLY);
            assertThat(right.words("them", "The sea, just now").getByTestId("picture-progress"))
                    .containsText("It grows sharper");
            assertThat(left.words("me", "The sea, just now").getByTestId("picture-progress"))
                    .containsText("Going over to them");
            new Screen(right, Device.PHONE).judge("picture-arriving");
            assertThat(seen).hasAttribute("data-state", "whole", PATIENTLY);
            assertThat(right.words("them", "The sea, just now").getByTestId("picture-progress"))
                    .hasText("");
            assertThat(left.words("me", "The sea, just now").getByTestId("picture-progress"))
                    .hasText("");
            assertThat(seen).hasAttribute("data-seen", "true", PATIENTLY);
            new Screen(right, Device.PHONE).judge("picture");
            new Screen(left, Device.DESKTOP).judge("picture");

            // And one the other way, of which only the beginning is looked at.
            give(right, "drop", "image/jpeg", evening(640, 420, "jpeg"));
            right.says("The same sky, here");
            assertThat(left.words("them", "The same sky, here").getByTestId("picture"))
                    .hasAttribute("data-sharp", Pattern.compile("[1-7]"), PATIENTLY);
            new Screen(left, Device.DESKTOP).judge("picture-arriving");

            right.words("them", "The sea, just now").focus();
            right.page().keyboard().press("Enter");
            assertThat(right.hook("picture-large")).isVisible();
            assertThat(right.hook("picture-large")).hasAttribute("alt", "The sea, just now");
            right.page().waitForFunction("document.querySelector('[data-testid=picture-large]').naturalWidth > 0");
            new Screen(right, Device.PHONE).judge("picture-large");
            right.page().keyboard().press("Escape");
            assertThat(right.hook("picture-large")).isHidden();
        }
    }

    @Test
    void a_picture_is_pasted_or_chosen_and_one_that_is_none_is_refused_in_words() throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            left.awaits("their-presence", "here");
            give(left, "paste", "image/png", evening(60, 40, "png"));
            left.says("pasted");
            assertThat(right.words("them", "pasted").getByTestId("picture"))
                    .hasAttribute("data-state", "whole", PATIENTLY);

            byte[] photo = evening(4_200, 3_000, "jpeg");
            left.hook("picture-choose").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photo));
            left.says("chosen");
            assertThat(left.words("me", "chosen").getByTestId("picture")).hasAttribute("data-seen", "true", PATIENTLY);

            byte[] drawing =
                    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
            left.hook("picture-choose").setInputFiles(new FilePayload("x.svg", "image/svg+xml", drawing));
            left.expecting("415").says("no picture");
            assertThat(left.hook("say-problem")).containsText("SVG");
            assertThat(left.hook("say")).hasValue("no picture");
            left.hook("picture-remove").click();
            assertThat(left.hook("picture-remove")).isHidden();
            assertEquals(0, left.words("me", "no picture").count());
        }
    }
}
