package dyad;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.TimerTask;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.jspecify.annotations.NullMarked;

/** What the protocol core may touch: lists of what is allowed, so that anything new has to be argued for here. */
final class CoreRules {
    private static final String[] OWN_PACKAGES = {
        "dyad.ache",
        "dyad.bytes",
        "dyad.delivery",
        "dyad.epoch",
        "dyad.feeling",
        "dyad.frame",
        "dyad.history",
        "dyad.hum",
        "dyad.keys",
        "dyad.letter",
        "dyad.link",
        "dyad.meeting",
        "dyad.nearness",
        "dyad.recall",
        "dyad.relays",
        "dyad.seam",
        "dyad.senses"
    };

    /** No java.net, java.nio.file, java.nio.channels, java.time or java.util.concurrent. */
    private static final String[] OTHER_PACKAGES = {
        "java.lang",
        "java.lang.annotation",
        "java.lang.invoke",
        "java.lang.runtime",
        "java.math",
        "java.nio.charset",
        "java.security",
        "java.security.spec",
        "java.util",
        "java.util.function",
        "java.util.stream",
        "javax.crypto..",
        "org.bouncycastle..",
        "org.jspecify.annotations"
    };

    /** Bytes in memory, and the word list that lies beside its class. */
    private static final Set<Class<?>> OTHER_CLASSES = Set.of(
            ByteBuffer.class,
            CharBuffer.class,
            ByteArrayOutputStream.class,
            InputStream.class,
            IOException.class,
            UncheckedIOException.class);

    /** What the allowed packages hold of threads, processes, clocks and chance. */
    private static final Set<Class<?>> NOT_EVEN_THESE = Set.of(
            Thread.class,
            ThreadGroup.class,
            ThreadLocal.class,
            InheritableThreadLocal.class,
            Process.class,
            ProcessBuilder.class,
            ProcessHandle.class,
            Runtime.class,
            Timer.class,
            TimerTask.class,
            Date.class,
            Calendar.class,
            GregorianCalendar.class,
            Random.class,
            SplittableRandom.class,
            CryptoServicesRegistrar.class);

    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.Collections.shuffle",
            "java.util.UUID.randomUUID");

    private CoreRules() {}

    static ArchRule knowsOnlyPlainJavaCryptographyAndItself() {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(OWN_PACKAGES)
                .or(resideInAnyPackage(OTHER_PACKAGES))
                .or(oneOf(OTHER_CLASSES))
                .or(describe("primitive", type -> type.getBaseComponentType().isPrimitive()));
        return classes()
                .should()
                .onlyDependOnClassesThat(allowed)
                .because("time, chance, network and disk come to the core through dyad.seam and dyad.hum alone");
    }

    static ArchRule startsNoThreadProcessOrTimer() {
        return noClasses().should().dependOnClassesThat(oneOf(NOT_EVEN_THESE));
    }

    static ArchRule asksTheMachineForNothing() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("System, but for copying arrays", CoreRules::asksTheMachine));
    }

    static ArchRule drawsNoChanceOfItsOwn() {
        return noClasses().should().accessTargetWhere(describe("randomness of the machine", CoreRules::drawsChance));
    }

    static ArchRule waitsForNothing() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "Object.wait or notify",
                        access -> owner(access, Object.class)
                                && Set.of("wait", "notify", "notifyAll").contains(access.getName())));
    }

    static ArchRule hasNoStaticState() {
        return fields().that().areStatic().should().beFinal().allowEmptyShould(true);
    }

    static ArchRule hasNoCycles() {
        return slices().matching("dyad.(**)").should().beFreeOfCycles();
    }

    static ArchRule saysWhereNullMayBe() {
        return classes()
                .should(ArchCondition.from(describe(
                        "lie in a @NullMarked package",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        return owner(access, System.class) && !access.getName().equals("arraycopy");
    }

    private static boolean drawsChance(JavaAccess<?> access) {
        return CHANCE.contains(access.getTargetOwner().getName() + "." + access.getName())
                || (owner(access, SecureRandom.class) && !isBareSuperclass(access));
    }

    /** The one constructor that binds no generator of the machine; it is there for subclasses. */
    private static boolean isBareSuperclass(JavaAccess<?> access) {
        return access.getDescription().contains("<init>(java.security.SecureRandomSpi, java.security.Provider)");
    }

    private static boolean owner(JavaAccess<?> access, Class<?> type) {
        return access.getTargetOwner().isEquivalentTo(type);
    }

    private static DescribedPredicate<JavaClass> oneOf(Set<Class<?>> types) {
        return describe(
                "one of " + types, type -> types.stream().anyMatch(type.getBaseComponentType()::isEquivalentTo));
    }
}
