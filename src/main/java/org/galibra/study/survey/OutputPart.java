package org.galibra.study.survey;

import org.galibra.table.Column;
import org.galibra.table.Table;

import java.util.Set;

/// What a table of weighed galaxies holds beside identifier, mass, total error and reason, which it
/// always does.
public enum OutputPart {
    /// The raw prediction, the table's own mass, and the flag beyond the correction.
    MASSES(
            "Raw and reference masses",
            "log10_mstar_raw",
            "log10_mstar_reference",
            "beyond_correction"),
    /// Each term of the error.
    ERRORS(
            "Each error term",
            "e_light",
            "e_photometric",
            "e_zero_point",
            "e_distance",
            "e_model",
            "e_seeds",
            "noise_bias"),
    /// Both intervals with what may be said of them.
    INTERVALS(
            "Intervals",
            "log10_mstar_low68",
            "log10_mstar_high68",
            "log10_mstar_low95",
            "log10_mstar_high95",
            "interval_basis"),
    /// Every range left, and the distance from the cloud.
    FENCE("Fence in full", "crossings", "cloud_distance", "cloud_limit"),
    /// The bands that weighed, and those that could not.
    INPUTS("Bands used and missing", "inputs", "not_observed", "not_detected");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of does not change
    private final Set<String> columns;

    OutputPart(String title, String... columns) {
        this.title = title;
        this.columns = Set.of(columns);
    }

    public String title() {
        return title;
    }

    /// The table without the columns of other parts.
    public static Table only(Table whole, Set<OutputPart> parts) {
        return new Table(
                whole.name(),
                whole.columns().stream().filter(column -> isIn(column, parts)).toList(),
                whole.source(),
                whole.metadata());
    }

    private static boolean isIn(Column column, Set<OutputPart> parts) {
        for (OutputPart part : values()) {
            if (part.columns.contains(column.name())) {
                return parts.contains(part);
            }
        }
        return true;
    }
}
