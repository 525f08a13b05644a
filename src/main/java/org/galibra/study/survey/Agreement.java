package org.galibra.study.survey;

import org.galibra.catalogue.Catalogue;
import org.galibra.model.trained.Provenance;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Where a model and a table mean different things by magnitudes and masses. Each difference is a
/// sentence for people, to be said before anything is computed; where one of the two does not say
/// what it means, that is a doubt, not a difference.
///
/// @param differences known on both sides, and different
/// @param doubts known on one side alone
public record Agreement(List<String> differences, List<String> doubts) {
    public Agreement {
        differences = List.copyOf(differences);
        doubts = List.copyOf(doubts);
    }

    /// Compares what a model was trained on with what a table holds.
    public static Agreement of(Provenance trained, Catalogue survey) {
        var differences = new ArrayList<String>();
        var doubts = new ArrayList<String>();
        var light = new Comparing("magnitudes", differences, doubts);
        Frame model = trained.frame();
        Frame table = survey.frame();
        light.compare(
                "wavelengths",
                known(
                        model.wavelengths() != Frame.Wavelengths.UNKNOWN,
                        model.wavelengths().title()),
                known(
                        table.wavelengths() != Frame.Wavelengths.UNKNOWN,
                        table.wavelengths().title()),
                "at z = 0.1 this moves near-infrared colours by 0.1 to 0.15 mag");
        light.compare("K-correction", said(model.kCorrection()), said(table.kCorrection()), "");
        light.compare(
                "Galactic extinction",
                known(!model.extinction().equals(Frame.UNKNOWN.extinction()), model.extinction()),
                known(!table.extinction().equals(Frame.UNKNOWN.extinction()), table.extinction()),
                "");
        light.compare(
                "the galaxies' own dust",
                known(!model.dust().equals(Frame.UNKNOWN.dust()), model.dust()),
                known(!table.dust().equals(Frame.UNKNOWN.dust()), table.dust()),
                "");
        light.compare("extent", extent(model.extent()), extent(table.extent()), "");
        cosmology(trained, survey, light);
        if (survey.mass().isPresent()) {
            masses(
                    trained.massCard(),
                    survey.massCard(),
                    new Comparing("masses", differences, doubts));
        }
        return new Agreement(differences, doubts);
    }

    /// Distances: what the model's magnitudes were reckoned with against the table's.
    private static void cosmology(Provenance trained, Catalogue survey, Comparing light) {
        boolean reckoned =
                survey.meaning().bands().values().stream().anyMatch(band -> band.isApparent())
                        && survey.meaning()
                                .distance()
                                .filter(from -> from.unit().needsCosmology())
                                .isPresent();
        if (!reckoned) {
            return;
        }
        FlatCosmology own = survey.meaning().cosmology();
        String stated = trained.frame().distance();
        Optional<String> model =
                trained.massCard()
                        .cosmology()
                        .map(FlatCosmology::description)
                        .or(() ->
                                stated.contains("flat")
                                        ? Optional.of(stated.substring(stated.indexOf("flat")))
                                        : Optional.empty());
        String shift =
                trained.massCard().cosmology().map(other -> distanceShift(other, own)).orElse("");
        light.compare("cosmology", model, Optional.of(own.description()), shift);
    }

    private static String distanceShift(FlatCosmology model, FlatCosmology table) {
        double z = 0.1;
        double mag = table.distanceModulus(z) - model.distanceModulus(z);
        return String.format(
                Locale.ROOT,
                "the table's distances make galaxies %.3f mag %s at z = 0.1; --cosmology %s:%s"
                        + " reckons with the model's",
                Math.abs(mag),
                mag > 0 ? "brighter" : "fainter",
                model.hubble(),
                model.matter());
    }

    private static void masses(MassCard model, MassCard table, Comparing masses) {
        double dex = table.imf().dexTo(model.imf());
        masses.compare(
                "initial mass function",
                known(model.imf() != MassCard.Imf.UNKNOWN, model.imf().title()),
                known(table.imf() != MassCard.Imf.UNKNOWN, table.imf().title()),
                Double.isNaN(dex)
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "by definition %+.3f dex from the table's to the model's",
                                dex));
        masses.compare(
                "stars counted",
                known(model.stars() != MassCard.Stars.UNKNOWN, model.stars().title()),
                known(table.stars() != MassCard.Stars.UNKNOWN, table.stars().title()),
                "");
        masses.compare("extent", extent(model.extent()), extent(table.extent()), "");
        masses.compare(
                "cosmology",
                model.cosmology().map(FlatCosmology::description),
                table.cosmology().map(FlatCosmology::description),
                "");
    }

    private static Optional<String> known(boolean known, String value) {
        return known ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> said(String value) {
        return known(!value.isEmpty(), value.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> extent(MassCard.Extent extent) {
        return known(extent != MassCard.Extent.UNKNOWN, extent.title());
    }

    private record Comparing(String of, List<String> differences, List<String> doubts) {
        void compare(
                String what, Optional<String> model, Optional<String> table, String consequence) {
            if (Objects.equals(model, table)) {
                return;
            }
            String sentence =
                    "%s of the %s: %s in the model, %s in the table%s"
                            .formatted(
                                    what,
                                    of,
                                    model.orElse("not stated"),
                                    table.orElse("not stated"),
                                    consequence.isEmpty() ? "" : " (" + consequence + ")");
            (model.isPresent() && table.isPresent() ? differences : doubts).add(sentence);
        }
    }
}
