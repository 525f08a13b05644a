package org.galibra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rooms of the house and what each may use. A rule that is in the way is changed here and in
/// the package's `package-info.java`, with its reason.
@AnalyzeClasses(
        packages = "org.galibra",
        importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {
    private static final String ROOT = "org.galibra.";

    private static ArchRule room(String room, String reason, String... may) {
        var allowed = new String[may.length + 2];
        allowed[0] = ROOT + room + "..";
        allowed[1] = "java..";
        for (int i = 0; i < may.length; i++) {
            allowed[i + 2] = may[i].contains(".") ? may[i] : ROOT + may[i] + "..";
        }
        return classes()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .because(reason);
    }

    @ArchTest static final ArchRule WORK = room("work", "everything uses it, so it uses nothing");

    @ArchTest
    static final ArchRule TABLE =
            room(
                    "table",
                    "a table knows no astronomy; only table.io knows file formats",
                    "work",
                    "org.apache.commons.csv..",
                    "uk.ac.starlink..",
                    "io.jhdf..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..");

    @ArchTest
    static final ArchRule PHOTOMETRY =
            room("photometry", "bands and colours are data for everybody", "work");

    @ArchTest
    static final ArchRule CATALOGUE =
            room(
                    "catalogue",
                    "the meaning of columns needs tables and bands, nothing else",
                    "photometry",
                    "table",
                    "work");

    @ArchTest
    static final ArchRule SAMPLE =
            room(
                    "sample",
                    "drawing a sample is a function of a catalogue",
                    "catalogue",
                    "photometry",
                    "table",
                    "model",
                    "work");

    @ArchTest
    static final ArchRule MODEL =
            classes()
                    .that()
                    .resideInAnyPackage(ROOT + "model", ROOT + "model.kernel..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "model",
                            ROOT + "model.kernel..",
                            ROOT + "work..",
                            "java..",
                            "jdk.incubator.vector..")
                    .because("the model knows no table, no band, no figure, no screen");

    @ArchTest
    static final ArchRule TRAINED_MODEL =
            room(
                    "model.trained",
                    "what is carried elsewhere needs bands and a file format",
                    "model",
                    "photometry",
                    "work",
                    "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule EVALUATION =
            room(
                    "evaluation",
                    "metrics are functions of arrays and a model",
                    "model",
                    "photometry",
                    "work",
                    "org.hipparchus..");

    @ArchTest
    static final ArchRule FIGURE =
            room(
                    "figure",
                    "a figure gets names and numbers in its specification, no tables",
                    "evaluation",
                    "model",
                    "work",
                    "org.jfree..",
                    "org.apache.batik..",
                    "org.apache.pdfbox..",
                    "de.rototor.pdfbox..",
                    "javax.imageio..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..");

    @ArchTest
    static final ArchRule STUDY =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "study..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "cli..", ROOT + "app..", "javafx..", "org.jfree..", "picocli..")
                    .because("the use cases serve the window and the command line alike");

    @ArchTest
    static final ArchRule CLI_SEES_NO_WINDOW =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + "app..", "javafx..", "org.jfree..", "java.awt..")
                    .because("the command line runs where there is no screen");

    @ArchTest
    static final ArchRule APP_SEES_NO_COMMAND_LINE =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "cli..",
                            "picocli..",
                            "org.apache.commons.csv..",
                            "com.fasterxml..")
                    .because("whatever the window can do it asks of study");

    @ArchTest
    static final ArchRule STREAMS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "cli..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("standard streams belong to the command line");

    @ArchTest
    static final ArchRule THREADS =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "app..")
                    .and()
                    .resideOutsideOfPackage(ROOT + "app.work..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.lang.Thread")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.concurrent.ExecutorService")
                    .orShould()
                    .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                    .because("only app.work crosses threads");

    @ArchTest
    static final ArchRule VIEW_MODELS =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                    .because("a view-model is tested without a toolkit");

    @ArchTest
    static final ArchRule AWT =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT + "figure..", ROOT + "app.chart..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jfree..", "java.awt..", "javax.swing..")
                    .because("figure and app.chart are the homes of JFreeChart");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();
}
