package org.galibra.study.survey;

import org.galibra.catalogue.Catalogue;
import org.galibra.evaluation.Range;
import org.galibra.evaluation.survey.Calibration;
import org.galibra.evaluation.survey.CrossFit;
import org.galibra.evaluation.survey.FeatureFence;
import org.galibra.figure.CoveragePlan;
import org.galibra.figure.CoverageSpec;
import org.galibra.figure.FencePlan;
import org.galibra.figure.FenceSpec;
import org.galibra.figure.FigurePlan;
import org.galibra.figure.SampleSeries;
import org.galibra.figure.SedMassPlan;
import org.galibra.figure.SedMassSpec;
import org.galibra.figure.TargetLabel;
import org.galibra.figure.UncertaintyPlan;
import org.galibra.figure.UncertaintySpec;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Print;
import org.galibra.model.Matrix;
import org.galibra.model.trained.BandSpace;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;
import org.galibra.study.DrawnFigure;
import org.galibra.study.FigureFolder;
import org.galibra.study.Version;
import org.galibra.study.survey.Weighing.Term;
import org.galibra.table.Column;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What the figures of a weighed survey show, the same in the window and on paper.
public final class SurveyFigures {
    private static final double PAPER_BIN_DEX = 0.025;

    private final Application application;
    private final Catalogue catalogue;
    private final Weighing weighing;
    private final TrainedModel model;

    public SurveyFigures(Application application) {
        this.application = application;
        catalogue = application.survey().catalogue();
        weighing = application.weighing();
        model = application.scales().model();
    }

    /// Writes those figures for which there are galaxies, making the folder where it is absent;
    /// beside each its caption, its words for those who cannot see it, and its numbers.
    ///
    /// @throws GalibraException if the folder or a file cannot be written
    /// @throws CancellationException if `stop` was set meanwhile; what is written stays
    public FigureFolder.Report write(
            Path folder, Print print, List<FileFormat> formats, Progress progress, StopSignal stop)
            throws GalibraException {
        var into = new FigureFolder(folder, print, formats, true);
        SurveyFigure[] figures = SurveyFigure.values();
        for (int i = 0; i < figures.length; i++) {
            progress.at("Drawing " + figures[i], i, figures.length);
            Optional<DrawnFigure> drawn = draw(figures[i]);
            if (drawn.isPresent()) {
                into.write(drawn.get(), stop);
            }
        }
        return into.report();
    }

    /// A figure as it goes on paper; empty where there are no galaxies for it.
    public Optional<DrawnFigure> draw(SurveyFigure figure) {
        return plan(figure)
                .map(plan ->
                        new DrawnFigure(
                                figure.toString(),
                                figure.title(),
                                plan,
                                note(),
                                new SurveyCaptions(application).of(figure, plan),
                                provenance(figure)));
    }

    private Optional<? extends FigurePlan> plan(SurveyFigure figure) {
        return switch (figure) {
            case FENCE -> Optional.of(fence());
            case SURVEY -> sedMasses(PAPER_BIN_DEX);
            case UNCERTAINTY -> uncertainty(false);
            case COVERAGE -> coverage();
        };
    }

    private String note() {
        return catalogue.synthetic().isPresent() ? "synthetic survey" : "";
    }

    private SequencedMap<String, String> provenance(SurveyFigure figure) {
        var text = new LinkedHashMap<String, String>();
        text.put("Title", figure.title());
        text.put("Software", "Galibra " + Version.current());
        text.put("Source", catalogue.table().source().path());
        catalogue.synthetic().ifPresent(what -> text.put("Comment", "Synthetic: " + what));
        text.putAll(
                DrawnFigure.keywords(
                        SurveyFacts.meaning(
                                application.scales(),
                                application.survey(),
                                application.summary())));
        return text;
    }

    /// Every feature of every galaxy over the training set, and the shares set apart.
    public FencePlan fence() {
        List<String> names = model.features().names();
        Matrix features = features();
        var fence = FeatureFence.of(names, model.scaling(), application.plan().margins());
        List<Range> ranges = IntStream.range(0, names.size()).mapToObj(fence::range).toList();
        Matrix training =
                application
                        .scales()
                        .experiment()
                        .map(experiment -> experiment.sample().training().features())
                        .orElseGet(() -> Matrix.of(0, names.size(), new double[0]));
        return FencePlan.of(
                new FenceSpec(
                        names, features, training, ranges, new FenceShares(application).usual()));
    }

    private Matrix features() {
        BandSpace space = BandSpace.of(model.features());
        int bands = space.bands().size();
        double[] light = new double[catalogue.rows() * bands];
        Arrays.fill(light, Double.NaN);
        for (int b = 0; b < bands; b++) {
            Column column = catalogue.bands().get(space.bands().get(b));
            for (int row = 0; column != null && row < catalogue.rows(); row++) {
                light[row * bands + b] = Catalogue.number(column, row);
            }
        }
        return space.features(Matrix.owning(catalogue.rows(), bands, light));
    }

    /// The shares set apart along a column of the survey; empty where its values have no range.
    public Optional<FenceSpec.Quantity> along(String name) {
        return new FenceShares(application).along(name);
    }

