package org.galibra.catalogue.synthetic;

import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A column of the catalogue: its description, and how a galaxy fills it.
///
/// @param whole whether it holds integers
record CatalogueColumn(
        String name,
        String unit,
        String ucd,
        String description,
        boolean whole,
        ToDoubleFunction<SyntheticGalaxy> value) {
    /// Every column, in order.
    static final List<CatalogueColumn> ALL = all();

    /// A table's column of these values, which it takes over.
    Column filled(double[] values) {
        return new Column(
                name,
                unit,
                ucd,
                description,
                whole
                        ? Integers.of(Arrays.stream(values).mapToLong(v -> (long) v).toArray())
                        : Reals.owning(values));
    }

    private static List<CatalogueColumn> all() {
        var columns = new ArrayList<CatalogueColumn>();
        addIdentity(columns);
        for (int b = 0; b < DustEmission.BANDS.size(); b++) {
            int index = b;
            Band band = DustEmission.BANDS.get(b);
            columns.add(
                    real(
                            "m_" + band.name(),
                            "mag",
                            "phot.mag;" + spectralRange(band),
                            "Apparent AB magnitude in " + name(band) + ", no K-correction",
                            galaxy -> galaxy.apparentMagnitude(index)));
        }
        for (int b = 0; b < Band.ELSON_2025.size(); b++) {
            int index = b;
            Band band = Band.ELSON_2025.get(b);
            columns.add(
                    real(
                            "M_" + band.name(),
                            "mag",
                            "phys.magAbs;" + spectralRange(band),
                            "Absolute AB magnitude in " + name(band) + ", from z_obs",
                            galaxy -> galaxy.absoluteMagnitude(index)));
        }
        addTruths(columns);
        for (int b = 0; b < Band.ELSON_2025.size(); b++) {
            int index = b;
            Band band = Band.ELSON_2025.get(b);
            columns.add(
                    real(
                            "M0_" + band.name(),
                            "mag",
                            "phys.magAbs;" + spectralRange(band),
                            "As M_" + band.name() + ", of the stars alone, without dust",
                            galaxy -> galaxy.dustFreeMagnitude(index)));
        }
        return List.copyOf(columns);
    }

    private static void addIdentity(List<CatalogueColumn> columns) {
        columns.add(whole("id", "meta.id;meta.main", "Number of the galaxy", SyntheticGalaxy::id));
        columns.add(
                real(
                        "ra",
                        "deg",
                        "pos.eq.ra;meta.main",
                        "Right ascension, uniform on the sky: no clustering",
                        g -> g.parameters().position().rightAscensionDegrees()));
        columns.add(
                real(
                        "dec",
                        "deg",
                        "pos.eq.dec;meta.main",
                        "Declination, uniform on the sky: no clustering",
                        g -> g.parameters().position().declinationDegrees()));
        columns.add(
                real(
                        "z_cos",
                        "",
                        "src.redshift",
                        "Cosmological redshift",
                        g -> g.parameters().position().cosmologicalRedshift()));
        columns.add(
                real(
                        "z_obs",
                        "",
                        "src.redshift;meta.main",
                        "Observed redshift, with peculiar velocity",
                        g -> g.parameters().position().observedRedshift()));
        columns.add(
                whole(
                        "type",
                        "src.class",
                        "0 central, 1 satellite, 2 satellite without a halo of its own",
                        g -> g.parameters().type()));
        columns.add(
                real(
                        "bulge_to_total",
                        "",
                        "phys.mass;arith.ratio",
                        "Bulge-to-total ratio of stellar mass",
                        g -> g.parameters().bulgeToTotal()));
        columns.add(
                real(
                        "logMstar",
                        "dex(Msun)",
                        "phys.mass",
                        "log10 of the surviving stellar mass, remnants included, Chabrier IMF",
                        g -> g.parameters().logMass()));
        columns.add(
                real(
                        "logSFR",
                        "dex(Msun.yr**-1)",
                        "phys.SFR",
                        "log10 of the star formation rate over the last 91.2 Myr, at least -4",
                        g -> g.light().logStarFormationRate()));
        columns.add(
                real(
                        "logLdust",
                        "dex(Lsun)",
                        "phys.luminosity;em.IR",
                        "log10 of the luminosity that dust absorbs and radiates",
                        g -> g.light().logDustLuminosity()));
    }

    private static void addTruths(List<CatalogueColumn> columns) {
        columns.add(
                real(
                        "weight",
                        "",
                        "stat.weight",
                        "10^(-0.55 (logMstar - 10)): restores the mass function of Baldry+ 2012",
                        g -> MassFunction.weight(g.parameters().logMass())));
        columns.add(
                real(
                        "A_V",
                        "mag",
                        "phys.absorption;em.opt.V",
                        "Extinction through the disc along the line of sight, 1.086 tau_V",
                        g -> g.light().dustContent().extinction()));
        columns.add(
                real(
                        "age_mass_weighted",
                        "Gyr",
                        "time.age;stat.mean",
                        "Mean age of the stars by mass formed",
                        g -> g.light().meanAgeGyr()));
        columns.add(
                real(
                        "logZ",
                        "dex",
                        "phys.abund.Z;stat.mean",
                        "Mean log10(Z/Zsun) of the stars by mass formed, Zsun = 0.02",
                        g -> g.light().meanMetallicity()));
        columns.add(
                real(
                        "cos_inclination",
                        "",
                        "src.morph.param",
                        "Cosine of the disc's inclination, 1 face-on",
                        g -> g.parameters().cosInclination()));
    }

    private static CatalogueColumn real(
            String name,
            String unit,
            String ucd,
            String description,
            ToDoubleFunction<SyntheticGalaxy> value) {
        return new CatalogueColumn(name, unit, ucd, description, false, value);
    }

    private static CatalogueColumn whole(
            String name, String ucd, String description, ToDoubleFunction<SyntheticGalaxy> value) {
        return new CatalogueColumn(name, "", ucd, description, true, value);
    }

    private static String name(Band band) {
        return band.system() + " " + band.name();
    }

    /// The word of the UCD1+ vocabulary for a band's part of the spectrum.
    static String spectralRange(Band band) {
        return switch (band.name()) {
            case "FUV" -> "em.UV.100-200nm";
            case "NUV" -> "em.UV.200-300nm";
            case "u" -> "em.opt.U";
            case "g" -> "em.opt.B";
            case "r" -> "em.opt.R";
            case "i", "z" -> "em.opt.I";
            case "Y" -> "em.IR.NIR";
            case "J" -> "em.IR.J";
            case "H" -> "em.IR.H";
            case "Ks" -> "em.IR.K";
            case "W1" -> "em.IR.3-4um";
            case "W2" -> "em.IR.4-8um";
            case "W3" -> "em.IR.8-15um";
            case "W4" -> "em.IR.15-30um";
            case "P100" -> "em.IR.60-100um";
            case "P160" -> "em.mm.1500-3000GHz";
            case "S250", "S350" -> "em.mm.750-1500GHz";
            case "S500" -> "em.mm.400-750GHz";
            default -> throw new IllegalArgumentException("no spectral range for band " + band);
        };
    }
}
