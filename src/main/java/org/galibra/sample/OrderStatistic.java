package org.galibra.sample;

/// The k-th smallest of n numbers without sorting them all: Hoare's selection (1961), O(n) on
/// average, where a sort takes most of the time that drawing a sample takes.
final class OrderStatistic {
    private OrderStatistic() {}

    /// The value that would stand at place `k`, from 0, if `values` were sorted. Changes their
    /// order.
    ///
    /// @param values without NaN
    static double of(double[] values, int k) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = median(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                return values[k];
            }
        }
        return values[k];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
