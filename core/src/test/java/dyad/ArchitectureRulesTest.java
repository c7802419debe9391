package dyad;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dyad.offender.Offender;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules can fail: each finds its offenders, and exactly those. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArchitectureRulesTest {
    private final JavaClasses offenders = new ClassFileImporter().importPackages("dyad.offender");

    @Test
    void socketsFilesClocksLocksAndOtherPartsAreFound() {
        assertEquals(
                Set.of(
                        "OpensASocket",
                        "OpensAChannel",
                        "ReadsAFile",
                        "WritesAFileOfTheOldKind",
                        "ReadsAnInstant",
                        "TakesALock",
                        "KnowsAnotherPartOfDyad",
                        "Prints",
                        "Complains"),
                foundBy(CoreRules.knowsOnlyPlainJavaCryptographyAndItself()));
    }

    @Test
    void threadsTimersDatesAndDiceAreFound() {
        assertEquals(
                Set.of("StartsAThread", "SetsATimer", "AsksForTheDate", "ThrowsDice"),
                foundBy(CoreRules.startsNoThreadProcessOrTimer()));
    }

    @Test
    void clocksPrintingAndTheEnvironmentAreFound() {
        assertEquals(
                Set.of("ReadsTheClock", "ReadsTheMonotonicClock", "Prints", "Complains", "ReadsTheEnvironment"),
                foundBy(CoreRules.asksTheMachineForNothing()));
    }

    @Test
    void chanceOfTheMachineIsFound() {
        assertEquals(
                Set.of("DrawsASecureRandom", "DrawsAStrongRandom", "DrawsAFraction", "DrawsAName", "Shuffles"),
                foundBy(CoreRules.drawsNoChanceOfItsOwn()));
    }

    @Test
    void waitingIsFound() {
        assertEquals(Set.of("Waits"), foundBy(CoreRules.waitsForNothing()));
    }

    @Test
    void staticStateIsFound() {
        assertEquals(Set.of("RemembersInAStatic"), foundBy(CoreRules.hasNoStaticState()));
    }

    @Test
    void aCycleIsFound() {
        assertTrue(CoreRules.hasNoCycles().evaluate(offenders).hasViolation());
    }

    @Test
    void aPackageThatSaysNothingOfNullIsFound() {
        assertTrue(CoreRules.saysWhereNullMayBe().evaluate(offenders).hasViolation());
    }

    /** The nested classes of {@link Offender} that break this rule. */
    private Set<String> foundBy(ArchRule rule) {
        return offenders.stream()
                .filter(type -> type.isMemberClass() && breaks(rule, type))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean breaks(ArchRule rule, JavaClass type) {
        JavaClasses alone = offenders.that(describe("alone", type::equals));
        return rule.evaluate(alone).hasViolation();
    }
}
