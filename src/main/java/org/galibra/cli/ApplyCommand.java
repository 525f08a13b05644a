package org.galibra.cli;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.evaluation.survey.MonteCarlo;
import org.galibra.evaluation.survey.TotalError;
import org.galibra.photometry.Band;
import org.galibra.study.Joining;
import org.galibra.study.RunRecord;
import org.galibra.study.SourceRecord;
import org.galibra.study.TableReference;
import org.galibra.study.survey.Application;
import org.galibra.study.survey.CalibratedFile;
import org.galibra.study.survey.Scales;
import org.galibra.study.survey.SiblingGain;
import org.galibra.study.survey.StreamedApplication;
import org.galibra.study.survey.Summary;
import org.galibra.study.survey.Survey;
import org.galibra.study.survey.SurveyFigures;
import org.galibra.study.survey.SurveyPlan;
import org.galibra.table.Table;
import org.galibra.table.io.FitsBlocks;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `galibra apply`: weighs the galaxies of a table with a trained network.
@Command(
        name = "apply",
        description = {
            "Weighs the galaxies of a table with a trained network: for which it must not be",
            "trusted, and how wrong it may be."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ApplyCommand implements Callable<Integer> {
    /// Larger FITS tables are not held in memory.
    private static final long STREAMED_FROM = 500_000;

    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            description = "A run folder, its model.json, or a calibrated model.")
    private Path model;

    @Parameters(index = "1", paramLabel = "TABLE", description = "The table to weigh.")
    private Path table;

    @Option(
            names = "--join",
            paramLabel = "FILE:KEY=KEY",
            description = "Join FILE's columns where KEY of the table is KEY of it; repeatable.")
    private List<String> joins = new ArrayList<>();

    @Option(
            names = "--mass",
            paramLabel = "COLUMN",
            description = "The table's own log10 M*, to compare with and to correct by.")
    private String mass;

    @Mixin private MappingOptions mapping;

    @Mixin private MarginOptions margins;

    @Option(
            names = "--degree",
            defaultValue = "3",
            paramLabel = "D",
            description = "Degree of the correction's polynomial (${DEFAULT-VALUE}).")
    private int degree;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = {
                "Monte Carlo draws for each galaxy; 0 for first-order errors alone (400; 0 for a",
                "table that is streamed: FITS to FITS, more than 500,000 rows)."
            })
    private Integer draws;

    @Option(
            names = "--total",
            defaultValue = "quadrature",
            paramLabel = "quadrature|residuals|linear",
            description = "How errors of model and light are added (${DEFAULT-VALUE}).")
    private TotalError total;

    @Option(
            names = "--zero-point",
            paramLabel = "BAND=MAG",
            description = "1 sigma of a band's zero point, one for all galaxies; repeatable.")
    private Map<String, Double> zeroPoints = new LinkedHashMap<>();

    @Option(
            names = "--peculiar",
            defaultValue = "300",
            paramLabel = "KM/S",
            description = "1 sigma of velocities beside the Hubble flow (${DEFAULT-VALUE}).")
    private double peculiar;

    @Option(
            names = "--siblings",
            description =
                    "Weigh galaxies that lack a band with a network on the others, trained by the"
                            + " run's recipe and kept in its folder.")
    private boolean siblings;

    @Option(
            names = "--keep",
            paramLabel = "fenced",
            description = "Keep the masses of fenced galaxies too, with their reason.")
    private Kept keep;

    /// What may be kept that is left out otherwise.
    private enum Kept {
        FENCED
    }

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "Governs draws, folds and halves (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The weighed table: .csv, .ecsv, .fits or .vot.")
    private Path out;

    @Option(
            names = "--calibrated",
            paramLabel = "FILE",
            description = "Also save the model with its correction, fences and intervals.")
    private Path calibrated;

    @Option(
            names = "--figures",
            paramLabel = "DIR",
            description = {
                "Write the figures fence, survey, uncertainty and coverage; the table is",
                "then held in memory, however large."
            })
    private Path figures;

    @Mixin private PrintOptions printing;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        TableFiles.checkWritable(out);
        SurveyPlan plan = plan();
        var terminal = new Terminal();
        return Interruption.during(
                terminal, stop -> applied(terminal, plan, terminal.progress(), stop));
    }

    private int applied(Terminal terminal, SurveyPlan plan, Progress progress, StopSignal stop)
            throws GalibraException {
        Scales scales = Scales.open(model, progress, stop);
        ColumnMapping said = said(scales);
        if (streams()) {
            return streamed(terminal, scales, plan, said, stop);
        }
        Table read = whole(reference().open(progress, stop));
        SourceRecord.sentences(read).forEach(terminal::advice);
        Survey survey = Survey.read(scales.model(), read, said, siblings);
        say(terminal, survey);
        Application application = Application.of(scales, survey, plan, progress, stop);
        TableFiles.write(out, application.table(), progress, stop);
        SiblingGain gain = application.siblingGain();
        if (!siblings && gain.galaxies() > 0) {
            terminal.advice(gain.advice());
        }
        if (figures != null) {
            var report =
                    new SurveyFigures(application)
                            .write(figures, printing.print(), printing.formats(), progress, stop);
            report.files().forEach(file -> terminal.note("Wrote " + file + "."));
            report.remarks().forEach(terminal::advice);
        }
        return told(terminal, scales, application.summary());
    }

    /// Nobody disappears: a table of which only a sample fits into the memory is not weighed.
    private Table whole(Table read) throws GalibraException {
        if (read.source().sample().isPresent()) {
            throw Problem.of("the table is too large for the memory of this program")
                    .inFile(table.toString())
                    .remedy(
                            "Make it a FITS table and write the output as .fits, without --figures:"
                                    + " then it is weighed in blocks; or give the program more"
                                    + " memory (-Xmx)")
                    .exception();
        }
        return read;
    }

    private boolean streams() {
        return figures == null
                && StreamedApplication.isPossible(table, out)
                && FitsBlocks.rows(table).orElse(0L) > STREAMED_FROM;
    }

    private int streamed(
            Terminal terminal, Scales scales, SurveyPlan plan, ColumnMapping said, StopSignal stop)
            throws GalibraException {
        var application =
                new StreamedApplication(
                        scales,
                        draws == null ? plan.withDraws(0) : plan,
                        reference(),
                        StreamedApplication.BLOCK_ROWS,
                        terminal.progress(),
                        stop);
        Summary summary = application.into(out, said, survey -> say(terminal, survey));
        application.joined().forEach(terminal::advice);
        return told(terminal, scales, summary);
    }

    /// What must be said before anything is computed.
    private static void say(Terminal terminal, Survey survey) {
        survey.agreement()
                .differences()
                .forEach(each -> terminal.note("Warning: model and table differ: " + each + "."));
        survey.agreement().doubts().forEach(terminal::advice);
    }

    private int told(Terminal terminal, Scales scales, Summary summary) throws GalibraException {
        if (calibrated != null) {
            CalibratedFile.write(calibrated, scales, summary, String.valueOf(table.getFileName()));
            terminal.note("Wrote " + calibrated + ".");
        }
        summary.notes().forEach(terminal::advice);
        terminal.note("Wrote " + out + ".");
        if (json) {
            terminal.json(RunRecord.text(summary.json(), false));
        } else {
            new SurveyReport(summary).lines().forEach(terminal::result);
        }
        return 0;
    }

    private ColumnMapping said(Scales scales) throws GalibraException {
        List<String> bands =
                Band.allWith(scales.model().features().bands()).stream().map(Band::name).toList();
        for (String band : zeroPoints.keySet()) {
            if (!bands.contains(band)) {
                throw usage("--zero-point: there is no band " + band);
            }
        }
        try {
            margins.check(scales.model());
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
        ColumnMapping said = mapping.mapping(bands);
        return mass == null ? said : said.withTarget(mass);
    }

    private TableReference reference() {
        try {
            return new TableReference(
                    table.toAbsolutePath().toString(),
                    "",
                    joins.stream().map(Joining::parse).toList());
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private SurveyPlan plan() {
        try {
            return new SurveyPlan(
                    margins.margins(),
                    degree,
                    draws == null ? MonteCarlo.DRAWS : draws,
                    total,
                    siblings,
                    keep == Kept.FENCED,
                    peculiar,
                    zeroPoints,
                    seed);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