    /// Columns along which shares can be shown: those that part galaxies into few kinds first.
    public List<String> alongs() {
        return new FenceShares(application).columns();
    }

    /// Predicted against the survey's own masses; empty where it has none inside the fences.
    ///
    /// @param binDex the width of the bins, in dex
    public Optional<SedMassPlan> sedMasses(double binDex) {
        return application
                .summary()
                .comparison()
                .map(comparison -> {
                    double[] reference = comparison.reference();
                    double[] predicted = comparison.predicted();
                    Optional<CrossFit> fit = comparison.fit();
                    int[] rows =
                            fit.map(each ->
                                            each.rows().stream()
                                                    .mapToInt(Integer::intValue)
                                                    .toArray())
                                    .orElseGet(() -> new int[0]);
                    double[] corrected =
                            fit.map(each ->
                                            each.corrected().stream()
                                                    .mapToDouble(Double::doubleValue)
                                                    .toArray())
                                    .orElseGet(() -> new double[0]);
                    double[] theirs =
                            IntStream.of(rows).mapToDouble(row -> reference[row]).toArray();
                    return SedMassPlan.of(
                            new SedMassSpec(
                                    SampleSeries.of("survey", reference, predicted),
                                    SampleSeries.of("survey", theirs, corrected),
                                    application.plan().degree(),
                                    comparison.correction(),
                                    binDex,
                                    SedMassSpec.TARGET));
                });
    }

    /// Galaxies inside the fences that have no mass of their own, or all inside where each has one;
    /// empty where no error is known.
    ///
    /// @param firstOrder whether the first-order errors are shown first, not those of the draws
    public Optional<UncertaintyPlan> uncertainty(boolean firstOrder) {
        int[] without =
                rowsWhere(row ->
                        weighing.reason(row).isInside()
                                && Double.isNaN(weighing.at(Term.REFERENCE, row)));
        boolean all = without.length == 0;
        int[] rows = all ? rowsWhere(row -> weighing.reason(row).isInside()) : without;
        double[] masses = application.reported().masses();
        Band band =
                catalogue.bands().keySet().stream()
                        .filter(each -> each.name().equals("W1"))
                        .findFirst()
                        .orElseGet(() -> model.features().bands().getLast());
        Column light = catalogue.bands().get(band);
        var first = new UncertaintySpec.Errors("first order", column(rows, this::atFirstOrder));
        var errors = new ArrayList<UncertaintySpec.Errors>();
        errors.add(first);
        if (application.plan().draws() > 0) {
            var drawn =
                    new UncertaintySpec.Errors(
                            "Monte Carlo", column(rows, row -> weighing.at(Term.LIGHT, row)));
            errors.add(firstOrder ? 1 : 0, drawn);
        }
        boolean known = Arrays.stream(first.sigmas().column(0)).anyMatch(Double::isFinite);
        return known && light != null
                ? Optional.of(
                        UncertaintyPlan.of(
                                new UncertaintySpec(
                                        all ? "all have SED masses" : "no SED mass",
                                        column(rows, row -> masses[row]),
                                        band.name(),
                                        model.features().bands().contains(band),
                                        column(rows, row -> Catalogue.number(light, row)),
                                        errors,
                                        TargetLabel.STELLAR_MASS)))
                : Optional.empty();
    }

    private double atFirstOrder(int row) {
        double photometric = weighing.at(Term.PHOTOMETRIC, row);
        double zeroPoint = weighing.at(Term.ZERO_POINT, row);
        double distance = weighing.at(Term.DISTANCE, row);
        return Math.sqrt(photometric * photometric + zeroPoint * zeroPoint + distance * distance);
    }

    /// Reached coverage with the words that each calibration allows; empty where nothing was tried.
    public Optional<CoveragePlan> coverage() {
        List<Trial> trials = application.summary().calibrated().trials();
        if (trials.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                CoveragePlan.of(
                        new CoverageSpec(
                                trials.stream().map(SurveyFigures::line).toList(),
                                TargetLabel.STELLAR_MASS)));
    }

    private static CoverageSpec.Line line(Trial trial) {
        boolean within = trial.judged().equals("simulation");
        boolean simulated = trial.calibration() == Calibration.SIMULATION;
        String words =
                within
                        ? Calibration.SIMULATION.words()
                        : simulated
                                ? "calibrated within the simulation, so here not guaranteed"
                                : trial.weighted()
                                        ? Calibration.SURVEY.words()
                                        : "against the survey's fitted masses, unweighted";
        String name = trial.judged() + (trial.weighted() ? ", weighted" : "");
        return new CoverageSpec.Line(
                name,
                words,
                trial.byPredicted().getFirst().all().galaxies(),
                trial.effective(),
                trial.byPredicted());
    }

    @FunctionalInterface
    private interface RowValue {
        double at(int row);
    }

    private int[] rowsWhere(IntPredicate is) {
        return IntStream.range(0, weighing.rows()).filter(is).toArray();
    }

    private static Matrix column(int[] rows, RowValue value) {
        return Matrix.owning(rows.length, 1, IntStream.of(rows).mapToDouble(value::at).toArray());
    }
}
