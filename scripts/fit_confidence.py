"""Fits the table of confidences to claims that are known to be right or wrong, and writes docs/confidence.md from it.

    python scripts/fit_confidence.py --sentences sentences.jsonl --facts gold.json --articles ARTICLES...
    python scripts/fit_confidence.py --page

`sentences.jsonl` holds articles; `gold.json` for each of them the `facts` that it states, each a predicate and
its arguments in the sentence's own words (the form of the CaRB benchmark). A claim counts as right if one of its
binary facts shares its predicate and at least two thirds of its words with a fact. `ARTICLES` are those that the claims
of `benchmarks/claim_verdicts.tsv` were drawn from: of these a reader has said which are right. Claims that are no
longer made as they were read do not count. `--page` only writes the page anew.
"""

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from stargate_facts.model import Claim
from stargate_facts.pipeline.grammar.clauses.confidence import Neighbours, claim_features
from stargate_facts.pipeline.run import build, make_doc
from stargate_facts.query.triples import Triple, claim_triples
from stargate_facts.render.rows import show_standing
from stargate_facts.settings import Settings
from stargate_facts.sources import read_articles

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "stargate_facts/values/lexicon/claim_confidence.tsv"
VERDICTS = ROOT / "benchmarks/claim_verdicts.tsv"
BY_HAND = ROOT / "scripts/verbless_claims_read.tsv"
PAGE = ROOT / "docs/confidence.md"
VERBLESS = frozenset({"apposition", "title", "age", "seat", "adjunct"})
BENCHMARK = "only:benchmark"  # a feature of the claims matched with facts; never of those that are estimated
RIGHT_SHARE = 2 / 3
RIDGE = 20.0
FEWEST = 8
BINS = 5
FOLDS = 10
TOGETHER = 40  # claims in the text's order that share a fold: neighbours have the same words beside them
NEWTON_STEPS = 12
LAST = frozenset({"113", "127"})  # the last readings: what earlier ones called wrong is mostly mended
READ_WEIGHT = 1.5  # a claim that was read counts for more: it is news, and it was judged whole
MARK = "# reliability\t"
HEADER = """\
# Weights of the logistic model of `pipeline/grammar/clauses/confidence.py`: feature, weight, claims seen, share right.
# Source: fitted by scripts/fit_confidence.py to {matched} claims out of the sentences of the CaRB benchmark
# (development part, MIT licence: Bhardwaj, Aggarwal and Mausam 2019) and {read} claims that were read one by one
# (benchmarks/claim_verdicts.tsv); kinds that state a fact without a verb from claims read alone.
# Reliability in {folds}-fold cross-validation, fifths of the claims by their predicted share: which claims, predicted,
# observed, number.
"""
TEXT = """\
# How sure: the confidence of a claim

Made by `scripts/fit_confidence.py`: do not edit. `confidence` is the share of claims like this one that are right, by
their kind and source, the length of their sentence, subject and object, their arguments, and the classes of the words
right before and after the claim and its subject: a logistic model, whose weights stand in `claim_confidence.tsv`. It
says nothing about whether the article is right.

## Predicted and observed

Each claim was predicted by a model fitted without it, its neighbours and a tenth of the others ({folds}-fold
cross-validation). `read` are the claims of the last two readings, drawn at random from news after rules were mended, to
which the number is calibrated; `matched` are claims compared by program with the facts that people wrote down for the
sentences of CaRB.

{reliability}
## What a reader found wrong

{readings} claims, each with its verdict in `benchmarks/claim_verdicts.tsv`, which says how they were drawn and judged.
Readings differ in strictness: compare within one only. Rules mended because of a reading came after it.

{kinds}
{causes}
## Weights

Log odds of being right. `seen` and `right`: how many of the claims that the model was fitted to have the feature, and
what share of them is right.

{weights}"""


class Verdict(NamedTuple):
    """What a reader said of a claim; `marks` are its modality, negation and source as they were read, if recorded."""

    seed: str
    claim: str
    article: str
    kind: str
    verdict: str
    cause: str
    marks: str | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """A claim that is known to be right or wrong: its features, and whether a person read it, in one of the `LAST`."""

    features: tuple[str, ...]
    is_right: bool
    is_read: bool
    is_last: bool = False


