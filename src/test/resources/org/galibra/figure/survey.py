"""What NumPy and SciPy say of the figures of a survey.

Reads the made-up galaxies of ../evaluation/galaxies.csv and writes survey.properties beside this
file, which the plan tests of the survey's figures compare with.
Written with NumPy 2.4.6 and SciPy 1.17.1: python3 survey.py
"""

import pathlib

import numpy as np
from scipy.optimize import least_squares
from scipy.stats import binomtest

HERE = pathlib.Path(__file__).parent
ONE_SIGMA = 0.6826894921370859
lines = []


def put(key, values):
    lines.append(f"{key}={' '.join(repr(float(v)) for v in np.atleast_1d(values))}")


galaxies = np.genfromtxt(HERE.parent / "evaluation" / "galaxies.csv", delimiter=",", names=True)
truth, predicted = galaxies["truth"], galaxies["predicted"]

# The robust cubic of predicted against true mass: Huber's loss beyond 1.345 sigma, sigma the MAD
# of the least-squares residuals.
middle, half = (truth.max() + truth.min()) / 2, np.ptp(truth) / 2
u = np.vander((truth - middle) / half, 4, increasing=True)
start = np.linalg.lstsq(u, truth - predicted, rcond=None)[0]
off = truth - predicted - u @ start
sigma = 1.4826 * np.median(np.abs(off - np.median(off)))
fit = least_squares(lambda c: u @ c - (truth - predicted), start, loss="huber",
                    f_scale=1.345 * sigma, xtol=1e-15, ftol=1e-15, gtol=1e-15).x
ends = np.percentile(truth, [0.2, 99.8])
at = ends[0] + (ends[1] - ends[0]) * np.array([0, 0.25, 0.5, 0.75, 1])
put("curve.mass", at)
put("curve.predicted", at - np.vander((at - middle) / half, 4, increasing=True) @ fit)

# A correction by −0.05 dex, its residuals' 16th and 84th percentile and their counts.
residuals = predicted - 0.05 - truth
put("residual.percentiles", np.percentile(residuals, [16, 84]))
put("residual.counts", np.histogram(residuals, np.arange(-8, 9) * 0.05)[0])

# Uncertainties that grow with mass.
sigmas = 0.02 + 0.005 * (predicted - 7) + 0.01 * np.abs(predicted - truth)
put("sigma.median", np.median(sigmas))
edges = np.arange(35, 61) / 5
for k in range(len(edges) - 1):
    inside = sigmas[(predicted >= edges[k]) & (predicted < edges[k + 1])]
    if len(inside):
        put(f"sigma.bin.{edges[k] + 0.1:.1f}",
            [len(inside), *np.percentile(inside, [16, 50, 84])])

# The fence 8.5 ... 10.5 on the true mass, 8.6 ... 10.7 on the predicted one.
limits = {"truth": (8.5, 10.5), "predicted": (8.6, 10.7)}
apart = np.zeros(len(truth), bool)
for name, (low, high) in limits.items():
    put(f"fence.{name}", [np.sum(galaxies[name] < low), np.sum(galaxies[name] > high)])
    apart |= (galaxies[name] < low) | (galaxies[name] > high)
put("fence.outside", apart.sum())
for low in np.arange(16, 22) / 2:
    inside = apart[(predicted >= low) & (predicted < low + 0.5)]
    ends = binomtest(int(inside.sum()), len(inside)).proportion_ci(ONE_SIGMA, method="wilson")
    put(f"share.{low + 0.25:.2f}", [len(inside), inside.mean(), ends.low, ends.high])

# Intervals of ±0.1 dex, said to hold 68 per cent.
covered = np.abs(predicted - truth) <= 0.1
ends = binomtest(int(covered.sum()), len(covered)).proportion_ci(ONE_SIGMA, method="wilson")
put("coverage.all", [len(covered), covered.mean(), ends.low, ends.high])
for low in np.arange(14, 24) / 2:
    inside = covered[(predicted >= low) & (predicted < low + 0.5)]
    if len(inside) >= 20:
        ends = binomtest(int(inside.sum()), len(inside)).proportion_ci(ONE_SIGMA, method="wilson")
        put(f"coverage.{low + 0.25:.2f}", [len(inside), inside.mean(), ends.low, ends.high])

(HERE / "survey.properties").write_text("\n".join(lines) + "\n")
