"""Draws claims at random for a person to read and judge, the same ones for the same seed.

    python benchmarks/draw_claims.py ARTICLES... [--seed 1] [--size 200]

Prints one claim after another: its number, id, article, kind and marks, its sentence, and what it says. Every claim
of all articles is as likely as any other. A verdict is `right` where the sentence says what subject, predicate,
object and arguments say together, with its negation, its modality and its source, and nothing is left out without
which the rest misleads. It is `wrong` otherwise: a wrong or broken phrase, an argument of another verb, a clause that
says nothing. `benchmarks/claim_verdicts.tsv` holds the verdicts of all readings so far, each of which can be done
again with the seed given there.
"""

import argparse
import random
import textwrap

from stargate_facts.model import Claim
from stargate_facts.pipeline.run import annotate, build
from stargate_facts.render.rows import show_standing
from stargate_facts.sources import read_articles


def main() -> None:
    """Extract, draw, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", metavar="ARTICLES", help="what `stargate-facts extract` reads")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=200, help="how many claims")
    options = parser.parse_args()
    annotated = annotate(read_articles(options.paths), nlp=build())
    claims = sorted((claim for each in annotated for claim in each.claims), key=lambda each: (each.article, each.id))
    drawn = random.Random(options.seed).sample(claims, min(options.size, len(claims)))
    print(f"{len(drawn)} of {len(claims)} claims")
    for number, claim in enumerate(drawn, 1):
        print(f"\n{number}\t{claim.id}\t{claim.article}\t{claim.kind}\t{show_standing(claim)}")
        print(textwrap.shorten(claim.evidence.quote, 700))
        print("  =>", _in_words(claim))


def _in_words(claim: Claim) -> str:
    parts = [claim.subject.text if claim.subject else "", claim.predicate.text]
    parts.append(claim.object.text if claim.object else "")
    arguments = " ".join(f"[{each.role}: {each.text}]" for each in claim.arguments if not each.inside)
    marks = f" <{claim.modality}>" if claim.modality != "asserted" else ""
    if claim.attribution is not None:
        marks += f" (said by {claim.attribution.source.text if claim.attribution.source else 'somebody'})"
    return f"{' | '.join(parts)} {arguments}{marks}{' NOT' if claim.negated else ''}".replace("\n", " ")


if __name__ == "__main__":
    main()
