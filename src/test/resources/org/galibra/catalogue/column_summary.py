"""Writes column_summary.csv, made-up fluxes with every kind of missing value, and
column_summary_expected.csv, what numpy makes of them.

Run with Debian's python3 and numpy in this folder. The last line of the expected file names the
version."""

import numpy as np

random = np.random.default_rng(17)
rows = 999
flux = 10 ** random.normal(-3, 0.6, rows)
error = 0.1 * flux * random.uniform(0.2, 8, rows)
distance = random.uniform(5, 200, rows)

kind = random.permutation(rows)
stand_in = kind[:17]
empty = kind[17:40]
negative = kind[40:51]
no_error = kind[51:58]
no_distance = kind[58:71]
flux[negative] *= -1
flux[stand_in] = -999
error[no_error] = 0

with open("column_summary.csv", "w") as out:
    out.write("id,flux_u,flux_err_u,dist,logMstar\n")
    for i in range(rows):
        f = "" if i in empty else repr(float(flux[i]))
        d = "" if i in no_distance else repr(float(distance[i]))
        out.write(f"{i},{f},{float(error[i])!r},{d},{9 + i / 999!r}\n")

there = np.ones(rows, bool)
there[stand_in] = there[empty] = there[no_error] = False
signal = np.where(there, flux / np.where(error > 0, error, np.nan), np.nan)


def expected(limit):
    detected = there & (flux > 0) & ~(signal < limit)
    placed = detected.copy()
    placed[no_distance] = False
    absolute = 8.9 - 2.5 * np.log10(flux[placed]) - 5 * np.log10(distance[placed]) - 25
    counts = (
        int(placed.sum()),
        int((detected & ~placed).sum()),
        int((there & ~detected).sum()),
        len(stand_in),
        len(empty) + len(no_error),
    )
    # 0.1 per cent of fewer than a thousand values is none: the bins reach from end to end.
    bins, _ = np.histogram(absolute, 24, (absolute.min(), absolute.max()))
    numbers = (absolute.min(), np.median(absolute), absolute.max())
    return counts, [float(n) for n in numbers], bins


with open("column_summary_expected.csv", "w") as out:
    out.write(
        "limit,measured,unplaced,undetected,sentinels,missing,least,median,largest,bins\n"
    )
    for limit in (0, 3):
        counts, numbers, bins = expected(limit)
        cells = [str(limit), *map(str, counts), *map(repr, numbers)]
        out.write(",".join(cells) + "," + " ".join(map(str, bins)) + "\n")
    out.write(f"# numpy {np.__version__}\n")
