package org.galibra.catalogue.synthetic;

/// The random numbers of one galaxy: the generator Philox-4x64-10 (Salmon et al. 2011, "Parallel
/// random numbers: as easy as 1, 2, 3").
///
/// The key is (seed, stream) and the counter (block, row, 0, 0), so the numbers of two rows, two
/// streams or two seeds never overlap, and a galaxy's depend on nothing but seed, stream and row.
/// Of the JDK's generators only the 48-bit `java.util.Random` promises its sequence to all
/// releases, and none its normal deviates; hence this one, which NumPy has too.
final class Draws {
    /// The generator's name, for the table's metadata.
    static final String GENERATOR = "Philox-4x64-10, key (seed, 0), counter (block, row, 0, 0)";

    /// The same for the survey flavour.
    static final String SURVEY_GENERATOR =
            "Philox-4x64-10, key (seed, 1), counter (block, row, 0, 0)";

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
    private static final long WEYL_0 = 0x9E3779B97F4A7C15L;
    private static final long WEYL_1 = 0xBB67AE8584CAA73BL;

    private final long seed;
    private final long stream;
    private final long row;
    private final long[] block = new long[4];
    private long nextBlock;
    private int used = block.length;
    private double spareNormal = Double.NaN;

    /// The stream 0 of a seed and a row.
    Draws(long seed, long row) {
        this(seed, 0, row);
    }

    Draws(long seed, long stream, long row) {
        this.seed = seed;
        this.stream = stream;
        this.row = row;
    }

    /// The next 64 random bits.
    long bits() {
        if (used == block.length) {
            fillBlock(nextBlock++);
            used = 0;
        }
        return block[used++];
    }

    /// A uniform deviate on [0, 1): the upper 53 bits of [#bits()].
    double uniform() {
        return (bits() >>> 11) * 0x1p-53;
    }

    /// A normal deviate of mean 0 and standard deviation 1, by Marsaglia's polar method.
    double normal() {
        if (!Double.isNaN(spareNormal)) {
            double spare = spareNormal;
            spareNormal = Double.NaN;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double stretch = Math.sqrt(-2 * StrictMath.log(square) / square);
        spareNormal = y * stretch;
        return x * stretch;
    }

    private void fillBlock(long number) {
        long counter0 = number;
        long counter1 = row;
        long counter2 = 0;
        long counter3 = 0;
        long key0 = seed;
        long key1 = stream;
        for (int round = 0; round < ROUNDS; round++) {
            long high0 = Math.unsignedMultiplyHigh(MULTIPLIER_0, counter0);
            long low0 = MULTIPLIER_0 * counter0;
            long high1 = Math.unsignedMultiplyHigh(MULTIPLIER_1, counter2);
            long low1 = MULTIPLIER_1 * counter2;
            counter0 = high1 ^ counter1 ^ key0;
            counter1 = low1;
            counter2 = high0 ^ counter3 ^ key1;
            counter3 = low0;
            key0 += WEYL_0;
            key1 += WEYL_1;
        }
        block[0] = counter0;
        block[1] = counter1;
        block[2] = counter2;
        block[3] = counter3;
    }
}
