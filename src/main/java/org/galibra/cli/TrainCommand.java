package org.galibra.cli;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.photometry.Band;
import org.galibra.photometry.FeatureSet;
import org.galibra.sample.Cut;
import org.galibra.sample.SamplePlan;
import org.galibra.sample.Split;
import org.galibra.sample.Trim;
import org.galibra.study.Features;
import org.galibra.study.Joining;
import org.galibra.study.Recipe;
import org.galibra.study.RecipeFile;
import org.galibra.study.Replication;
import org.galibra.study.TableReference;
import org.galibra.study.WarmStart;
import org.galibra.work.GalibraException;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// `galibra train`: trains a network on a table, or repeats a recipe.
@Command(
        name = "train",
        description = "Trains a network on a table of galaxies and writes the run folder.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainCommand implements Callable<Integer> {
    private static final Set<String> WITH_RECIPE = Set.of("--recipe", "--out", "--json");

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "TABLE",
            description = "The table; with --recipe, where the recipe's table is now.")
    private Path table;

    @Option(
            names = "--sample-rows",
            paramLabel = "N",
            description = "Read a random N of the table's rows (as many as the memory holds).")
    private long sampleRows;

    @Option(
            names = "--join",
            paramLabel = "FILE:KEY=KEY",
            description = "Join FILE's columns where KEY of the table is KEY of it; repeatable.")
    private List<String> joins = new ArrayList<>();

    @Option(names = "--recipe", paramLabel = "FILE", description = "Repeat this recipe.")
    private Path recipe;

    @Mixin private MappingOptions mapping;

    @Option(
            names = "--features",
            defaultValue = "elson-2025",
            paramLabel = "SET|FILE",
            description = {
                "elson-2025, elson-2025-magnitudes, elson-2026 (inferred; = elson-2026-uv),",
                "elson-2026-ir (inferred), or a YAML file (${DEFAULT-VALUE})."
            })
    private String features;

    @Mixin private LearningOptions learning;

    @Option(
            names = "--warm-start",
            paramLabel = "MODEL",
            description =
                    "Begin with this model.json in place of drawn weights; features, layers and"
                            + " activation must be its own, and galaxies are scaled as in it.")
    private Path warmStart;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "Governs sampling, split, initial values, batches (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--cut",
            paramLabel = "EXPR",
            description = "Such as 0.15<=bulge_to_total<=0.65; repeatable; joined by &&.")
    private List<String> cuts = new ArrayList<>();

    @Option(
            names = "--trim",
            defaultValue = "0.1:99.9",
            paramLabel = "LOW:HIGH|none",
            description = "Percentiles of each feature to keep between (${DEFAULT-VALUE}).")
    private String trim;

    @Option(
            names = "--uniform",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Draw equal numbers per 0.1 dex of mass (on).")
    private boolean uniform;

    @Option(
            names = "--uniform-quantile",
            defaultValue = "0.5",
            paramLabel = "Q",
            description =
                    "With a share, the quantile of bin counts drawn per bin"
                            + " (${DEFAULT-VALUE}).")
    private double uniformQuantile;

    @Option(
            names = "--split",
            defaultValue = "0.7",
            paramLabel = "SHARE|A:B",
            description = "Training share, or galaxies to train and to test (${DEFAULT-VALUE}).")
    private String split;

    @Option(
            names = "--seeds",
            defaultValue = "1",
            paramLabel = "N",
            description =
                    "Train N networks on the sample, of seeds S, S+1, …, and tell their scatter"
                            + " (${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--folds",
            defaultValue = "0",
            paramLabel = "K",
            description = "Cross-validate the training side in K folds; 0 does not.")
    private int folds;

    @ArgGroup(exclusive = false)
    private NoiseOptions noise;

    @Mixin private SharkOptions shark;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The run folder.")
    private Path out;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        return new TrainingRun(new Terminal(), json).into(out, recipe());
    }

    private Recipe recipe() throws GalibraException {
        if (recipe != null) {
            for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
                if (!WITH_RECIPE.contains(option.longestName())) {
                    throw usage(option.longestName() + " is already said by --recipe");
                }
            }
            Recipe read = RecipeFile.read(recipe);
            return table == null ? read : read.withTable(read.table().movedTo(table));
        }
        if (table == null) {
            throw usage("a TABLE or --recipe FILE is needed");
        }
        FeatureSet set = Features.of(features);
        List<String> bands = Band.allWith(set.bands()).stream().map(Band::name).toList();
        ColumnMapping said = mapping.mapping(bands);
        var parsed = new ArrayList<Cut>();
        for (String cut : cuts) {
            try {
                parsed.add(Cut.parse(cut));
            } catch (GalibraException e) {
                throw usage(e.getMessage());
            }
        }
        Optional<WarmStart> model =
                warmStart == null ? Optional.empty() : Optional.of(WarmStart.of(warmStart));
        try {
            return new Recipe(
                    new TableReference(
                            shark.place(table).toAbsolutePath().toString(),
                            "",
                            joins(),
                            sampleRows,
                            seed),
                    said,
                    set,
                    SamplePlan.DEFAULT
                            .withCuts(parsed)
                            .withTrim(Trim.parse(trim))
                            .withUniform(uniform, uniformQuantile)
                            .withSplit(Split.parse(split)),
                    learning.weights(),
                    noise == null ? Optional.empty() : Optional.of(noise.table()),
                    learning.layers(set.size()),
                    learning.plan(seed),
                    seed,
                    new Replication(seeds, folds),
                    model);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private List<Joining> joins() {
        return joins.stream().map(Joining::parse).toList();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
