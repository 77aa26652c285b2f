package org.rowan;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The tree is the architecture: imports point down, and what is dangerous stays in one place. */
class ArchitectureTest {
    private static final JavaClasses ROWAN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.rowan");

    /** What features of the window share: tokens, controls, long work, the frame and the page of a record. */
    private static final String[] SHARED = {"org.rowan.ui.theme..", "org.rowan.ui.control..", "org.rowan.ui.task..",
        "org.rowan.ui.shell..", "org.rowan.ui.record..", "org.rowan.ui.picker..", "org.rowan.ui.passphrase..",
        "org.rowan.ui.leaving..", "org.rowan.ui.viewer.."};

    /** Ways to make, change or remove a file; reading is free. */
    private static final Set<String> WRITERS = Set.of("java.io.FileOutputStream", "java.io.FileWriter",
            "java.io.RandomAccessFile", "java.nio.channels.AsynchronousFileChannel");
    private static final Set<String> WRITING = Set.of(
            "Files.write", "Files.writeString", "Files.newByteChannel", "Files.newOutputStream",
            "Files.newBufferedWriter", "Files.copy", "Files.move", "Files.delete", "Files.deleteIfExists",
            "Files.createFile", "Files.createDirectory", "Files.createDirectories", "Files.createTempFile",
            "Files.createTempDirectory", "Files.createLink", "Files.createSymbolicLink", "Files.setLastModifiedTime",
            "Files.setAttribute",
            "Files.setPosixFilePermissions", "BasicFileAttributeView.setTimes", "FileChannel.open", "File.createTempFile", "File.createNewFile",
            "File.delete", "File.deleteOnExit", "File.renameTo", "File.mkdir", "File.mkdirs", "ImageIO.write");
    private static final Set<String> REACHING_OUT = Set.of("URL.openStream", "URL.openConnection",
            "URL.getContent", "Application.getHostServices");
    private static final Set<String> MAKING_TEXTS = Set.of("String.<init>", "String.format", "String.formatted",
            "String.copyValueOf", "String.concat", "StringBuilder.<init>", "CharBuffer.toString");
    private static final Set<String> WRAPPERS = Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.util.Formatter");

