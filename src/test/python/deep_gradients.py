"""Gradients of Surana et al.'s (2020) three networks, by PyTorch's autograd in double precision.

Mean absolute error, and the error-weighted absolute error of Dobbels et al. (2019): weights in
proportion to 1/error, 1 on average. Writes
src/test/resources/org/galibra/model/deep-gradients.json, which DeepGradientTest compares with.
Features, targets, errors and parameters are exact fractions that the test makes by the same
formulae. Of each gradient, whose parts are up to 70,000, the file holds the cost, the sums of every
layer's weights and biases times fixed fractions, and every 997th part. Written with PyTorch 1.13.1
(Debian): /usr/bin/python3 src/test/python/deep_gradients.py
"""

import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)
GALAXIES = 53
SURANA = {"mass": (22, 44, 66, 66, 1), "sfr": (22, 110, 220, 110, 1),
          "dust": (22, 66, 110, 220, 110, 66, 1)}


def fractions(count):
    return (torch.arange(count) * 7919 + 13) % 2001 / 8000 - 0.125


def gradient(widths, weighted):
    k, i = torch.arange(GALAXIES)[:, None], torch.arange(widths[0])[None, :]
    x = (k * 7919 + i * 104729 + k * i * 31) % 1000 / 1000
    y = k * 37 % 53 / 53
    errors = 0.125 + k * 5 % 7 / 8
    w = (1 / errors) / (1 / errors).mean() if weighted else torch.ones_like(y)
    flat = fractions(sum(b * (a + 1) for a, b in zip(widths, widths[1:]))).requires_grad_()
    a, at = x, 0
    for inputs, neurons in zip(widths, widths[1:]):
        weights = flat[at:at + inputs * neurons].reshape(neurons, inputs)
        biases = flat[at + inputs * neurons:at + (inputs + 1) * neurons]
        at += (inputs + 1) * neurons
        a = a @ weights.T + biases
        if at < len(flat):
            a = a.relu()
    cost = (w * (a - y).abs()).mean()
    cost.backward()
    sums, at = [], 0
    for inputs, neurons in zip(widths, widths[1:]):
        for size in (inputs * neurons, neurons):
            sums.append((flat.grad[at:at + size] * fractions(size)).sum().item())
            at += size
    return {"widths": widths, "weighted": weighted, "cost": cost.item(), "sums": sums,
            "parts": flat.grad[::997].tolist()}


cases = [{"name": name, **gradient(widths, weighted)}
         for name, widths in SURANA.items() for weighted in (False, True)]
target = pathlib.Path(__file__).parents[1] / "resources/org/galibra/model/deep-gradients.json"
target.write_text(json.dumps({"torch": torch.__version__, "cases": cases}, indent=1) + "\n")
