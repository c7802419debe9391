package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dyad.connection.RelayAddress;
import dyad.invitation.Invitation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The first five minutes of two people, from the first touch to the calm screen. Every step is looked at and judged. */
@ExtendWith(WithDyad.class)
class GuideTest {

    @Test
    void two_who_never_did_it_before_are_led_from_the_first_touch_to_the_calm_screen(
            Chromium chromium, Relay relay, @TempDir Path folder) throws Exception {
        try (End one = End.withoutRelay(folder.resolve("one"));
                End other = End.withoutRelay(folder.resolve("other"));
                Visit left = Visit.guided(chromium.browser(), one, Device.PHONE.still());
                Visit right = Visit.guided(chromium.browser(), other, Device.DESKTOP.still())) {
            Story story = new Story(left, right);
            story.light();
            story.whereToMeet(relay.url());
            story.meet();
            story.touch();
            story.senses();
            story.quiet();
            story.never();
            story.start();
            story.calm();
        }
    }

    @Test
    void where_this_machine_is_the_relay_the_link_is_there_again_after_a_restart(
            Chromium chromium, @TempDir Path folder) throws Exception {
        try (End one = End.withoutRelay(folder.resolve("one"));
                End other = End.withoutRelay(folder.resolve("other"));
                Visit left = Visit.to(chromium.browser(), one);
                Visit right = Visit.to(chromium.browser(), other)) {
            left.hook("meet-show").click();
            left.hook("where-here").click();
            assertThat(left.page().locator("[data-role=where-found]")).containsText("will see their network address");
            left.hook("where-next").click();
            Encounter encounter = new Encounter(left, right);
            encounter.take(encounter.code());
            encounter.awaitSameWords();
            encounter.bothSayYes();
            encounter.awaitField();
            left.expecting("net::ERR_").expecting("status of 401");
            one.kill();
            one.restart();
            right.says("are you back?");
            left.page().navigate(one.freshAddress());
            left.hears("are you back?");
        }
    }

    /**
     * The story, step by step.
     *
     * @param left on a phone, who shows the code
     * @param right on a desktop, who takes it
     */
    private record Story(Visit left, Visit right) {

        private List<Visit> both() {
            return List.of(left, right);
        }

        private void judge(String name, String... mainControls) {
            new Screen(left, Device.PHONE).judge(name, mainControls);
            new Screen(right, Device.DESKTOP).judge(name, mainControls);
        }

        private void next(String step) {
            for (Visit visit : both()) {
                visit.hook("guide-next").click();
                visit.awaits("guide", step);
            }
        }

        /** One disc and nothing else; touched, it glows, and there is a way to meet. */
        void light() {
            for (Visit visit : both()) {
                visit.awaits("guide", "light");
                assertThat(visit.hook("meet-show")).isHidden();
            }
            judge("light", "light-mine", "guide-skip");
            for (Visit visit : both()) {
                visit.hook("light-mine").focus();
                visit.page().keyboard().press("Space");
                visit.awaits("guide", "meet");
            }
            judge("meet", "light-mine", "meet-show", "meet-take", "menu");
        }

        /** What is wrong with a place is said; one that works is taken. */
        void whereToMeet(String relay) throws Exception {
            left.expecting("the server responded with a status of 4");
            left.hook("meet-show").click();
            right.hook("meet-show").click();
            judge("where", "where-input", "where-try", "where-here", "where-theirs");
            left.hook("where-try").click();
            assertThat(left.hook("where-problem")).containsText("Paste the invitation first");
            left.hook("where-input").fill("https://example.org");
            left.hook("where-try").click();
            assertThat(left.hook("where-problem")).containsText("no invitation");
            // The whole line, as dyad relay prints it.
            left.hook("where-input").fill("relay  mqtt://127.0.0.1:" + Ports.free());
            left.hook("where-try").click();
            assertThat(left.hook("where-problem")).containsText("is the relay running");
            assertThat(left.hook("where-next")).isHidden();
            left.hook("where-input").fill(new Invitation(RelayAddress.parse(relay)).text());
            left.hook("where-try").click();
            assertThat(left.page().locator("[data-role=where-found]")).containsText("It works");
            new Screen(left, Device.PHONE).judge("where-found", "where-next");
            left.hook("where-next").click();
            right.hook("where-theirs").click();
        }

