"""A thousand steps of plain SGD on a 29-15-1 network, in NumPy double precision.

Writes src/test/resources/org/galibra/model/sgd-reference.json, which SgdReferenceTest compares with.
Features, targets, initial parameters and batches are made by the same formulae in the test. Written
with NumPy 1.24.2 (Debian): /usr/bin/python3 src/test/python/sgd_reference.py
"""

import json
import pathlib

import numpy as np

INPUTS, HIDDEN, GALAXIES, BATCH, STEPS, RATE = 29, 15, 97, 50, 1000, 0.25

k, i = np.mgrid[0:GALAXIES, 0:INPUTS]
features = (k * 7919 + i * 104729 + k * i * 31) % 1000 / 1000
targets = np.arange(GALAXIES) * 37 % 97 / 97
parameters = (np.arange(HIDDEN * (INPUTS + 2) + 1) * 7919 + 13) % 2001 / 4000 - 0.25

cut = [HIDDEN * INPUTS, HIDDEN * (INPUTS + 1), HIDDEN * (INPUTS + 2)]
hidden_weights, hidden_biases, output_weights, output_bias = np.split(parameters, cut)
hidden_weights = hidden_weights.reshape(HIDDEN, INPUTS)

losses = []
for step in range(STEPS):
    rows = (step * step * 31 + np.arange(BATCH) * (1 + step % 96)) % GALAXIES
    assert len(set(rows)) == BATCH
    x, y = features[rows], targets[rows]
    sigma = 1 / (1 + np.exp(-(x @ hidden_weights.T + hidden_biases)))
    error = sigma @ output_weights + output_bias[0] - y
    losses.append(0.5 * np.mean(error**2))
    delta = error[:, None] * output_weights * sigma * (1 - sigma)
    gradients = (
        delta.T @ x / BATCH,
        delta.mean(axis=0),
        sigma.T @ error / BATCH,
        np.array([error.mean()]),
    )
    for parameter, gradient in zip(
        (hidden_weights, hidden_biases, output_weights, output_bias), gradients
    ):
        parameter -= RATE * gradient

reference = {
    "numpy": np.__version__,
    "losses": [float(loss) for loss in losses],
    "parameters": np.concatenate(
        [hidden_weights.ravel(), hidden_biases, output_weights, output_bias]
    ).tolist(),
}
path = pathlib.Path(__file__).parents[1] / "resources/org/galibra/model/sgd-reference.json"
path.write_text(json.dumps(reference).replace(', "parameters"', ',\n"parameters"') + "\n")
