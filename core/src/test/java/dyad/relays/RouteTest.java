package dyad.relays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.keys.Role;
import dyad.world.VirtualClock;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Two ends that cannot talk, and relays that come and go. */
final class RouteTest {
    /** 3,000 were run for the figures of docs/protocol.md. */
    private static final int SEEDS = 400;

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final List<String> RELAYS = List.of("one", "two", "three");

    @Test
    void whenTheRelayIsGoneForGoodTheyAreTogetherAgainInTwoMinutes() {
        int longest = longest(SEEDS, life -> {
            life.pass(life.chance.nextInt(2 * MINUTE, HOUR));
            life.assertTogether();
            life.sea.down("one", true);
        });
        assertTrue(longest <= 2 * MINUTE, longest + " s");
    }

    @Test
    void whenTheRelayIsGoneForOneOfThemTheyAreTogetherAgainInAQuarterOfAnHour() {
        int longest = longest(SEEDS, life -> {
            life.pass(life.chance.nextInt(2 * MINUTE, HOUR));
            life.sea.cutOff(life.chance.nextBoolean() ? Role.FIRST : Role.SECOND, "one", true);
        });
        assertTrue(longest <= 15 * MINUTE, longest + " s");
    }

    @Test
    void whoStartsWhileAllIsWellFindsTheOtherAtOnce() {
        int longest = longest(SEEDS, life -> {
            life.pass(10 * MINUTE);
            (life.chance.nextBoolean() ? life.first : life.second).restart();
        });
        assertTrue(longest <= MINUTE / 4, longest + " s");
    }

    @Test
    void afterAnyTroubleTheyAreTogetherInEightHoursAndNearlyAlwaysInOneIfARelayIsThereForBoth() {
        int[] all = new int[SEEDS];
        for (int seed = 0; seed < SEEDS; seed++) {
            all[seed] = new Life(seed).afterTrouble();
        }
        Arrays.sort(all);
        int nearlyAll = all[SEEDS * 97 / 100];
        assertTrue(nearlyAll <= HOUR, nearlyAll + " s");
        int longest = all[SEEDS - 1];
        assertTrue(longest <= 8 * HOUR, longest + " s");
    }

    @Test
    void whenTheFirstRelayIsBackTheyGoBackToItWithinADay() {
        for (int seed = 0; seed < 20; seed++) {
            Life life = new Life(seed);
            life.sea.down("one", true);
            life.pass(HOUR);
            life.assertTogether();
            life.sea.down("one", false);
            life.pass(25 * HOUR);
            assertEquals("one", life.first.at());
            life.assertTogether();
        }
    }

    @Test
    void whenTheyHaveAgreedToLeaveARelayBothLeaveItWithinTwoMinutes() {
        List<String> fresh = List.of("three", "two");
        int longest = longest(SEEDS, life -> {
            life.pass(life.chance.nextInt(2 * MINUTE, HOUR));
            life.first.agree(fresh);
            life.pass(life.chance.nextInt(0, 30));
            life.second.agree(fresh);
            life.pass(MINUTE);
        });
        assertTrue(longest <= 15 * MINUTE, longest + " s");
        Life life = new Life(4);
        life.pass(MINUTE);
        life.first.agree(fresh);
        life.second.agree(fresh);
        life.pass(2 * MINUTE);
        assertEquals("three", life.first.at());
        life.assertTogether();
    }

    @Test
    void whenTheRelayGoesWithTheYesToAnotherTheyFindEachOtherThere() {
        int longest = longest(SEEDS, life -> {
            life.first.agree(List.of("one"), List.of("two"));
            life.second.agree(List.of("one", "two"));
            life.pass(life.chance.nextInt(2 * MINUTE, HOUR));
            life.assertTogether();
            life.sea.down("one", true);
        });
        assertTrue(longest <= 5 * MINUTE, longest + " s");
    }

    @Test
    void whereTheOthersYesIsNotKnownNobodyLooksAsLongAsARelayOfBothIsThere() {
        Life life = new Life(3);
        life.first.agree(List.of("one"), List.of("two"));
        life.sea.cutOff(Role.SECOND, "one", true);
        for (int second = 0; second < 24 * HOUR; second++) {
            life.pass(1);
            assertFalse(life.first.at().equals("two"), () -> "seed " + life.seed);
        }
    }

    @Test
    void twoWhoAreTogetherStayWhereTheyAre() {
        Life life = new Life(1);
        life.pass(MINUTE);
        for (int hour = 0; hour < 48; hour++) {
            for (int second = 0; second < HOUR; second++) {
                life.pass(1);
                life.assertTogether();
            }
        }
    }

    @Test
    void whoIsAloneIsAtHomeNearlyAllTheTime() {
        Life life = new Life(2);
        for (String relay : RELAYS) {
            life.sea.cutOff(Role.SECOND, relay, true);
        }
        life.pass(HOUR);
        int away = 0;
        for (int second = 0; second < 24 * HOUR; second++) {
            life.pass(1);
            away += life.first.at().equals("one") ? 0 : 1;
        }
        assertTrue(away < 24 * HOUR / 50, away + " s in a day");
    }

    private static int longest(int seeds, Consumer<Life> trouble) {
        int longest = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Life life = new Life(seed);
            trouble.accept(life);
            longest = Math.max(longest, life.untilTogether());
        }
        return longest;
    }

    private static final class Life {
        final long seed;
        final SplittableRandom chance;
        final Sea sea = new Sea();
        final VirtualClock clock = new VirtualClock();
        final Wanderer first;
        final Wanderer second;

        Life(long seed) {
            this.seed = seed;
            this.chance = new SplittableRandom(seed);
            this.first = new Wanderer(Role.FIRST, sea, clock, chance.nextLong(), RELAYS);
            this.second = new Wanderer(Role.SECOND, sea, clock, chance.nextLong(), RELAYS);
        }

        void pass(int seconds) {
            for (int second = 0; second < seconds; second++) {
                clock.advanceTo(clock.monotonicNanos() + 1_000_000_000L);
                first.live(this.second);
                this.second.live(first);
            }
        }

        boolean together() {
            return !first.at().isEmpty() && first.at().equals(second.at());
        }

        void assertTogether() {
            assertTrue(together(), "seed " + seed + ": " + first.at() + " " + second.at());
        }

        /** How many seconds until they are together for more than half a minute. */
        int untilTogether() {
            int passed = 0;
            int together = 0;
            while (together < 30) {
                pass(1);
                passed++;
                together = together() ? together + 1 : 0;
                assertTrue(passed < 72 * HOUR, "seed " + seed);
            }
            return passed - together;
        }

        int afterTrouble() {
            int troubles = chance.nextInt(1, 12);
            for (int trouble = 0; trouble < troubles; trouble++) {
                trouble();
                pass(chance.nextInt(1, chance.nextBoolean() ? 2 * HOUR : 5 * MINUTE));
            }
            String there = RELAYS.get(chance.nextInt(RELAYS.size()));
            sea.down(there, false);
            sea.cutOff(Role.FIRST, there, false);
            sea.cutOff(Role.SECOND, there, false);
            return untilTogether();
        }

        private void trouble() {
            String relay = RELAYS.get(chance.nextInt(RELAYS.size()));
            Role end = chance.nextBoolean() ? Role.FIRST : Role.SECOND;
            switch (chance.nextInt(4)) {
                case 0 -> sea.down(relay, chance.nextBoolean());
                case 1 -> sea.cutOff(end, relay, chance.nextInt(3) > 0);
                case 2 -> sea.forget(relay);
                default -> (end == Role.FIRST ? first : second).restart();
            }
        }
    }
}
