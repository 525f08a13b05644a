package org.galibra.model.trained;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;

import java.util.List;
import java.util.Locale;

/// The shape of a provenance in `model.json`.
record ProvenanceDocument(
        String program,
        String recipeSha256,
        String table,
        String tableSha256,
        boolean synthetic,
        long seed,
        long steps,
        String outcome,
        String kernel,
        Mass mass,
        Light light,
        List<String> standIns,
        List<String> weights,
        String start) {
    private static final String MASS = "mass";
    private static final String WEIGHTS = "weights";

    /// A mass card.
    ///
    /// @param cosmology none, or one
    record Mass(
            String imf, String stars, String extent, List<FlatCosmology> cosmology, String source) {
        static Mass of(MassCard card) {
            return new Mass(
                    word(card.imf()),
                    word(card.stars()),
                    word(card.extent()),
                    card.cosmology().stream().toList(),
                    card.source());
        }

        MassCard card() {
            return new MassCard(
                    value(MassCard.Imf.class, imf),
                    value(MassCard.Stars.class, stars),
                    value(MassCard.Extent.class, extent),
                    cosmology.stream().findFirst(),
                    source);
        }
    }

    /// A frame.
    record Light(
            String wavelengths,
            String kCorrection,
            String extinction,
            String dust,
            String extent,
            String distance) {
        static Light of(Frame frame) {
            return new Light(
                    word(frame.wavelengths()),
                    frame.kCorrection(),
                    frame.extinction(),
                    frame.dust(),
                    word(frame.extent()),
                    frame.distance());
        }

        Frame frame() {
            return new Frame(
                    value(Frame.Wavelengths.class, wavelengths),
                    kCorrection,
                    extinction,
                    dust,
                    value(MassCard.Extent.class, extent),
                    distance);
        }
    }

    static ProvenanceDocument of(Provenance provenance) {
        return new ProvenanceDocument(
                provenance.program(),
                provenance.recipeSha256(),
                provenance.table(),
                provenance.tableSha256(),
                provenance.synthetic(),
                provenance.seed(),
                provenance.steps(),
                provenance.outcome(),
                provenance.kernel(),
                Mass.of(provenance.massCard()),
                Light.of(provenance.frame()),
                provenance.standIns(),
                provenance.weights(),
                provenance.start());
    }

    Provenance provenance() {
        return new Provenance(
                program,
                recipeSha256,
                table,
                tableSha256,
                synthetic,
                seed,
                steps,
                outcome,
                kernel,
                mass.card(),
                light.frame(),
                standIns,
                weights,
                start);
    }

    /// Gives a provenance of an older file what it lacks: nothing was known of masses and light,
    /// and every training began with a drawn network, on galaxies that counted the same.
    static void upgrade(ObjectNode provenance) {
        if (!provenance.has(MASS)) {
            provenance.putPOJO(MASS, Mass.of(MassCard.UNKNOWN));
            provenance.putPOJO("light", Light.of(Frame.UNKNOWN));
            provenance.putArray("standIns");
        }
        if (!provenance.has(WEIGHTS)) {
            provenance.putArray(WEIGHTS);
            provenance.put("start", "");
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T extends Enum<T>> T value(Class<T> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
