"""What extraction costs beside the spaCy model alone, on the same text in the same run.

    python benchmarks/speed.py [PATH...] [--repeat 40] [--rounds 5]

Prints two tables. *Whole process*: `stargate-facts extract` against a script that only loads the model and runs
`nlp.pipe`, turn by turn, loading included on both sides; the ratio of the medians is what to quote, since a machine's
speed drifts. *Components*: seconds of each component over the same Docs, as a share of the model's.
PATH defaults to `seeds/`; its articles are repeated so that there is enough to measure.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from stargate_facts.model import Article
from stargate_facts.pipeline import registry
from stargate_facts.pipeline.extractor import DEFAULT_MODEL
from stargate_facts.pipeline.run import build, make_doc
from stargate_facts.sources import read_articles

PLAIN = """
import json, sys, warnings
warnings.filterwarnings("ignore")
import spacy
nlp = spacy.load(sys.argv[1])
for doc in nlp.pipe(json.loads(line)["text"] for line in open(sys.argv[2], encoding="utf-8")):
    pass
"""


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=["seeds"], metavar="PATH")
    parser.add_argument("--repeat", type=int, default=40, help="how often the articles are repeated")
    parser.add_argument("--rounds", type=int, default=5, help="how often each side is run")
    options = parser.parse_args()
    articles = list(read_articles(options.paths))
    words = options.repeat * sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {options.repeat} times: {words:,} words")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        with file.open("w", encoding="utf-8") as lines:
            for turn in range(options.repeat):
                for article in articles:
                    row = {"id": f"{article.id}-{turn}", "date": article.date, "text": article.text}
                    lines.write(json.dumps(row) + "\n")
        _compare_processes(file, rounds=options.rounds, words=words)
    _share_of_components(articles, rounds=options.rounds)


def _compare_processes(file: Path, *, rounds: int, words: int) -> None:
    tool = [sys.executable, "-m", "stargate_facts"]
    plain = [sys.executable, "-c", PLAIN, DEFAULT_MODEL, str(file)]
    seconds: dict[str, list[float]] = {"nlp.pipe": [], "extract": []}
    for turn in range(rounds):
        store = file.with_name(f"claims-{turn}.yaml")
        seconds["nlp.pipe"].append(_timed(plain))
        seconds["extract"].append(_timed([*tool, "extract", str(file), "--store", str(store)]))
    print("\nwhole process       median seconds   words/s   ratio")
    base = median(seconds["nlp.pipe"])
    for name, runs in seconds.items():
        print(f"{name:<18}{median(runs):>16.2f}{words / median(runs):>10,.0f}{median(runs) / base:>8.2f}")


def _timed(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def _share_of_components(articles: list[Article], *, rounds: int) -> None:
    nlp = build()
    model = [name for name in nlp.pipe_names if name not in registry.NAMES]
    seconds: dict[str, list[float]] = {name: [] for name in ("model", *registry.NAMES)}
    for _ in range(rounds):
        docs = [make_doc(nlp, article) for article in articles]
        for name in nlp.pipe_names:
            began = time.perf_counter()
            component = nlp.get_pipe(name)
            docs = [component(doc) for doc in docs]
            taken = time.perf_counter() - began
            if name in registry.NAMES:
                seconds[name].append(taken)
            elif name == model[0]:
                seconds["model"].append(taken)
            else:
                seconds["model"][-1] += taken
    base = median(seconds["model"])
    print("\ncomponent                     share of the model's time")
    for name, runs in seconds.items():
        print(f"{name:<24}{median(runs) / base:>12.3f}")
    everything = sum(median(runs) for runs in seconds.values())
    print(f"{'all':<24}{everything / base:>12.3f}")


if __name__ == "__main__":
    main()
