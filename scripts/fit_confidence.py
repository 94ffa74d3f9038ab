"""Fits the table of confidences to sentences whose facts are known: which kinds of claim are right how often.

    python scripts/fit_confidence.py --sentences sentences.jsonl --facts gold.json --by-hand judged.tsv

`sentences.jsonl` holds articles; `gold.json` for each of them the `facts` that it states, each a predicate and
its arguments in the sentence's own words (the form of the CaRB benchmark). A claim counts as right if one of its
binary facts shares its predicate and at least two thirds of its words with a fact. `judged.tsv` is for the kinds that
such benchmarks leave out (titles, appositions): kind, number read, number right.
"""

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from stargate_facts.model import Claim
from stargate_facts.pipeline.grammar.confidence import claim_features
from stargate_facts.pipeline.run import annotate, build
from stargate_facts.query.triples import Triple, claim_triples
from stargate_facts.sources import read_articles

TABLE = Path(__file__).parents[1] / "stargate_facts/values/lexicon/claim_confidence.tsv"
RIGHT_SHARE = 2 / 3
RIDGE = 2.0
FEWEST = 8
BINS = 5
HEADER = """\
# Weights of the logistic model of `pipeline/grammar/confidence.py`: feature, weight, claims seen, share of them right.
# Source: fitted by scripts/fit_confidence.py to {count} claims out of {sentences} sentences of the CaRB
# benchmark (development part, MIT licence: Bhardwaj, Aggarwal and Mausam 2019); kinds
# that state a fact without a verb from claims read by hand. Reliability, predicted against observed: {reliability}.
"""


def main() -> None:
    """Fit, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--facts", type=Path, required=True)
    parser.add_argument("--by-hand", type=Path, required=True)
    options = parser.parse_args()
    facts = {each["id"]: each["facts"] for each in json.loads(options.facts.read_text(encoding="utf-8"))["sentences"]}
    claims = [
        claim
        for annotated in annotate(read_articles([str(options.sentences)]), nlp=build())
        if annotated.article.id in facts
        for claim in annotated.claims
        if claim_triples(claim)
    ]
    right = np.array([_is_right(claim, facts[claim.article]) for claim in claims], dtype=float)
    rows = [["base", *claim_features(claim)] for claim in claims]
    names, weights = _fit(rows, right)
    predicted = np.array([_probability(weights[names[name]] for name in row if name in names) for row in rows])
    seen: Counter[str] = Counter(name for row in rows for name in row)
    hits: dict[str, float] = defaultdict(float)
    for row, is_right in zip(rows, right, strict=True):
        for name in row:
            hits[name] += is_right
    lines = [f"{name}\t{weights[at]:.2f}\t{seen[name]}\t{hits[name] / seen[name]:.2f}" for name, at in names.items()]
    lines += _by_hand(options.by_hand)
    header = HEADER.format(count=len(claims), sentences=len(facts), reliability=_reliability(predicted, right))
    TABLE.write_text(header + "\n".join(sorted(lines)) + "\n", encoding="utf-8")


def _is_right(claim: Claim, facts: list[dict[str, object]]) -> bool:
    return any(_agreement(triple, fact) >= RIGHT_SHARE for triple in claim_triples(claim) for fact in facts)


def _agreement(triple: Triple, fact: dict[str, object]) -> float:
    """Return the share of the triple's words that the fact has in the same part; 0 if the predicates have none."""
    arguments = list(fact["arguments"])  # type: ignore[call-overload]
    wanted = [str(fact["predicate"]), arguments[0] if arguments else "", " ".join(arguments[1:])]
    parts = [triple.predicate, triple.subject, triple.object]
    shared = [(Counter(a.split()) & Counter(b.split())).total() for a, b in zip(parts, wanted, strict=True)]
    return sum(shared) / sum(len(part.split()) for part in parts) if shared[0] else 0.0


def _fit(rows: list[list[str]], right: np.ndarray) -> tuple[dict[str, int], np.ndarray]:
    """Fit a logistic regression with a ridge penalty by Newton's method."""
    counts = Counter(name for row in rows for name in row)
    names = {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= FEWEST))}
    x = np.zeros((len(rows), len(names)))
    for at, row in enumerate(rows):
        x[at, [names[name] for name in row if name in names]] = 1
    weights = np.zeros(len(names))
    penalty = RIDGE * np.eye(len(names))
    penalty[names["base"], names["base"]] = 0.01
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (right - p) - penalty @ weights
        weights += np.linalg.solve((x.T * (p * (1 - p))) @ x + penalty, gradient)
    return names, weights


def _by_hand(path: Path) -> list[str]:
    """Return rows for kinds judged by reading; their weight alone, against a base of nought, gives their share."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            kind, read, right = line.split("\t")
            share = (int(right) + 1) / (int(read) + 2)
            rows.append(f"verbless:{kind}\t{math.log(share / (1 - share)):.2f}\t{read}\t{int(right) / int(read):.2f}")
    return rows


def _probability(weights: Iterable[float]) -> float:
    return 1 / (1 + math.exp(-sum(weights)))


def _reliability(predicted: np.ndarray, right: np.ndarray) -> str:
    """Return predicted against observed shares, for fifths of the claims by their predicted share."""
    order = np.argsort(predicted)
    parts = np.array_split(order, BINS)
    return ", ".join(f"{predicted[part].mean():.2f}/{right[part].mean():.2f}" for part in parts)


if __name__ == "__main__":
    main()