    @Test
    void everyLayerUsesOnlyWhatItMay() {
        classes().should(new ArchCondition<JavaClass>("use only what their layer may") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String layer = Layers.of(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> layer.isEmpty() || !Layers.mayUse(layer, d.getTargetClass().getBaseComponentType()))
                        .map(d -> SimpleConditionEvent.violated(d, d.getDescription())).forEach(events::add);
            }
        }).because("a newcomer reads a layer without the ones above it").check(ROWAN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.rowan.(**)").should().beFreeOfCycles()
                .because("two packages that need each other are one package").check(ROWAN);
    }

    @Test
    void onlyTheVaultAndTheStoreSpeakSql() {
        noClasses().that().resideOutsideOfPackages("org.rowan.vault..", "org.rowan.casebook.store..")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .because("everybody else asks the casebook").check(ROWAN);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses().that().resideOutsideOfPackages("org.rowan.ui..", "org.rowan.app..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..")
                .because("the domain works without a window").check(ROWAN);
    }

    @Test
    void featuresOfTheWindowDoNotImportEachOther() {
        slices().matching("org.rowan.ui.(*)..").should().notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAnyPackage(SHARED))
                .ignoreDependency(resideInAnyPackage("org.rowan.ui.window.."), alwaysTrue())
                .because("a feature can be read, and removed, without the others").check(ROWAN);
    }

    @Test
    void nothingImportsTheCompositionRoot() {
        noClasses().that().resideOutsideOfPackage("org.rowan.app..")
                .should().dependOnClassesThat().resideInAPackage("org.rowan.app..")
                .because("what wires everything is used by nothing").check(ROWAN);
    }

    @Test
    void onlyTheVaultAndTheGateMakeFiles() {
        noClasses().that().resideOutsideOfPackages("org.rowan.vault..", "org.rowan.casebook.leaving..")
                .should().dependOnClassesThat(describe("write files", t -> WRITERS.contains(t.getName())))
                .orShould().callCodeUnitWhere(target("write files", ArchitectureTest::writes))
                .because("whatever leaves passes one gate, and nothing else is ever left behind").check(ROWAN);
    }

    @Test
    void nothingTalksToANetwork() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
                        .or(describe("reach out", t -> Set.of("java.net.Socket", "java.net.ServerSocket",
                                "java.net.DatagramSocket", "java.net.URLConnection", "java.nio.channels.SocketChannel",
                                "java.nio.channels.ServerSocketChannel", "java.nio.channels.DatagramChannel",
                                "java.nio.channels.AsynchronousSocketChannel",
                                "java.nio.channels.AsynchronousServerSocketChannel",
                                "java.awt.Desktop", "javafx.application.HostServices").contains(t.getName()))))
                .orShould().callCodeUnitWhere(target("reach out", m -> REACHING_OUT.contains(called(m))))
                .because("Rowan has no network traffic of its own").check(ROWAN);
    }

    @Test
    void noProgramIsStartedButRowanItselfAfterALock() {
        noClasses().that().doNotHaveFullyQualifiedName("org.rowan.app.NextProcess")
                .should().dependOnClassesThat(describe("start programs",
                        t -> Set.of("java.lang.ProcessBuilder", "java.lang.Process").contains(t.getName())))
                .orShould().callCodeUnitWhere(target("start a program", m -> "Runtime.exec".equals(called(m))))
                .because("a lock ends the process, and a fresh one is the only program that Rowan starts").check(ROWAN);
    }

    @Test
    void nothingLogsOrKeepsPreferencesOutsideTheCasebook() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "java.util.prefs..", "org.slf4j..", "org.apache.commons.logging..")
                .orShould().callCodeUnitWhere(target("print a stack trace", m -> "printStackTrace".equals(m.getName())))
                .because("there is no log file, and a log would bear names").check(ROWAN);
    }

    @Test
    void onlyTheApplicationOwnsTheProcessAndItsStreams() {
        noClasses().that().resideOutsideOfPackage("org.rowan.app..")
                .should().accessFieldWhere(target("are the process's streams", m -> m.getOwner().isEquivalentTo(System.class)))
                .orShould().callCodeUnitWhere(target("end the process", m -> m.getOwner().isEquivalentTo(System.class)
                        && "exit".equals(m.getName())))
                .because("a command is told where to write, and a test can listen").check(ROWAN);
    }

    @Test
    void noPassphraseIsKeptInAString() {
        noFields().that(describe("are named like a passphrase",
                        (JavaField f) -> f.getName().matches("(?i).*pass(phrase|word)s?")))
                .should().haveRawType(String.class).orShould().haveRawType(char[].class)
                .allowEmptyShould(true)
                .because("a String can't be wiped").check(ROWAN);
    }

    @Test
    void theWordsOfAShareAreNeverPutTogetherInAString() {
        noClasses().that().resideInAnyPackage("org.rowan.bundle.share..", "org.rowan.ui.regain..")
                .should().callCodeUnitWhere(target("make texts of characters", m -> MAKING_TEXTS.contains(called(m))))
                .because("a String can't be wiped").check(ROWAN);
    }

    private static boolean writes(AccessTarget target) {
        return target.getOwner().getPackageName().startsWith("java")
                && (WRITING.contains(called(target)) || opens(target));
    }

    private static String called(AccessTarget target) {
        return target.getOwner().getSimpleName() + "." + target.getName();
    }

    /** Whether it is a constructor that takes a file rather than a stream. */
    private static boolean opens(AccessTarget target) {
        return WRAPPERS.contains(target.getOwner().getName())
                && target instanceof AccessTarget.ConstructorCallTarget constructor
                && !constructor.getRawParameterTypes().isEmpty()
                && Set.of("java.io.File", "java.lang.String").contains(constructor.getRawParameterTypes().getFirst().getName());
    }

    private static <T extends JavaAccess<?>> DescribedPredicate<T> target(String what, Predicate<AccessTarget> test) {
        return describe(what, access -> test.test(access.getTarget()));
    }
}
