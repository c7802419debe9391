package dyad;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dyad.link.Link;
import dyad.offender.Offender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The protocol core knows no socket, clock, file, thread or screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArchitectureTest {
    private final JavaClasses core = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dyad");

    @Test
    void theCoreIsWhatIsLookedAt() {
        assertTrue(core.contain(Link.class));
        assertFalse(core.contain(Offender.class));
    }

    @Test
    void theCoreKnowsOnlyPlainJavaItsCryptographyAndItself() {
        CoreRules.knowsOnlyPlainJavaCryptographyAndItself().check(core);
    }

    @Test
    void theCoreStartsNoThreadProcessOrTimer() {
        CoreRules.startsNoThreadProcessOrTimer().check(core);
    }

    @Test
    void theCoreNeitherReadsAClockNorPrints() {
        CoreRules.asksTheMachineForNothing().check(core);
    }

    @Test
    void theCoreDrawsChanceOnlyFromItsSeam() {
        CoreRules.drawsNoChanceOfItsOwn().check(core);
    }

    @Test
    void theCoreWaitsForNothing() {
        CoreRules.waitsForNothing().check(core);
    }

    @Test
    void theCoreHasNoStaticState() {
        CoreRules.hasNoStaticState().check(core);
    }

    @Test
    void thePackagesOfTheCoreHaveNoCycle() {
        CoreRules.hasNoCycles().check(core);
    }

    @Test
    void everyPackageOfTheCoreSaysWhereNullMayBe() {
        CoreRules.saysWhereNullMayBe().check(core);
    }
}
