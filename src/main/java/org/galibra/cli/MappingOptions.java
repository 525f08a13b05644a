package org.galibra.cli;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.DistanceColumn;
import org.galibra.catalogue.MassScale;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.study.MappingFile;
import org.galibra.study.SavedMappings;
import org.galibra.work.GalibraException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person says about a table's columns on the command line. `--mapping` is read first, every
/// other option changes what it says.
final class MappingOptions {
    private final SavedMappings mappings;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns mean: a file that describe --save-mapping wrote.")
    private Path mapping;

    @Option(
            names = "--convention",
            paramLabel = "NAME",
            description = "The table's convention, or by-hand; the best match otherwise.")
    private String convention;

    @Option(names = "--target", paramLabel = "COLUMN", description = "The column of log10 M*.")
    private String target;

    @Option(
            names = "--mass-scale",
            paramLabel = "log|linear",
            description = "Whether the masses are log10 M* or M* in solar masses.")
    private MassScale massScale;

    @Option(
            names = "--map",
            paramLabel = "BAND=COLUMN",
            description = "The column of a band's magnitudes or fluxes; repeatable.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--unit",
            paramLabel = "BAND=UNIT",
            description = "Jy, mJy, nanomaggy, mag, vega, ...; repeatable.")
    private Map<String, String> units = new LinkedHashMap<>();

    @Option(
            names = "--leave-out",
            paramLabel = "BAND",
            description = "A band that is not to be read; repeatable.")
    private List<String> leftOut = new ArrayList<>();

    @Option(
            names = "--magnitudes",
            paramLabel = "absolute|apparent",
            description = "What magnitudes are of which nothing else is known.")
    private BandColumn.Kind magnitudes;

    @Option(
            names = "--stand-in",
            paramLabel = "SYSTEM",
            description =
                    "A filter system, such as 2MASS, whose bands may stand for those of the"
                            + " features; repeatable.")
    private List<String> standIns = new ArrayList<>();

    @Option(
            names = "--redshift",
            paramLabel = "COLUMN",
            description = "The column of redshifts that distances are made of.")
    private String redshift;

    @Option(
            names = "--distance",
            paramLabel = "COLUMN:UNIT",
            description = "The column of distances, such as dist_best:Mpc.")
    private String distance;

    @Option(names = "--cosmology", paramLabel = "H0:OMEGA_M", description = "Flat, such as 70:0.3.")
    private String cosmology;

    @Option(
            names = "--detected-above",
            paramLabel = "S/N",
            description = "A flux below this signal-to-noise ratio counts as not detected.")
    private Double detectionLimit;

    @Option(
            names = "--missing",
            paramLabel = "COLUMN=NUMBER",
            description = "A number that stands for a missing value in a column; repeatable.")
    private List<String> missing = new ArrayList<>();

    @Option(
            names = "--value",
            paramLabel = "COLUMN=NUMBER",
            description =
                    "A number that is a value in a column, although it often stands for a missing"
                            + " one; repeatable.")
    private List<String> values = new ArrayList<>();

    @Option(
            names = "--derive",
            paramLabel = "NAME=FORMULA",
            description = "A column to make, such as logM=log10(mass/h); repeatable.")
    private List<String> derived = new ArrayList<>();

    private static final String COLON = ":";

    /// @param mappings where the one that is used is remembered
    MappingOptions(SavedMappings mappings) {
        this.mappings = mappings;
    }

