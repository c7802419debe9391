package dyad.end;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dyad.nearness.Level;
import dyad.nearness.Nearness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Safety property 3, by who may call what: nearness is switched on by the page's API (which page and command line use) and by the
 * two walkers of the demo, and by nothing that listens to relay, household, phone or network.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class P03OnlyThePersonSwitchesItOnTest {
    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dyad");

    private static ArchRule onlyFrom(Class<?> owner, String method, String... callers) {
        return noClasses()
                .that()
                .haveNameNotMatching(".*\\.(" + String.join("|", callers) + ")")
                .should()
                .callMethod(owner, method, int.class, Level.class);
    }

    @Test
    void onlyThePagesApiAndTheDemoSwitchItOn() {
        onlyFrom(Nearness.class, "on", "BeingThere").check(all);
        onlyFrom(BeingThere.class, "nearness", "LinkedEnd").check(all);
        onlyFrom(LinkedEnd.class, "nearness", "Nobody").check(all);
        onlyFrom(End.class, "nearness", "NearnessPart", "DemoWalk").check(all);
    }

    @Test
    void anotherCallerWouldBeSeen() {
        assertThrows(
                AssertionError.class,
                () -> onlyFrom(End.class, "nearness", "DemoWalk").check(all));
        assertThrows(
                AssertionError.class,
                () -> onlyFrom(Nearness.class, "on", "Nobody").check(all));
    }
}