def main() -> None:
    """Fit, and write the table and the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--facts", type=Path)
    parser.add_argument("--articles", nargs="+")
    parser.add_argument("--page", action="store_true", help="only write docs/confidence.md anew from the table")
    options = parser.parse_args()
    if not options.page:
        samples = [*_matched(options.sentences, options.facts), *_read(options.articles)]
        TABLE.write_text(_table(samples), encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")


def _claims(paths: Sequence[str]) -> Iterator[tuple[Claim, tuple[str, ...]]]:
    """Yield every claim, the doubtful ones included, with its features."""
    nlp = build(settings=Settings(min_confidence=0))
    for article in read_articles(paths):
        doc = nlp(make_doc(nlp, article))
        neighbours = Neighbours(doc)
        for claim in doc._.claims:
            yield claim, ("base", *claim_features(claim, neighbours))


def _matched(sentences: Path, gold: Path) -> Iterator[Sample]:
    facts = {each["id"]: each["facts"] for each in json.loads(gold.read_text(encoding="utf-8"))["sentences"]}
    for claim, features in _claims([str(sentences)]):
        if claim.article in facts and claim_triples(claim):
            yield Sample((BENCHMARK, *features), _is_right(claim, facts[claim.article]), is_read=False)


def _read(articles: Sequence[str]) -> Iterator[Sample]:
    verdicts = {(each.claim, each.article, each.marks): each for each in _verdicts() if each.marks is not None}
    for claim, features in _claims(articles):
        verdict = verdicts.get((claim.id, claim.article, show_standing(claim)))
        if verdict is not None and claim.kind not in VERBLESS:
            yield Sample(features, verdict.verdict == "right", is_read=True, is_last=verdict.seed in LAST)


def _verdicts() -> list[Verdict]:
    lines = VERDICTS.read_text(encoding="utf-8").splitlines()
    return [Verdict(*line.split("\t")) for line in lines if not line.startswith("#")]


def _is_right(claim: Claim, facts: list[dict[str, object]]) -> bool:
    return any(_agreement(triple, fact) >= RIGHT_SHARE for triple in claim_triples(claim) for fact in facts)


def _agreement(triple: Triple, fact: dict[str, object]) -> float:
    """Return the share of the triple's words that the fact has in the same part; 0 if the predicates have none."""
    arguments = list(fact["arguments"])  # type: ignore[call-overload]
    wanted = [str(fact["predicate"]), arguments[0] if arguments else "", " ".join(arguments[1:])]
    parts = [triple.predicate, triple.subject, triple.object]
    shared = [(Counter(a.split()) & Counter(b.split())).total() for a, b in zip(parts, wanted, strict=True)]
    return sum(shared) / sum(len(part.split()) for part in parts) if shared[0] else 0.0


def _table(samples: list[Sample]) -> str:
    held_out = _held_out(samples)
    shift, scale = _calibration(held_out, samples)
    weights = {name: scale * weight for name, weight in _fit(samples).items()}
    weights["base"] += shift
    seen: Counter[str] = Counter(name for each in samples for name in each.features)
    right: Counter[str] = Counter(name for each in samples if each.is_right for name in each.features)
    rows = [f"{name}\t{weight:.2f}\t{seen[name]}\t{right[name] / seen[name]:.2f}" for name, weight in weights.items()]
    header = HEADER.format(
        matched=sum(not each.is_read for each in samples), read=sum(each.is_read for each in samples), folds=FOLDS
    )
    return header + _reliability(shift + scale * held_out, samples) + "\n".join(sorted(rows + _verbless())) + "\n"


def _fit(samples: list[Sample]) -> dict[str, float]:
    """Return the weight of every feature that enough claims have."""
    counts = Counter(name for each in samples for name in each.features)
    names = {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= FEWEST))}
    x = np.zeros((len(samples), len(names)))
    for at, each in enumerate(samples):
        x[at, [names[name] for name in each.features if name in names]] = 1
    worth = np.array([READ_WEIGHT if each.is_read else 1.0 for each in samples])
    penalty = RIDGE * np.eye(len(names))
    penalty[names["base"], names["base"]] = 0.01
    weights = _logistic(x, samples, worth, penalty)
    return {name: float(weights[at]) for name, at in names.items()}


