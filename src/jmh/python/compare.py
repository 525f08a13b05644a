#!/usr/bin/env python3
"""Galibra beside the tools that a user would pick instead, on the same machine in the same minutes.

    mvn -q package -DskipTests
    /usr/bin/python3 src/jmh/python/compare.py [--galibra target/galibra/bin/galibra] [--repeats 5]
        [--rounds 3]

Runs `galibra bench` and peers.py in turn, one work at a time, one thread each, three rounds over, and
prints a table in Markdown: the median of the peer's medians, of ours, the ratio, and what the
project promises. One round may fall into a moment in which a shared machine is busy elsewhere. Peers
that are not installed are left out. Run it with the Python that Debian's python3-numpy,
python3-torch and python3-sklearn belong to, on a machine that does nothing else.
"""
import argparse
import concurrent.futures
import datetime
import json
import pathlib
import platform
import statistics
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
arguments.add_argument("--rounds", type=int, default=3)
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


def in_turn(*runs):
    """What each of some runs gives, round after round: a list of results for each run."""
    rounds = [[run() for run in runs] for _ in range(arguments.rounds)]
    return list(zip(*rounds))


def middle(results, work, peer=None):
    """The median over the rounds of a work's medians, and its unit."""
    found = [line for lines in results for line in lines
             if line["work"] == work and line.get("peer") == peer]
    return statistics.median(line["median"] for line in found), found[0]["unit"]


def both(only):
    mine, theirs = in_turn(lambda: ours(only), lambda: peers(only))
    machine = mine[0][1]
    mine = [lines for lines, _ in mine]
    works = [line["work"] for line in mine[0]]
    for line in theirs[0]:
        if "peer" in line and line["work"] in works:
            median, unit = middle(theirs, line["work"], line["peer"])
            row(line["work"], line["peer"], median, middle(mine, line["work"])[0], unit)
    return machine


def fit(folder):
    def theirs():
        results = peers("fit", "--save", folder)
        rms.extend(line["training_rms"] for line in results if "training_rms" in line)
        return results

    def mine():
        return ours("fit", "--arrays", folder, "--rms", str(1.02 * rms[-1]))[0] if rms else []

    rms = []
    theirs, mine = in_turn(theirs, mine)
    if rms:
        peer = theirs[0][0]["peer"]
        row(FIT, peer, middle(theirs, FIT, peer)[0], *middle(mine, FIT))


def threads(only):
    """Two threads beside one, and what two cores give at most: two programs at once beside one."""
    one, two, apart = in_turn(lambda: ours(only)[0], lambda: ours(only, "--threads", "2")[0],
                              lambda: at_once(only))
    work = one[0][0]["work"]
    single, unit = middle(one, work)
    row(work, "one thread of ours", single, middle(two, work)[0], unit)
    slowed, _ = middle(apart, work)
    share = 2 * (slowed / single if unit == "Mgal/s" else single / slowed)
    print(f"| {work} | two programs at once | | | {share:.1f} × | all that these cores give |")


def at_once(only):
    with concurrent.futures.ThreadPoolExecutor() as pool:
        runs = [pool.submit(ours, only) for _ in range(2)]
        return [line for run in runs for line in run.result()[0]]


print("| work | peer | peer | Galibra | ratio | at least, aimed at |\n|---|---|---|---|---|---|")
for each in ("step", "epoch", "inference"):
    where = both(each)
with tempfile.TemporaryDirectory() as folder:
    fit(folder)
threads("inference")
threads("ensemble")
print(f"\n{datetime.date.today()}, {platform.processor() or platform.machine()}, {'; '.join(where)}, "
      f"Python {platform.python_version()}; medians of {arguments.rounds} rounds, one thread but "
      "where two are compared with one.")
