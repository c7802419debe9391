package dyad.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.keys.Primitives;
import dyad.link.Bond;
import dyad.world.Hum;
import dyad.world.Person;
import dyad.world.World;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Safety property 11: no link without both, each with their yes, by a code for one use and two minutes. Meetings between real
 * ends over a relay in memory, under a virtual clock.
 */
final class P11MeetingNeedsBothTest {
    private static final long MINUTE = 60_000;

    private final World world = new World(11);
    private final Person giver = new Person(world, 21);
    private final Person taker = new Person(world, 22);
    private final Meeting offer = Meeting.offer(giver.seams(), "mqtt://relay.invalid:1883", () -> {});
    private final Primitives primitives = giver.seams().primitives();

    private Meeting take() throws CodeException {
        String text = offer.state().code().orElseThrow();
        return Meeting.take(taker.seams(), Code.parse(primitives, text), () -> {});
    }

    private static boolean haveWords(Meeting... meetings) {
        for (Meeting meeting : meetings) {
            if (meeting.state().recognition().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Meeting meetUpToTheWords() throws CodeException {
        Meeting take = take();
        world.connect(offer);
        world.connect(take);
        assertTrue(world.passUntil(MINUTE, () -> haveWords(offer, take)));
        return take;
    }

    @Test
    void bothSeeTheSameWordsAndColour() throws Exception {
        Meeting take = meetUpToTheWords();
        assertEquals(offer.state().recognition(), take.state().recognition());
    }

    @Test
    void nothingIsKeptUntilBothSaidYes() throws Exception {
        Meeting take = meetUpToTheWords();
        assertTrue(offer.confirm(true));
        world.pass(MINUTE);
        assertEquals(Optional.empty(), Bond.load(giver.store()));
        assertEquals(Optional.empty(), Bond.load(taker.store()));
        assertTrue(take.confirm(true));
        assertTrue(world.passUntil(MINUTE, () -> offer.finished() && take.finished()));
        Bond one = Bond.load(giver.store()).orElseThrow();
        Bond other = Bond.load(taker.store()).orElseThrow();
        assertEquals(Optional.of(Ending.MET), take.state().ending());
        assertEquals(one.role(), other.role().other());
        assertEquals(HexFormat.of().formatHex(one.id()), HexFormat.of().formatHex(other.id()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 300, 600, 900, 1_200, 1_500, 1_800, 2_100})
    void onceBothSaidYesBothGoOnWithinAFewFrames(int millisBetween) throws Exception {
        Meeting take = take();
        Hum giverHum = world.connect(offer);
        world.connect(take);
        assertTrue(world.passUntil(MINUTE, () -> haveWords(offer, take)));
        offer.confirm(true);
        world.pass(millisBetween);
        take.confirm(true);
        assertTrue(world.passUntil(8 * Meeting.TICK_MILLIS, offer::finished));
        giverHum.cut();
        assertTrue(world.passUntil(4 * Meeting.TICK_MILLIS, take::finished));
    }

    @Test
    void aFullDiskIsToldAndTheLinkIsKeptOnceThereIsRoom() throws Exception {
        Meeting take = meetUpToTheWords();
        giver.store().refuse(true);
        offer.confirm(true);
        take.confirm(true);
        world.pass(MINUTE);
        assertTrue(offer.trouble().orElseThrow().contains("no space"));
        assertEquals(Optional.empty(), offer.met());
        giver.store().refuse(false);
        assertTrue(world.passUntil(MINUTE, () -> offer.met().isPresent()));
        assertEquals(Optional.empty(), offer.trouble());
    }

    @Test
    void aNoOnEitherSideGivesNoLink() throws Exception {
        Meeting take = meetUpToTheWords();
        take.confirm(true);
        offer.confirm(false);
        world.pass(MINUTE);
        assertEquals(Optional.of(Ending.DENIED_HERE), offer.state().ending());
        assertEquals(Optional.of(Ending.DENIED_THERE), take.state().ending());
        assertEquals(Optional.empty(), Bond.load(giver.store()));
        assertEquals(Optional.empty(), Bond.load(taker.store()));
    }

    @Test
    void anUnusedCodeExpiresAfterTwoMinutes() {
        world.connect(offer);
        world.pass(121_000);
        assertEquals(Optional.of(Ending.EXPIRED), offer.state().ending());
        assertTrue(offer.finished());
    }

    @Test
    void aCodeIsForOneUse() throws Exception {
        Meeting first = take();
        Meeting second = Meeting.take(
                new Person(world, 23).seams(),
                Code.parse(primitives, offer.state().code().orElseThrow()),
                () -> {});
        world.connect(offer);
        world.connect(first);
        assertTrue(world.passUntil(MINUTE, () -> haveWords(offer, first)));
        world.connect(second);
        world.passUntil(MINUTE, () -> second.state().ending().isPresent());
        assertFalse(haveWords(second));
        assertNotEquals(Optional.of(Ending.MET), second.state().ending());
    }

    @Test
    void theYesMustComeWithinTenMinutes() throws Exception {
        Meeting take = meetUpToTheWords();
        offer.confirm(true);
        world.pass(11 * MINUTE);
        assertEquals(Optional.of(Ending.EXPIRED), take.state().ending());
        assertFalse(take.confirm(true));
        assertEquals(Optional.empty(), Bond.load(taker.store()));
    }

    @Test
    void aMutualScanIsSeenAtBothEndsAndGivesOneLink() throws Exception {
        Meeting take = meetUpToTheWords();
        offer.scanned(ReturnCode.parse(primitives, take.state().code().orElseThrow()));
        offer.confirm(true);
        take.confirm(true);
        assertTrue(world.passUntil(MINUTE, () -> offer.finished() && take.finished()));
        assertTrue(offer.state().mutual());
        assertTrue(take.state().mutual());
        giver.goOn(offer);
        taker.goOn(take);
        giver.say("hello");
        assertTrue(world.passUntil(MINUTE, () -> taker.heard().contains("hello")));
    }

    @Test
    void aReturnCodeThatDoesNotFitTheTakerEndsTheMeeting() throws Exception {
        Meeting take = meetUpToTheWords();
        ReturnCode genuine = ReturnCode.parse(primitives, take.state().code().orElseThrow());
        offer.scanned(new ReturnCode(genuine.rendezvous(), new byte[32], genuine.secret()));
        assertEquals(Optional.of(Ending.WRONG), offer.state().ending());
        assertFalse(offer.confirm(true));
    }

    @Test
    void someoneInBetweenWhoKnowsTheCodeIsSeenInTheWords() throws Exception {
        Person middle = new Person(world, 24);
        World elsewhere = new World(12);
        Meeting forged = Meeting.offer(middle.seams(), "mqtt://relay.invalid:1883", () -> {});
        Meeting taken = take();
        Meeting victim = Meeting.take(
                taker.seams(), Code.parse(primitives, forged.state().code().orElseThrow()), () -> {});
        world.connect(offer);
        world.connect(taken);
        elsewhere.connect(forged);
        elsewhere.connect(victim);
        assertTrue(world.passUntil(MINUTE, () -> haveWords(offer, taken)));
        assertTrue(elsewhere.passUntil(MINUTE, () -> haveWords(forged, victim)));
        assertNotEquals(offer.state().recognition(), victim.state().recognition());
    }

    @Test
    void aDamagedCodeIsToldFromAForeignText() {
        String code = offer.state().code().orElseThrow();
        String damaged = code.substring(0, 40) + (code.charAt(40) == 'A' ? 'B' : 'A') + code.substring(41);
        assertTrue(refusalOf(damaged).contains("damaged"));
        assertTrue(refusalOf("hello").contains("dyad:"));
        assertTrue(refusalOf(code.substring(0, 60)).contains("damaged"));
    }

    private String refusalOf(String text) {
        try {
            Code.parse(primitives, text);
            return "";
        } catch (CodeException e) {
            return e.sentence();
        }
    }
}