    /// The mapping that the options say.
    ///
    /// @param bands the names that `--map` may use
    /// @throws GalibraException if the mapping file cannot be read
    /// @throws ParameterException if an option makes no sense
    ColumnMapping mapping(List<String> bands) throws GalibraException {
        ColumnMapping said = ColumnMapping.RECOGNISED;
        if (mapping != null) {
            said = MappingFile.read(mapping);
            mappings.remember(mapping);
        }
        if (convention != null) {
            said = said.withConvention(Optional.of(convention));
        }
        if (target != null) {
            said = said.withTarget(target);
        }
        if (massScale != null) {
            said = said.withMassScale(Optional.of(massScale));
        }
        if (magnitudes != null) {
            said = said.withMagnitudes(Optional.of(magnitudes));
        }
        said = bands(said, bands);
        for (String system : standIns) {
            said = said.withStandIn(system, true);
        }
        said = distance(said);
        if (detectionLimit != null) {
            if (!(detectionLimit >= 0)) {
                throw usage("--detected-above must be 0 or above, not " + detectionLimit);
            }
            said = said.withDetectionLimit(detectionLimit);
        }
        said = sentinels(said, "--missing", missing, true);
        said = sentinels(said, "--value", values, false);
        for (String each : derived) {
            int at = each.indexOf('=');
            if (at < 1) {
                throw usage("--derive: write NAME=FORMULA, not " + each);
            }
            said = said.withDerived(each.substring(0, at).strip(), each.substring(at + 1).strip());
        }
        return said;
    }

    /// Whether a mapping's file is named.
    boolean isNamed() {
        return mapping != null;
    }

    private ColumnMapping sentinels(
            ColumnMapping said, String option, List<String> numbers, boolean missing) {
        ColumnMapping changed = said;
        for (String each : numbers) {
            int at = each.lastIndexOf('=');
            changed =
                    changed.withSentinel(
                            at < 0 ? each : each.substring(0, at),
                            number(option, at < 0 ? "" : each.substring(at + 1)),
                            missing);
        }
        return changed;
    }

    private ColumnMapping bands(ColumnMapping said, List<String> bands) {
        ColumnMapping changed = said;
        for (var each : map.entrySet()) {
            checked("--map", each.getKey(), bands);
            changed = changed.withBand(each.getKey(), BandColumn.of(each.getValue()));
        }
        for (var each : units.entrySet()) {
            checked("--unit", each.getKey(), bands);
            PhotometricUnit unit =
                    PhotometricUnit.parse(each.getValue())
                            .orElseThrow(() ->
                                    usage(
                                            "--unit: there is no unit %s; the units are: %s"
                                                    .formatted(
                                                            each.getValue(),
                                                            PhotometricUnit.known())));
            changed = changed.withUnit(each.getKey(), unit);
        }
        for (String band : leftOut) {
            checked("--leave-out", band, bands);
            changed = changed.withLeftOut(band);
        }
        return changed;
    }

    private void checked(String option, String band, List<String> bands) {
        if (!bands.contains(band)) {
            throw usage(
                    option
                            + ": there is no band "
                            + band
                            + "; the bands are: "
                            + String.join(", ", bands));
        }
    }

    private ColumnMapping distance(ColumnMapping said) {
        ColumnMapping changed = said;
        if (redshift != null) {
            changed = changed.withDistance(Optional.of(DistanceColumn.redshift(redshift)));
        }
        if (distance != null) {
            int at = distance.lastIndexOf(COLON);
            String symbol = at < 0 ? "" : distance.substring(at + 1);
            DistanceColumn.Unit unit =
                    DistanceColumn.Unit.parse(symbol)
                            .orElseThrow(() ->
                                    usage(
                                            "--distance: write COLUMN:UNIT with one of the units "
                                                    + Stream.of(DistanceColumn.Unit.values())
                                                            .map(DistanceColumn.Unit::symbol)
                                                            .collect(Collectors.joining(", "))));
            changed =
                    changed.withDistance(
                            Optional.of(new DistanceColumn(distance.substring(0, at), unit)));
        }
        if (cosmology != null) {
            String[] parts = cosmology.split(COLON, -1);
            if (parts.length != 2) {
                throw usage("--cosmology: write H0:OMEGA_M, such as 70:0.3, not " + cosmology);
            }
            try {
                changed =
                        changed.withCosmology(
                                Optional.of(
                                        new FlatCosmology(
                                                number("--cosmology", parts[0]),
                                                number("--cosmology", parts[1]))));
            } catch (IllegalArgumentException e) {
                throw usage("--cosmology: " + e.getMessage());
            }
        }
        return changed;
    }

    private double number(String option, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw usage(option + ": '" + text + "' is no number");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
