package org.galibra.catalogue.synthetic;

import org.galibra.photometry.Band;
import org.galibra.photometry.FlatCosmology;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.io.hdf5.BandOrder;
import org.galibra.table.io.hdf5.Hdf5Writer;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// Writes the synthetic catalogue in the layouts of SHARK's files, as that of a model at one
/// snapshot or as that of a light cone. Every file says that it is synthetic.
///
/// Masses are Msun/h and rates Msun/Gyr/h with the catalogue's h, in double precision; magnitudes
/// are in single precision, as SHARK's are. Of the components there is only `total`, as the
/// catalogue does not keep the light of bulge and disc apart; a band that it has not is −999, and
/// so are the far-infrared ones without dust. The galaxies' own redshifts and places, which a
/// snapshot of SHARK's has not, stand beside its properties as `zobs`, `zcos`, `ra` and `dec`.
///
/// @param order the order of the bands
/// @param bands how many of them
/// @param filters whether the files name them
/// @param subvolumes over how many sub-volumes the galaxies are spread, in their order
/// @param lightCone whether the layout is a light cone's
public record SharkLayout(
        BandOrder order, int bands, boolean filters, int subvolumes, boolean lightCone) {
    private static final double MISSING = -999;
    private static final int SNAPSHOT = 199;

    /// What SHARK calls the systems of the bands.
    private static final Map<String, String> SYSTEMS =
            Map.of("IRAC", "Spitzer", "PACS", "Herschel", "SPIRE", "Herschel", "SCUBA-2", "JCMT");

    private static final double GYR = 1e9;

    public SharkLayout {
        if (subvolumes < 1 || order.bands(bands).isEmpty()) {
            throw new IllegalArgumentException(
                    subvolumes + " sub-volumes, " + bands + " bands of " + order.name());
        }
    }

    /// Writes the files below `folder`.
    ///
    /// @param synthetic a table of [SyntheticCatalogue]
    /// @throws GalibraException if a file cannot be written
    /// @throws CancellationException if `stop` was set meanwhile; files already written stay
    public void write(Path folder, Table synthetic, Progress progress, StopSignal stop)
            throws GalibraException {
        for (int subvolume = 0; subvolume < subvolumes; subvolume++) {
            if (stop.isStopped()) {
                throw new CancellationException("writing SHARK's layout");
            }
            progress.at("Writing SHARK's layout", subvolume, subvolumes);
            int from = (int) ((long) synthetic.rows() * subvolume / subvolumes);
            int to = (int) ((long) synthetic.rows() * (subvolume + 1) / subvolumes);
            var galaxies = new Galaxies(synthetic, from, to);
            if (lightCone) {
                String end = String.format(Locale.ROOT, "_%02d.hdf5", subvolume);
                properties(galaxies, subvolume).write(folder.resolve("mocksky" + end));
                magnitudes(galaxies).write(folder.resolve("Sting-SED-synthetic" + end));
            } else {
                Path place = Path.of(Integer.toString(SNAPSHOT), Integer.toString(subvolume));
                properties(galaxies, subvolume)
                        .write(folder.resolve(place).resolve("galaxies.hdf5"));
                magnitudes(galaxies)
                        .write(
                                folder.resolve("Photometry")
                                        .resolve(place)
                                        .resolve("Shark-SED.hdf5"));
            }
        }
    }

    /// Rows `from` to `to` of the catalogue.
    private record Galaxies(Table table, int from, int to) {
        int count() {
            return to - from;
        }

        double[] reals(String column) {
            var values = new double[count()];
            Reals all = (Reals) values(column);
            for (int i = 0; i < values.length; i++) {
                values[i] = all.at(from + i);
            }
            return values;
        }

        long[] wholes(String column) {
            var values = new long[count()];
            Integers all = (Integers) values(column);
            for (int i = 0; i < values.length; i++) {
                values[i] = all.at(from + i);
            }
            return values;
        }

        boolean has(String column) {
            return table.column(column).isPresent();
        }

        private Object values(String column) {
            return table.column(column).map(Column::values).orElseThrow();
        }
    }

    private Hdf5Writer properties(Galaxies galaxies, int subvolume) {
        FlatCosmology cosmology = SyntheticCatalogue.COSMOLOGY;
        double h = cosmology.h();
        double[] mass = galaxies.reals("logMstar");
        double[] bulgeShare = galaxies.reals("bulge_to_total");
        double[] rate = galaxies.reals("logSFR");
        var disk = new double[mass.length];
        var bulge = new double[mass.length];
        for (int i = 0; i < mass.length; i++) {
            double total = StrictMath.pow(10, mass[i]) * h;
            bulge[i] = total * bulgeShare[i];
            disk[i] = total - bulge[i];
            rate[i] = StrictMath.pow(10, rate[i]) * GYR * h;
        }
        String id = lightCone ? "id_galaxy_sky" : "id_galaxy";
        var file = new Hdf5Writer(facts(galaxies.table()));
        file.number("/cosmology/h", h, "Hubble parameter, H0/(100 km/s/Mpc)")
                .number("/cosmology/omega_m", cosmology.matter(), "matter density")
                .number("/cosmology/omega_l", 1 - cosmology.matter(), "dark energy density");
        if (!lightCone) {
            file.number("/run_info/redshift", 0.0, "redshift of the snapshot; see galaxies/zobs")
                    .number("/run_info/snapshot", SNAPSHOT, "snapshot")
                    .number("/run_info/subvolume", subvolume, "sub-volume")
                    .number(
                            "/run_info/effective_volume",
                            Double.NaN,
                            "not defined: the galaxies do not fill a volume [(cMpc/h)^3]");
        }
        return file.longs("/galaxies/" + id, galaxies.wholes("id"), "number of the galaxy")
                .longs(
                        "/galaxies/type",
                        galaxies.wholes("type"),
                        "0 central, 1 satellite, 2 orphan")
                .doubles("/galaxies/mstars_disk", disk, "stellar mass in the disk [Msun/h]")
                .doubles("/galaxies/mstars_bulge", bulge, "stellar mass in the bulge [Msun/h]")
                .doubles("/galaxies/sfr_disk", rate, "star formation rate, all of it [Msun/Gyr/h]")
                .doubles(
                        "/galaxies/sfr_burst",
                        new double[mass.length],
                        "star formation rate in bursts, none [Msun/Gyr/h]")
                .doubles("/galaxies/zobs", galaxies.reals("z_obs"), "redshift, as observed")
                .doubles("/galaxies/zcos", galaxies.reals("z_cos"), "redshift, cosmological")
                .doubles("/galaxies/ra", galaxies.reals("ra"), "right ascension [deg]")
                .doubles("/galaxies/dec", galaxies.reals("dec"), "declination [deg]");
    }

    private Hdf5Writer magnitudes(Galaxies galaxies) {
        List<String> names = order.bands(bands).orElseThrow();
        var file = new Hdf5Writer(facts(galaxies.table()));
        double[] modulus = galaxies.reals("m_u");
        double[] absolute = galaxies.reals("M_u");
        for (int i = 0; i < modulus.length; i++) {
            modulus[i] -= absolute[i];
        }
        for (boolean dust : new boolean[] {true, false}) {
            String group = dust ? "_dust" : "_nodust";
            String comment = (dust ? "with" : "without") + " dust, total [mag]";
            var near = new float[names.size()][];
            var far = new float[names.size()][];
            for (int band = 0; band < near.length; band++) {
                double[] values = absolute(galaxies, names.get(band), dust, modulus);
                near[band] = singles(values, new double[values.length]);
                far[band] = singles(values, modulus);
            }
            file.floats("/SED/ab" + group + "/total", near, "absolute AB magnitudes, " + comment);
            file.floats("/SED/ap" + group + "/total", far, "apparent AB magnitudes, " + comment);
        }
        if (lightCone) {
            file.longs("/id_galaxy_sky", galaxies.wholes("id"), "number of the galaxy");
        }
        if (filters) {
            file.texts("/filters", names.stream().map(SharkLayout::filter).toList(), "the bands");
        }
        return file;
    }

    /// Absolute magnitudes at the distance of the observed redshift; −999 where the catalogue has
    /// none.
    private static double[] absolute(
            Galaxies galaxies, String band, boolean dust, double[] modulus) {
        String column = (dust ? "M_" : "M0_") + band;
        if (galaxies.has(column)) {
            return galaxies.reals(column);
        }
        double[] values;
        if (dust && galaxies.has("m_" + band)) {
            values = galaxies.reals("m_" + band);
            for (int i = 0; i < values.length; i++) {
                values[i] -= modulus[i];
            }
        } else {
            values = new double[galaxies.count()];
            Arrays.fill(values, MISSING);
        }
        return values;
    }

    private static float[] singles(double[] values, double[] added) {
        var singles = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            singles[i] = (float) (values[i] == MISSING ? MISSING : values[i] + added[i]);
        }
        return singles;
    }

    /// SHARK's name of a band, such as `K_VISTA`.
    private static String filter(String name) {
        Band band = Band.named(name).orElseThrow();
        if (band.system().equals("ALMA")) {
            return "Band" + name.substring(1) + "_ALMA";
        }
        return (name.equals("Ks") ? "K" : name)
                + "_"
                + SYSTEMS.getOrDefault(band.system(), band.system());
    }

    private Map<String, String> facts(Table synthetic) {
        var facts = new LinkedHashMap<String, String>(synthetic.metadata());
        facts.put("source", synthetic.source().path());
        facts.put("layout", "SHARK's, " + order.name());
        return facts;
    }
}
