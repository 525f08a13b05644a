#!/usr/bin/env python3
"""Times the tools a user would pick instead, on the work that `galibra bench` times.

    python3 peers.py [--threads 1] [--only step,epoch,inference,fit] [--repeats 5]

Run it with the Python for which Debian's python3-numpy is installed, and python3-torch and python3-sklearn where wanted. Prints one JSON object a
line: {"work": ..., "peer": ..., "unit": ..., "median": ..., "min": ..., "max": ...}. Compare with our own figures from the same
machine in the same minutes, and quote ratios.
"""
import argparse, json, os, sys, time

args = argparse.ArgumentParser()
args.add_argument("--threads", type=int, default=1)
args.add_argument("--only", default="step,epoch,inference,fit")
args.add_argument("--repeats", type=int, default=5)
args.add_argument("--save", help="folder for the arrays of the work named fit")
args = args.parse_args()
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = str(args.threads)

import numpy as np

try:
    import torch
    torch.set_num_threads(args.threads)
except ImportError:
    torch = None
try:
    import warnings
    warnings.filterwarnings("ignore")
    from sklearn.neural_network import MLPRegressor
except ImportError:
    MLPRegressor = None

TRAIN, FEATURES, HIDDEN, BATCH, RATE = 8213, 29, 15, 50, 0.25
SURANA = {"mass": (22, 44, 66, 66, 1), "sfr": (22, 110, 220, 110, 1), "dust": (22, 66, 110, 220, 110, 66, 1)}
rng = np.random.default_rng(1)


def save(folder, x, y):
    """Writes x.f32 (row-major) and y.f32, little-endian, so that both sides can fit the same galaxies."""
    os.makedirs(folder, exist_ok=True)
    x.astype("<f4").tofile(os.path.join(folder, "x.f32"))
    y.astype("<f4").tofile(os.path.join(folder, "y.f32"))


def smooth(rows, features):
    """rows x features in [0, 1] and a smooth target in [0, 1] with 0.02 noise, float32."""
    latent = rng.random((rows, 6))
    x = np.tanh((latent - 0.5) @ rng.normal(size=(6, features))) + 0.05 * rng.normal(size=(rows, features))
    x = (x - x.min(0)) / np.ptp(x, 0)
    t = np.sin(2.5 * x[:, 0] + 1.5 * x[:, 1] * x[:, 2]) + 0.8 * x[:, 3] ** 2 - 0.7 * np.exp(-3 * (x[:, 4] - 0.5) ** 2)
    y = (t - t.min()) / np.ptp(t) + 0.02 * rng.normal(size=rows)
    return x.astype("f4"), ((y - y.min()) / np.ptp(y)).astype("f4")