        void meet() {
            Encounter encounter = new Encounter(left, right);
            String code = encounter.code();
            new Screen(left, Device.PHONE).judge("code", "qr", "code-copy", "meet-cancel");
            new Screen(right, Device.DESKTOP).judge("take", "scan-camera", "take-input", "take-go", "take-back");
            encounter.paste(code);
            encounter.awaitSameWords();
            judge("words", "words", "confirm-yes", "confirm-no");
            encounter.bothSayYes();
        }

        /** The first touch crosses, and nothing else is on. */
        void touch() {
            for (Visit visit : both()) {
                visit.awaits("guide", "touch");
                visit.awaits("their-presence", "here");
                assertThat(visit.hook("say")).isHidden();
                assertThat(visit.hook("guide-next")).isHidden();
            }
            left.hook("light-mine").focus();
            left.page().keyboard().down("Space");
            right.awaits("their-touch", "true");
            assertThat(right.page().locator("[data-role=guide-touched]")).containsText("They touched you");
            judge("first-touch", "light-mine", "light-theirs", "guide-next", "guide-skip");
            left.page().keyboard().up("Space");
            right.awaits("their-touch", "false");
            next("senses");
        }

        /** Each for itself; and a reload, or another page of the same end, goes on where one was. */
        void senses() {
            judge("senses", "guide-next", "guide-skip");
            for (Visit visit : both()) {
                Locator words = visit.page().locator("[data-guide-step=senses] [data-testid=uses-words]");
                assertThat(words).not().isChecked();
                words.check();
                visit.awaits("wants", "words");
                visit.page().reload();
                visit.awaits("guide", "senses");
                assertThat(words).isChecked();
            }
            next("lamp");
            judge("lamp", "guide-lamps", "guide-next", "guide-skip");
            left.hook("guide-lamps").click();
            assertThat(left.page().locator("[data-sheet=lamps] [data-role=lamps-none]"))
                    .isVisible();
            left.page().keyboard().press("Escape");
            next("quiet");
        }

        /** Away, and back; and all that the other saw was "away". */
        void quiet() {
            assertThat(left.hook("guide-next")).isHidden();
            left.hook("quiet-go").click();
            right.awaits("their-presence", "away");
            assertThat(right.hook("their-presence")).hasText("They are away.");
            assertThat(right.page().locator("[data-role=quiet-theirs]")).containsText("all you are told");
            assertThat(left.page().locator("[data-role=quiet-seen]")).containsText("away");
            judge("quiet", "guide-skip");
            left.hook("quiet-back").click();
            right.awaits("their-presence", "here");
            right.hook("quiet-go").click();
            left.awaits("their-presence", "away");
            right.hook("quiet-back").click();
            left.awaits("their-presence", "here");
            next("never");
        }

        void never() {
            judge("learns-never");
            next("start");
        }

        void start() {
            for (Visit visit : both()) {
                assertThat(visit.page().locator("[data-guide-step=start] [data-role=autostart] p"))
                        .containsText("run");
            }
            judge("start", "guide-next");
            next("done");
        }

        /** Never shown again, unless it is called for. */
        void calm() {
            judge("calm", "light-theirs", "their-presence", "light-mine", "presence-here", "say", "menu");
            left.page().reload();
            left.awaits("stage", "met");
            left.awaits("guide", "done");
            left.says("so this is us");
            right.hears("so this is us");
            left.hook("menu").click();
            left.hook("guide-again").click();
            left.awaits("guide", "touch");
            left.hook("guide-skip").click();
            left.awaits("guide", "done");
        }
    }
}
