package org.galibra.sample;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnRole;
import org.galibra.catalogue.ColumnRole.Role;
import org.galibra.catalogue.MassScale;
import org.galibra.model.Examples;
import org.galibra.table.Column;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much each galaxy counts in the cost while a network trains, by columns of the table. The
/// weights belong to the galaxies that train and to those held out to watch them, whose loss says
/// when to stop; no metric of any set is weighted.
///
/// Only the ratios matter: [Examples] divides by the mean of each set, so that a weight is 1 on
/// average and a learning rate means what it meant. Equal weights are no weights, bit for bit.
///
/// @param column weights w ≥ 0, for any cost; of 0 the galaxy is left out of the sums. None: all
///   are equal
/// @param truthError the 1σ error of the mass, for the error-weighted cost alone (Dobbels et al.
///   2019, § 2.3): in dex of log10(M★/M☉), or in the unit of the mass where that is linear, when
///   σ_M/(M ln 10) is taken. Errors below 5 per cent count as 5 per cent
/// @param prior the distribution of masses that is learned as if the galaxies had it; its weights
///   multiply those of the column
public record GalaxyWeights(
        Optional<String> column, Optional<String> truthError, Optional<MassPrior> prior) {
    /// Every galaxy counts the same, and no errors are known.
    public static final GalaxyWeights EQUAL = new GalaxyWeights(Optional.empty(), Optional.empty());

    /// Weights by columns alone.
    public GalaxyWeights(Optional<String> column, Optional<String> truthError) {
        this(column, truthError, Optional.empty());
    }

    /// log10(1.05): a relative error of 5 per cent, in dex.
    public static final double LEAST_ERROR_DEX = StrictMath.log10(1.05);

    private static final Set<Role> TAKEN = Set.of(Role.MASS, Role.BAND, Role.IDENTIFIER, Role.FLAG);
    private static final Pattern ERROR =
            Pattern.compile("(?i)err|sigma|unc|^e_|^del|_std|^std_|^d_?log");
    private static final Pattern MASS = Pattern.compile("(?i)mass|mstar|logm|lgm|mstellar");

    /// The same weights, by another column or none.
    public GalaxyWeights withColumn(Optional<String> other) {
        return new GalaxyWeights(other, truthError, prior);
    }

    /// The same weights, with the errors in another column or none.
    public GalaxyWeights withTruthError(Optional<String> other) {
        return new GalaxyWeights(column, other, prior);
    }

    /// The same weights, as if the masses were distributed otherwise.
    public GalaxyWeights withPrior(Optional<MassPrior> other) {
        return new GalaxyWeights(column, truthError, other);
    }

    /// Gives examples their weights and errors.
    ///
    /// @param examples n galaxies, scaled
    /// @param rows of the catalogue's table, the n galaxies in the same order
    /// @throws GalibraException if there is no such column, or a value of these galaxies is missing
    ///   or negative, or all weights are 0; naming column and row
    public Examples weigh(Examples examples, Catalogue catalogue, int[] rows)
            throws GalibraException {
        Examples weighted = examples;
        if (column.isPresent() || prior.isPresent()) {
            weighted = weighted.withWeights(weights(catalogue, rows));
        }
        return truthError.isPresent()
                ? weighted.withErrors(errorsDex(catalogue, truthError.get(), rows))
                : weighted;
    }

    private double[] weights(Catalogue catalogue, int[] rows) throws GalibraException {
        double[] weights = new double[rows.length];
        if (prior.isPresent()) {
            Column target = catalogue.target();
            Arrays.setAll(weights, i -> Catalogue.number(target, rows[i]));
            weights = prior.get().weights(weights);
        } else {
            Arrays.fill(weights, 1);
        }
        if (column.isPresent()) {
            double[] ofColumn = weights(catalogue, column.get(), rows);
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= ofColumn[i];
            }
        }
        return weights;
    }

    private static double[] weights(Catalogue catalogue, String name, int[] rows)
            throws GalibraException {
        double[] weights = values(catalogue, name, rows, "weight");
        if (rows.length > 0 && Arrays.stream(weights).allMatch(weight -> weight == 0)) {
            throw Problem.of("every galaxy that trains, or that is held out, has the weight 0")
                    .inFile(catalogue.table().name())
                    .inColumn(name)
                    .remedy("Choose another column, or cut to galaxies of a weight above 0")
                    .exception();
        }
        return weights;
    }

    private static double[] errorsDex(Catalogue catalogue, String name, int[] rows)
            throws GalibraException {
        double[] errors = values(catalogue, name, rows, "error");
        if (catalogue.meaning().massScale() == MassScale.LINEAR) {
            Column mass =
                    Catalogue.numeric(
                            catalogue.table(), catalogue.meaning().target().orElseThrow());
            for (int i = 0; i < rows.length; i++) {
                errors[i] /= Catalogue.number(mass, rows[i]) * StrictMath.log(10);
            }
        }
        return Arrays.stream(errors).map(error -> Math.max(error, LEAST_ERROR_DEX)).toArray();
    }

    private static double[] values(Catalogue catalogue, String name, int[] rows, String what)
            throws GalibraException {
        Column column = Catalogue.numeric(catalogue.table(), name);
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = Catalogue.number(column, rows[i]);
            if (!(values[i] >= 0)) {
                boolean missing = Double.isNaN(values[i]);
                throw Problem.of(
                                missing
                                        ? "the " + what + " of a training galaxy is missing"
                                        : "the %s of a training galaxy is negative: %s"
                                                .formatted(what, values[i]))
                        .inFile(catalogue.table().name())
                        .inColumn(name)
                        .inRow(rows[i] + 1L)
                        .remedy(
                                "Mend the value, or leave such galaxies out with the cut `%s`>=0"
                                        .formatted(name))
                        .exception();
            }
        }
        return values;
    }

    /// The columns of a catalogue that could say how much a galaxy counts: numbers that are neither
    /// mass nor light nor name.
    public static List<String> columns(Catalogue catalogue) {
        Map<String, ColumnRole> roles = catalogue.meaning().roles();
        return Catalogue.possibleTargets(catalogue.table()).stream()
                .filter(name -> !catalogue.target().name().equals(name))
                .filter(name -> roles.containsKey(name) && !TAKEN.contains(roles.get(name).role()))
                .toList();
    }

    /// Those that could be the error of the mass: the ones whose names say error come first.
    public static List<String> errorColumns(Catalogue catalogue) {
        Map<Boolean, List<String>> named =
                columns(catalogue).stream()
                        .collect(Collectors.partitioningBy(GalaxyWeights::saysError));
        return Stream.concat(named.get(true).stream(), named.get(false).stream()).toList();
    }

    /// The column whose name says that it is the error of the mass, if one does.
    public static Optional<String> recognisedError(Catalogue catalogue) {
        return columns(catalogue).stream()
                .filter(name -> saysError(name) && MASS.matcher(name).find())
                .findFirst();
    }

    private static boolean saysError(String name) {
        return ERROR.matcher(name).find();
    }

    /// What a person should know of them, one sentence each; none where all galaxies are equal.
    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        column.ifPresent(
                name -> sentences.add("galaxies are weighted by " + name + " in the loss"));
        prior.ifPresent(masses ->
                sentences.add(
                        "galaxies are weighted in the loss as if their masses had the"
                                + " distribution "
                                + masses
                                + " ("
                                + masses.words()
                                + "), at most 30 times the mean"));
        truthError.ifPresent(name ->
                sentences.add(
                        "the errors of the masses are those of "
                                + name
                                + ", at least 5 per cent (0.021 dex)"));
        return sentences;
    }
}