def _held_out(samples: list[Sample]) -> np.ndarray:
    """Return each claim's log odds by a model that has seen neither it nor the claims near it."""
    odds = np.zeros(len(samples))
    folds = [at // TOGETHER % FOLDS for at in range(len(samples))]
    for fold in range(FOLDS):
        weights = _fit([each for each, of in zip(samples, folds, strict=True) if of != fold])
        for at in (at for at, of in enumerate(folds) if of == fold):
            odds[at] = sum(weights.get(name, 0.0) for name in samples[at].features)
    return odds


def _calibration(odds: np.ndarray, samples: list[Sample]) -> tuple[float, float]:
    """Return what to add to the log odds, and by what to multiply them first, for what the last readings say.

    Platt 1999. The earlier readings led to mended rules, so of what they saw too many are right.
    """
    last = [at for at, each in enumerate(samples) if each.is_last]
    x = np.stack([np.ones(len(last)), odds[last]], axis=1)
    none = np.zeros((2, 2))
    shift, scale = _logistic(x, [samples[at] for at in last], worth=np.ones(len(last)), penalty=none)
    return float(shift), float(scale)


def _logistic(x: np.ndarray, samples: list[Sample], worth: np.ndarray, penalty: np.ndarray) -> np.ndarray:
    """Return the weights of a logistic regression with a ridge penalty, found by Newton's method."""
    right = np.array([each.is_right for each in samples], dtype=float)
    weights = np.zeros(x.shape[1])
    for _ in range(NEWTON_STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (worth * (right - p)) - penalty @ weights
        weights += np.linalg.solve((x.T * (worth * p * (1 - p))) @ x + penalty, gradient)
    return weights


def _reliability(odds: np.ndarray, samples: list[Sample]) -> str:
    """Return lines of predicted and observed shares, by models that have not seen the claims."""
    lines = []
    read = [at for at, each in enumerate(samples) if each.is_last]
    matched = [at for at, each in enumerate(samples) if not each.is_read]
    for label, chosen in (("read", read), ("matched", matched)):
        for part in np.array_split(np.array(sorted(chosen, key=lambda at: odds[at])), BINS):
            predicted = np.mean([_share(odds[at]) for at in part])
            observed = np.mean([samples[at].is_right for at in part])
            lines.append(f"{MARK}{label}\t{predicted:.2f}\t{observed:.2f}\t{len(part)}\n")
    return "".join(lines)


def _verbless() -> list[str]:
    """Return rows for kinds without a verb; their weight alone, against a base of nought, gives their share."""
    read: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for line in BY_HAND.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            kind, number, hits = line.split("\t")
            read[kind] += int(number)
            right[kind] += int(hits)
    for each in _verdicts():
        if each.kind in VERBLESS:
            read[each.kind] += 1
            right[each.kind] += each.verdict == "right"
    shares = {kind: (right[kind] + 1) / (read[kind] + 2) for kind in read}
    return [
        f"verbless:{kind}\t{math.log(share / (1 - share)):.2f}\t{read[kind]}\t{right[kind] / read[kind]:.2f}"
        for kind, share in shares.items()
    ]


def _share(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def page() -> str:
    """Return docs/confidence.md, from the table and the verdicts as they stand."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    reliability = [line.removeprefix(MARK).split("\t") for line in lines if line.startswith(MARK)]
    weights = [line.split("\t") for line in lines if not line.startswith("#")]
    verdicts = _verdicts()
    readings = [f"seed {seed}" for seed in _seeds(verdicts)]
    return TEXT.format(
        folds=FOLDS,
        reliability=_markdown(["claims", "predicted", "observed", "number"], reliability),
        readings=len(verdicts),
        kinds=_markdown(["kind", *readings], _by_kind(verdicts)),
        causes=_markdown(["cause of a wrong claim", *readings], _by_cause(verdicts)),
        weights=_markdown(["feature", "weight", "seen", "right"], weights),
    )


def _seeds(verdicts: list[Verdict]) -> list[str]:
    """Return the seeds of the readings, in the order in which they were made."""
    return list(dict.fromkeys(each.seed for each in verdicts))


def _by_kind(verdicts: list[Verdict]) -> list[list[str]]:
    cells: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for each in verdicts:
        for row in (each.kind, "all"):
            cells[row][each.seed].append(each.verdict == "right")
    seeds = _seeds(verdicts)
    kinds = sorted(cells, key=lambda kind: (kind == "all", -sum(map(len, cells[kind].values())), kind))
    return [[kind, *(f"{sum(cells[kind][seed])} of {len(cells[kind][seed])}" for seed in seeds)] for kind in kinds]


def _by_cause(verdicts: list[Verdict]) -> list[list[str]]:
    causes = Counter((each.cause, each.seed) for each in verdicts if each.verdict == "wrong")
    seeds = _seeds(verdicts)
    total = Counter(each.cause for each in verdicts if each.verdict == "wrong")
    names = sorted(total, key=lambda cause: (-total[cause], cause))
    return [[cause, *(str(causes[cause, seed]) for seed in seeds)] for cause in names]


def _markdown(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


if __name__ == "__main__":
    main()