def report(work, peer, unit, run):
    run()
    figures = sorted(run() for _ in range(args.repeats))
    print(json.dumps({"work": work, "peer": peer, "unit": unit, "median": figures[len(figures) // 2],
                      "min": figures[0], "max": figures[-1], "threads": args.threads}), flush=True)


def step_numpy(x, y, steps=3000):
    w1 = rng.normal(0, FEATURES ** -0.5, (HIDDEN, FEATURES)).astype("f4")
    b1 = rng.normal(0, 0.1, (HIDDEN, 1)).astype("f4")
    w2 = rng.normal(0, HIDDEN ** -0.5, (1, HIDDEN)).astype("f4")
    b2 = np.float32(0.5)
    scale = np.float32(RATE / BATCH)
    start = time.perf_counter()
    for _ in range(steps):
        pick = rng.integers(0, len(x), BATCH)
        a0, target = x[pick].T, y[pick]
        a1 = 1 / (1 + np.exp(-(w1 @ a0 + b1)))
        d2 = w2 @ a1 + b2 - target
        d1 = (w2.T @ d2) * a1 * (1 - a1)
        w2 -= scale * (d2 @ a1.T)
        b2 -= scale * d2.sum()
        w1 -= scale * (d1 @ a0.T)
        b1 -= scale * d1.sum(1, keepdims=True)
    return (time.perf_counter() - start) / steps * 1e6


def small_torch():
    return torch.nn.Sequential(torch.nn.Linear(FEATURES, HIDDEN), torch.nn.Sigmoid(), torch.nn.Linear(HIDDEN, 1))


def step_torch(x, y, steps=1500):
    x, y, net = torch.from_numpy(x), torch.from_numpy(y)[:, None], small_torch()
    optimiser = torch.optim.SGD(net.parameters(), lr=RATE)
    start = time.perf_counter()
    for _ in range(steps):
        pick = torch.randint(0, len(x), (BATCH,))
        optimiser.zero_grad(set_to_none=True)
        (0.5 * (net(x[pick]) - y[pick]) ** 2).mean().backward()
        optimiser.step()
    return (time.perf_counter() - start) / steps * 1e6


def step_sklearn(x, y, steps=400):
    net = MLPRegressor((HIDDEN,), "logistic", solver="sgd", learning_rate_init=RATE, momentum=0, batch_size=BATCH)
    net.partial_fit(x[:BATCH], y[:BATCH])
    start = time.perf_counter()
    for _ in range(steps):
        pick = rng.integers(0, len(x), BATCH)
        net.partial_fit(x[pick], y[pick])
    return (time.perf_counter() - start) / steps * 1e6


def epoch_torch(layers, x, y):
    parts = []
    for a, b in zip(layers, layers[1:]):
        parts += [torch.nn.Linear(a, b), torch.nn.ReLU()]
    net, loss = torch.nn.Sequential(*parts[:-1]), torch.nn.L1Loss()
    optimiser = torch.optim.Adam(net.parameters(), lr=1e-3)
    x, y = torch.from_numpy(x), torch.from_numpy(y)[:, None]
    start, order = time.perf_counter(), torch.randperm(len(x))
    for first in range(0, len(x), 256):
        pick = order[first:first + 256]
        optimiser.zero_grad(set_to_none=True)
        loss(net(x[pick]), y[pick]).backward()
        optimiser.step()
    return time.perf_counter() - start


def rate_numpy(x):
    w1, b1 = rng.normal(size=(FEATURES, HIDDEN)).astype("f4"), rng.normal(size=HIDDEN).astype("f4")
    w2 = rng.normal(size=HIDDEN).astype("f4")
    start = time.perf_counter()
    for first in range(0, len(x), 16384):
        (1 / (1 + np.exp(-(x[first:first + 16384] @ w1 + b1)))) @ w2
    return len(x) / (time.perf_counter() - start) / 1e6


def rate_torch(x, block):
    net, x = small_torch(), torch.from_numpy(x)
    with torch.no_grad():
        start = time.perf_counter()
        for first in range(0, len(x), block):
            net(x[first:first + block])
        return len(x) / (time.perf_counter() - start) / 1e6


only = args.only.split(",")
if "step" in only:
    x, y = smooth(TRAIN, FEATURES)
    report("step 29-15-1 batch 50", "numpy", "us", lambda: step_numpy(x, y))
    if torch:
        report("step 29-15-1 batch 50", "torch", "us", lambda: step_torch(x, y))
    if MLPRegressor:
        report("step 29-15-1 batch 50", "sklearn partial_fit", "us", lambda: step_sklearn(x, y))
if "epoch" in only and torch:
    x, y = smooth(49000, 22)
    for name, layers in SURANA.items():
        report(f"Adam MAE epoch 49000 x 256, {name}", "torch", "s", lambda layers=layers: epoch_torch(layers, x, y))
if "fit" in only and MLPRegressor:
    x, y = smooth(11733, FEATURES)
    if args.save:
        save(args.save, x, y)

    def fit():
        net = MLPRegressor((HIDDEN,), "logistic", solver="lbfgs", alpha=0, max_iter=3000, max_fun=10 ** 6, tol=1e-7)
        start = time.perf_counter()
        net.fit(x[:TRAIN], y[:TRAIN])
        seconds = time.perf_counter() - start
        fit.rms = float(np.sqrt(np.mean((net.predict(x[:TRAIN]) - y[:TRAIN]) ** 2)))
        return seconds

    report("fit 29-15-1, 8213 galaxies", "sklearn lbfgs", "s", fit)
    print(json.dumps({"work": "fit 29-15-1, 8213 galaxies", "training_rms": fit.rms}))
if "inference" in only:
    x = np.tile(smooth(11733, FEATURES)[0], (86, 1))[:1_000_000].copy()
    report("inference 29-15-1, 1e6 rows", "numpy", "Mgal/s", lambda: rate_numpy(x))
    if torch:
        report("inference 29-15-1, 1e6 rows", "torch one call", "Mgal/s", lambda: rate_torch(x, len(x)))
        report("inference 29-15-1, 1e6 rows", "torch blocks", "Mgal/s", lambda: rate_torch(x, 16384))
