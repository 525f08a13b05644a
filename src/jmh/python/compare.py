#!/usr/bin/env python3
"""Galibra beside the tools that a user would pick instead, on the same machine in the same minutes.

    mvn -q package -DskipTests
    /usr/bin/python3 src/jmh/python/compare.py [--galibra target/galibra/bin/galibra] [--repeats 5]

Runs `galibra bench` and peers.py in turn, one work at a time, one thread each, and prints a table in
Markdown: the peer's median, ours, the ratio, and what the project promises. Peers that are not
installed are left out. Run it with the Python that Debian's python3-numpy, python3-torch and
python3-sklearn belong to, on a machine that does nothing else.
"""
import argparse
import datetime
import json
import pathlib
import platform
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
STEP, INFERENCE = "step 29-15-1 batch 50", "inference 29-15-1, 1e6 rows"
FIT, ENSEMBLE = "fit 29-15-1, 8213 galaxies", "ensemble 8 x 29-15-1, 20000 steps"
EPOCH = "Adam MAE epoch 49000 x 256, "
# (work, peer): at least, aimed at
TARGETS = {
    (STEP, "numpy"): (15, 25),
    (STEP, "torch"): (80, 110),
    (STEP, "sklearn partial_fit"): (80, 110),
    (EPOCH + "mass", "torch"): (2.5, 4),
    (EPOCH + "sfr", "torch"): (1.5, 2),
    (EPOCH + "dust", "torch"): (1.5, 2),
    (FIT, "sklearn lbfgs"): (8, 30),
    (INFERENCE, "torch one call"): (3.5, 6),
    (INFERENCE, "torch blocks"): (1.6, 2.7),
    (INFERENCE, "one thread of ours"): (1.7, 1.9),
    (ENSEMBLE, "one thread of ours"): (1.7, 1.9),
}

arguments = argparse.ArgumentParser()
arguments.add_argument("--galibra", default="target/galibra/bin/galibra")
arguments.add_argument("--repeats", type=int, default=5)
arguments = arguments.parse_args()


def lines(command):
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        sys.exit(" ".join(command) + "\n" + run.stderr)
    machine = [line for line in run.stderr.splitlines() if "kernel" in line]
    return [json.loads(line) for line in run.stdout.splitlines()], machine


def ours(only, *more):
    return lines([arguments.galibra, "bench", "--json", "--only", only, *more])


def peers(only, *more):
    command = [sys.executable, str(HERE / "peers.py"), "--only", only]
    return lines(command + ["--repeats", str(arguments.repeats), *more])[0]


def row(work, peer, theirs, mine, unit):
    # A rate is the better the higher, a time the lower.
    ratio = mine / theirs if unit == "Mgal/s" else theirs / mine
    least, aim = TARGETS.get((work, peer), (None, None))
    verdict = "" if least is None else f"≥ {least} × {'✓' if ratio >= least else '✗'}, {aim} ×"
    unit = unit.replace("us", "µs")
    print(f"| {work} | {peer} | {theirs:.4g} {unit} | {mine:.4g} {unit} | {ratio:.1f} × | {verdict} |",
          flush=True)


def both(only, *more):
    mine, machine = ours(only, *more)
    medians = {line["work"]: line for line in mine}
    for line in peers(only):
        if "peer" in line and line["work"] in medians:
            work = line["work"]
            row(work, line["peer"], line["median"], medians[work]["median"], line["unit"])
    return machine


def threads(only):
    one, two = ours(only)[0][0], ours(only, "--threads", "2")[0][0]
    row(one["work"], "one thread of ours", one["median"], two["median"], one["unit"])


print("| work | peer | peer | Galibra | ratio | at least, aimed at |\n|---|---|---|---|---|---|")
for each in ("step", "epoch", "inference"):
    where = both(each)
with tempfile.TemporaryDirectory() as folder:
    theirs = peers("fit", "--save", folder)
    if theirs:
        rms = next(line["training_rms"] for line in theirs if "training_rms" in line)
        mine = ours("fit", "--arrays", folder, "--rms", str(1.02 * rms))[0][0]
        row(FIT, theirs[0]["peer"], theirs[0]["median"], mine["median"], mine["unit"])
threads("inference")
threads("ensemble")
print(f"\n{datetime.date.today()}, {platform.processor() or platform.machine()}, {'; '.join(where)}, "
      f"Python {platform.python_version()}; medians, one thread but where two are compared with one.")
