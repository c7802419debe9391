package dyad.place;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Externalizable;
import java.io.Serializable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Safety property 7: no coordinate has a way out of its package, by the types alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class P07CoordinatesNeverLeaveTest {
    private final JavaClasses end = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dyad");

    @Test
    void onlyThosePartsThatReceiveFixesKnowThatThereAreFixes() {
        classes()
                .that()
                .areAssignableTo(Fix.class)
                .should()
                .onlyHaveDependentClassesThat(resideInAnyPackage("dyad.place", "dyad.owntracks", "dyad.page")
                        .or(simpleName("DemoWalk")))
                .check(end);
        noClasses()
                .that()
                .resideInAPackage("dyad.page")
                .and()
                .doNotHaveSimpleName("PlacePart")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Fix.class)
                .check(end);
    }

    @Test
    void whatAFixHoldsCanBeReadInItsOwnPackageOnly() {
        methods()
                .that()
                .areDeclaredIn(Fix.class)
                .and()
                .arePublic()
                .should()
                .haveName("of")
                .orShould()
                .haveName("toString")
                .check(end);
        for (Class<?> inside : new Class<?>[] {Point.class, Fixes.class, Cells.class, Grid.class, CellTags.class}) {
            classes().that().areAssignableTo(inside).should().notBePublic().check(end);
        }
    }

    @Test
    void fixesAreNotSerializableAndWriteNothing() {
        noClasses()
                .that()
                .resideInAPackage("dyad.place")
                .and(are(not(assignableTo(Throwable.class))))
                .and(are(not(assignableTo(Enum.class))))
                .should()
                .beAssignableTo(Serializable.class)
                .orShould()
                .beAssignableTo(Externalizable.class)
                .check(end);
        noClasses()
                .that()
                .resideInAPackage("dyad.place")
                .should()
                .dependOnClassesThat(resideInAPackage("java.io..")
                        .or(resideInAPackage("java.nio.file.."))
                        .or(resideInAPackage("java.net.."))
                        .or(resideInAPackage("jakarta..")))
                .because("a place is kept, sent and shown by nobody")
                .check(end.that(are(not(type(Grid.class)))));
    }

    @Test
    void storeConnectionAndJsonKnowNothingOfPlaces() {
        noClasses()
                .that()
                .resideInAnyPackage("dyad.store..", "dyad.connection..", "dyad.backup..", "dyad.home..")
                .or()
                .haveSimpleName("Json")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dyad.place", "dyad.owntracks", "dyad.track", "com.uber..")
                .check(end);
    }

    @Test
    void theFenceWouldSeeAHole() {
        assertThrows(
                AssertionError.class,
                () -> noClasses()
                        .that()
                        .resideInAPackage("dyad.page")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Fix.class)
                        .check(end));
    }
}
