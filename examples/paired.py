"""Reads a result folder and works out the paired effects again. Python 3.8 or newer, nothing else.

    python3 examples/paired.py results/small share acme

Equal replications met the same luck in every arm, so the difference is taken replication by replication.
"""
import csv
import json
import math
import pathlib
import statistics
import sys


def read(file):
    with open(file, newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def main(folder, metric="share", firm=None):
    folder = pathlib.Path(folder)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    print("result hash", manifest["resultHash"], "seed", manifest["seed"])
    rows = [row for row in read(folder / "outcomes.csv") if row["segment"] == "all"]
    firm = firm or rows[0]["firm"]
    arms = list(dict.fromkeys(row["arm"] for row in rows))
    of = {arm: {r["replication"]: float(r[metric]) for r in rows
                if r["arm"] == arm and r["firm"] == firm and r[metric] != ""} for arm in arms}
    baseline = arms[0]
    for arm in arms[1:]:
        pairs = [of[arm][r] - of[baseline][r] for r in of[arm] if r in of[baseline]]
        error = statistics.stdev(pairs) / math.sqrt(len(pairs)) if len(pairs) > 1 else math.nan
        print(f"{arm},{metric},{firm},{statistics.fmean(pairs)!r},{error!r},{len(pairs)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
