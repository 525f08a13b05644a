package org.galibra.app.data;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.galibra.app.control.NumberField;
import org.galibra.app.control.Pick;
import org.galibra.app.control.Rail;
import org.galibra.catalogue.MassScale;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.MassCard;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the masses mean: the card that travels with the catalogue into models and outputs.
final class MassSection {
    private static final double LARGEST_HUBBLE = 1000;

    private final DataViewModel model;
    private final Label column = new Label();
    private final Pick<MassScale> scale;
    private final Pick<MassCard.Imf> imf;
    private final Pick<MassCard.Stars> stars;
    private final Pick<MassCard.Extent> extent;
    private final NumberField hubble;
    private final VBox section;

    MassSection(DataViewModel model) {
        this.model = model;
        column.getStyleClass().addAll("small", "strong");
        column.setId("mass-column");
        scale =
                new Pick<MassScale>(at -> at == MassScale.LOG ? "log₁₀(M★/M☉)" : "M☉", this::scale)
                        .called("mass-scale", "Masses are logarithms or solar masses");
        imf =
                new Pick<MassCard.Imf>(
                                MassCard.Imf::title,
                                now -> card("IMF of the masses", at -> at.withImf(now)))
                        .called("imf", "Initial mass function");
        imf.setTooltip(
                new Tooltip("M_Kroupa = 1.06 M_Chabrier = 0.62 M_Salpeter (Speagle et al. 2014)"));
        stars =
                new Pick<MassCard.Stars>(
                                MassCard.Stars::title,
                                now -> card("stars of the masses", at -> at.withStars(now)))
                        .called("stars", "Surviving or formed mass");
        extent =
                new Pick<MassCard.Extent>(
                                MassCard.Extent::title,
                                now -> card("extent of the masses", at -> at.withExtent(now)))
                        .called("extent", "Total or aperture mass");
        hubble =
                new NumberField(
                        "mass-hubble",
                        "H0 of the masses in km/s/Mpc",
                        1,
                        LARGEST_HUBBLE,
                        now ->
                                card(
                                        "H0 of the masses",
                                        at ->
                                                at.withCosmology(
                                                        Optional.of(
                                                                new FlatCosmology(
                                                                        now,
                                                                        at.cosmology()
                                                                                .orElse(
                                                                                        FlatCosmology
                                                                                                .DEFAULT)
                                                                                .matter())))));
        hubble.setPromptText("not known");
        section =
                Rail.section(
                        "MASS CARD",
                        null,
                        Rail.line(new Label("Column"), column),
                        Rail.line(new Label("Values"), scale),
                        Rail.line(new Label("IMF"), imf),
                        Rail.line(new Label("Stars"), stars),
                        Rail.line(new Label("Extent"), extent),
                        Rail.line(new Label("H₀ (km/s/Mpc)"), hubble));
        model.meaningProperty().addListener(property -> show());
        show();
    }

    Node node() {
        return section;
    }

    private void show() {
        Optional<Meaning> now = model.meaningProperty().get();
        section.setDisable(now.isEmpty());
        now.ifPresent(this::show);
    }

    private void show(Meaning now) {
        column.setText(now.target().orElse("none yet"));
        column.setTooltip(new Tooltip("Choose it in the column table: Band or role, stellar mass"));
        scale.show(List.of(MassScale.values()), now.massScale());
        scale.setDisable(now.target().isEmpty());
        MassCard card = now.massCard();
        imf.show(List.of(MassCard.Imf.values()), card.imf());
        stars.show(List.of(MassCard.Stars.values()), card.stars());
        extent.show(List.of(MassCard.Extent.values()), card.extent());
        hubble.show(card.cosmology().map(FlatCosmology::hubble).orElse(Double.NaN));
    }

    private void scale(MassScale chosen) {
        model.change(
                "scale of the masses", now -> now.mapping().withMassScale(Optional.of(chosen)));
    }

    private void card(String what, UnaryOperator<MassCard> change) {
        model.change(
                what, now -> now.mapping().withMassCard(Optional.of(change.apply(now.massCard()))));
    }
}
