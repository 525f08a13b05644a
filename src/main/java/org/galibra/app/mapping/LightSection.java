package org.galibra.app.mapping;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.galibra.app.control.NumberField;
import org.galibra.app.control.Pick;
import org.galibra.app.control.Rail;
import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.DistanceColumn;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.Frame;
import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How light becomes absolute magnitudes: distance, cosmology, K-correction, and the frame.
public final class LightSection {
    private static final double LARGEST_HUBBLE = 1000;
    private static final double LARGEST_LIMIT = 100;
    private static final String NO_DISTANCE = "none";
    private static final List<String> EXTINCTION =
            List.of("as in the table", "corrected", "not corrected");

    private final MappingEdits model;
    private final Pick<BandColumn.Kind> kind;
    private final Pick<String> distance;
    private final Pick<DistanceColumn.Unit> unit;
    private final NumberField hubble;
    private final NumberField matter;
    private final NumberField limit;
    private final Pick<Frame.Wavelengths> wavelengths;
    private final Pick<String> extinction;
    private final VBox section;

    /// The section of a mapping.
    public LightSection(MappingEdits model) {
        this.model = model;
        kind =
                new Pick<BandColumn.Kind>(BandColumn.Kind::word, this::kind)
                        .called("magnitudes", "Magnitudes are absolute or apparent");
        kind.setTooltip(
                new Tooltip(
                        "What columns of magnitudes hold where nothing else says it; fluxes are"
                                + " always apparent"));
        distance =
                new Pick<String>(name -> name, this::distance)
                        .called("distance", "Column of redshifts or distances");
        distance.setTooltip(new Tooltip("The column that tells how far away the galaxies are"));
        unit =
                new Pick<DistanceColumn.Unit>(DistanceColumn.Unit::symbol, this::unit)
                        .called("distance-unit", "Unit of the distances");
        hubble =
                new NumberField(
                        "hubble",
                        "H0 in km/s/Mpc",
                        1,
                        LARGEST_HUBBLE,
                        now -> cosmology("H0", at -> new FlatCosmology(now, at.matter())));
        matter =
                new NumberField(
                        "matter",
                        "Ωm, the density of matter over the critical one",
                        0,
                        1,
                        now -> cosmology("Ωm", at -> new FlatCosmology(at.hubble(), now)));
        limit =
                new NumberField(
                        "detection-limit",
                        "Below this signal-to-noise ratio a flux counts as not detected",
                        0,
                        LARGEST_LIMIT,
                        now ->
                                model.change(
                                        "detection limit",
                                        at -> at.mapping().withDetectionLimit(now)));
        wavelengths =
                new Pick<Frame.Wavelengths>(Frame.Wavelengths::title, this::wavelengths)
                        .called("wavelengths", "Frame of the bands");
        var k = new Label("none");
        k.getStyleClass().add("small");
        k.setTooltip(new Tooltip("No K-correction is made, as in Elson (2025); it is recorded"));
        extinction =
                new Pick<String>(words -> words, this::extinction)
                        .called("extinction", "Galactic extinction");
        extinction.setTooltip(
                new Tooltip("What was done about Galactic extinction; Galibra leaves it alone"));
        section =
                Rail.section(
                        "MAGNITUDES AND COSMOLOGY",
                        null,
                        Rail.line(new Label("Magnitudes"), kind),
                        Rail.line(new Label("Distance from"), distance),
                        Rail.line(new Label("in"), unit),
                        Rail.line(new Label("H₀ (km/s/Mpc)"), hubble),
                        Rail.line(new Label("Ωₘ"), matter),
                        Rail.line(new Label("Least S/N"), limit),
                        Rail.line(new Label("Wavelengths"), wavelengths),
                        Rail.line(new Label("K correction"), k),
                        Rail.line(new Label("Extinction"), extinction));
        model.meaningProperty().addListener(property -> show());
        show();
    }

    public Node node() {
        return section;
    }

    private void show() {
        Optional<Meaning> now = model.meaningProperty().get();
        section.setDisable(now.isEmpty());
        now.ifPresent(this::show);
    }

    private void show(Meaning now) {
        kind.show(
                List.of(BandColumn.Kind.values()),
                now.mapping().magnitudes().orElse(BandColumn.Kind.ABSOLUTE));
        var names = new ArrayList<String>();
        names.add(NO_DISTANCE);
        now.table().columns().stream()
                .filter(column ->
                        !(column.values() instanceof Texts || column.values() instanceof Flags))
                .map(Column::name)
                .forEach(names::add);
        distance.show(names, now.distance().map(DistanceColumn::column).orElse(NO_DISTANCE));
        unit.show(
                List.of(DistanceColumn.Unit.values()),
                now.distance().map(DistanceColumn::unit).orElse(null));
        unit.setDisable(now.distance().isEmpty());
        boolean needed = now.distance().filter(at -> at.unit().needsCosmology()).isPresent();
        hubble.show(now.cosmology().hubble());
        matter.show(now.cosmology().matter());
        hubble.setDisable(!needed);
        matter.setDisable(!needed);
        limit.show(now.mapping().detectionLimit());
        wavelengths.show(List.of(Frame.Wavelengths.values()), now.frame().wavelengths());
        String treated = now.frame().extinction();
        var treatments = new ArrayList<>(EXTINCTION);
        if (!treatments.contains(treated)) {
            treatments.add(treated);
        }
        extinction.show(treatments, treated);
    }

    private void kind(BandColumn.Kind chosen) {
        model.change(
                "magnitudes, " + chosen.word(),
                now -> now.mapping().withMagnitudes(Optional.of(chosen)));
    }

    private void distance(String column) {
        model.change(
                "distance from " + column,
                now ->
                        now.mapping()
                                .withDistance(
                                        column.equals(NO_DISTANCE)
                                                ? Optional.empty()
                                                : Optional.of(proposed(now, column))));
    }

    /// A column known as a distance is one in Mpc; what is not known is taken for a redshift, as it
    /// mostly is.
    private static DistanceColumn proposed(Meaning now, String column) {
        String spelled = now.table().column(column).map(Column::unit).orElse("");
        return new DistanceColumn(
                column,
                spelled.isBlank()
                        ? DistanceColumn.Unit.REDSHIFT
                        : DistanceColumn.Unit.parse(spelled).orElse(DistanceColumn.Unit.REDSHIFT));
    }

    private void unit(DistanceColumn.Unit chosen) {
        model.change(
                "unit of the distances",
                now ->
                        now.mapping()
                                .withDistance(
                                        now.distance()
                                                .map(at ->
                                                        new DistanceColumn(at.column(), chosen))));
    }

    private void cosmology(String what, java.util.function.UnaryOperator<FlatCosmology> change) {
        model.change(
                what,
                now -> now.mapping().withCosmology(Optional.of(change.apply(now.cosmology()))));
    }

    private void wavelengths(Frame.Wavelengths chosen) {
        model.change(
                "frame of the bands",
                now -> now.mapping().withFrame(Optional.of(now.frame().withWavelengths(chosen))));
    }

    private void extinction(String chosen) {
        model.change(
                "Galactic extinction",
                now -> now.mapping().withFrame(Optional.of(now.frame().withExtinction(chosen))));
    }
}
