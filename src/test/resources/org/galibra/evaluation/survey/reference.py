"""Makes reference.json with NumPy, SciPy and scikit-learn: python3 reference.py

Mahalanobis distances with scikit-learn's EmpiricalCovariance, Huber's polynomial with SciPy's
least_squares (loss='huber'), weighted conformal quantiles by their definition in NumPy, the
logistic density ratio with scikit-learn's LogisticRegression.
"""

import json

import numpy as np
import scipy
import sklearn
from scipy.optimize import least_squares
from sklearn.covariance import EmpiricalCovariance
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(20261121)
out = {"made": f"numpy {np.__version__}, scipy {scipy.__version__}, scikit-learn {sklearn.__version__}"}

# The cloud: 4 bands of 60 fitted and 41 held-out galaxies, with the tolerance on the diagonal.
mass = rng.normal(0, 2, 101)
cloud = (mass[:, None] * [1.0, 1.1, 1.2, 1.25] + rng.normal(0, 0.1, (101, 4)) - 20).round(4)
fitted, held = cloud[:60], cloud[60:]
covariance = np.cov(fitted, rowvar=False) + 0.05**2 * np.eye(4)
estimator = EmpiricalCovariance()
estimator.location_ = fitted.mean(axis=0)
estimator._set_covariance(covariance)
distances = np.sqrt(estimator.mahalanobis(held))
out["cloud"] = {
    "fitted": fitted.tolist(),
    "held": held.tolist(),
    "distances": distances.tolist(),
    "threshold": float(np.percentile(distances, 99)),
}

# The correction: a cubic trend, noise, gross outliers.
n = 300
p = rng.uniform(8, 11.5, n).round(4)
residual = 0.1 + 0.05 * (p - 10) - 0.02 * (p - 10) ** 3 + rng.normal(0, 0.05, n)
residual[:15] += 2.0
truth = (p - residual).round(5)
residual = p - truth
u = (p - (p.min() + p.max()) / 2) / ((p.max() - p.min()) / 2)
design = np.vander(u, 4, increasing=True)
plain = np.linalg.lstsq(design, residual, rcond=None)[0]
off = residual - design @ plain
sigma = 1.4826 * np.median(np.abs(off - np.median(off)))
huber = least_squares(
    lambda c: design @ c - residual, plain, loss="huber", f_scale=1.345 * sigma, xtol=1e-15, ftol=1e-15, gtol=1e-15
).x
out["correction"] = {
    "predicted": p.tolist(),
    "truth": truth.tolist(),
    "plain": plain.tolist(),
    "huber": huber.tolist(),
}

# Weighted conformal half-widths of one group.
scores = rng.exponential(0.1, 57).round(6)
weights = rng.uniform(0.2, 3, 57).round(4)
cases = []
for level in (0.5, 0.68, 0.9, 0.95):
    for weight in (0.1, 1.0, 2.5, 40.0):
        order = np.argsort(scores)
        share = np.append(weights[order], weight) / (weights.sum() + weight)
        reached = np.flatnonzero(np.cumsum(share) >= level)[0]
        cases.append([level, weight, float(np.append(scores[order], -1)[reached])])
out["conformal"] = {"scores": scores.tolist(), "weights": weights.tolist(), "cases": cases}

# The density ratio. scikit-learn minimises C Σ loss + ½|w|²: with weights of ½ per set's member
# share and C = 1/λ that is our loss over λ.
calibration = rng.normal([-20, -21], [1.0, 1.2], (80, 2)).round(4)
weighed = rng.normal([-19.3, -20.5], [1.1, 1.1], (50, 2)).round(4)
both = np.vstack([calibration, weighed])
standard = (both - both.mean(axis=0)) / both.std(axis=0)
label = np.repeat([0, 1], [80, 50])
penalty = 1e-3
model = LogisticRegression(C=1 / penalty, tol=1e-12, max_iter=10000)
model.fit(standard, label, sample_weight=np.where(label, 0.5 / 50, 0.5 / 80))
out["ratio"] = {
    "calibration": calibration.tolist(),
    "weighed": weighed.tolist(),
    "ratios": np.exp(model.decision_function(standard)).tolist(),
}

with open("reference.json", "w") as file:
    json.dump(out, file, indent=1)
    file.write("\n")
