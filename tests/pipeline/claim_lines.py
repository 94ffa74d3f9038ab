"""What the tests of claims share: the claims of a Doc as lines to compare, and Docs of a parse that is written out."""

from spacy.language import Language
from spacy.tokens import Doc

from stargate_facts.model import Claim
from stargate_facts.pipeline.claims import ClaimFinder


def claims_of(doc: Doc) -> tuple[Claim, ...]:
    """Return the claims of a Doc."""
    claims: tuple[Claim, ...] = doc._.claims
    return claims


def facts_of(doc: Doc) -> list[str]:
    """Return subject, predicate and object of each claim: `Anna | slept | -`."""
    return [_fact(claim) for claim in claims_of(doc)]


def lines_of(doc: Doc) -> list[str]:
    """Return each claim with its arguments, without what stands inside another phrase: `Anna | slept | - | in: May`."""
    return [
        " | ".join([_fact(claim), *(f"{each.role}: {each.text}" for each in claim.arguments if not each.inside)])
        for claim in claims_of(doc)
    ]


def roles_of(claim: Claim) -> list[str]:
    """Return the roles of a claim's arguments, without those inside another phrase: `["in", "advmod"]`."""
    return [each.role for each in claim.arguments if not each.inside]


def parsed(nlp: Language, parse: str, *, lemmas: dict[str, str] | None = None) -> Doc:
    """Return a Doc of this parse, with its claims: `word/tag/dependency/head` for each token, heads counted from 0.

    A word that has no other lemma in `lemmas` is its own.
    """
    words, tags, deps, heads = map(list, zip(*(token.rsplit("/", 3) for token in parse.split()), strict=True))
    doc = Doc(
        nlp.vocab,
        words=words,
        spaces=[
            not (word == "-" or following == "-") for word, following in zip(words, [*words[1:], "-"], strict=True)
        ],
        tags=tags,
        deps=deps,
        heads=[int(head) for head in heads],
        lemmas=[(lemmas or {}).get(word, word.lower()) for word in words],
    )
    return ClaimFinder(0)(doc)


def _fact(claim: Claim) -> str:
    return " | ".join(part.text if part else "-" for part in (claim.subject, claim.predicate, claim.object))
