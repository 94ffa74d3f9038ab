"""What speaks for a name's type: its own words, the words around it, and what the model called it.

Each cue adds weight to a type; a name's type is decided over all its mentions in the article (`decide_type`).
The weights are set by hand on the scale of one label by the model (1.2), so that one strong cue (a title, a
company form) outweighs two labels and a weak one (a preposition) outweighs none.
"""

from collections import Counter, defaultdict
from typing import Final

from stargate_facts.pipeline.grammar import name_lists
from stargate_facts.pipeline.grammar.name_spans import NameSpan
from stargate_facts.pipeline.grammar.words import POSSESSIVES, Words

Evidence = dict[str, float]

MODEL_LABEL: Final = 1.2
# word before the name → (type, weight)
_BEFORE: Final = {
    "in": ("GPE", 0.8),  # `in Lagos`
    "near": ("GPE", 1.5),  # `near Lagos`
    "at": ("FAC", 0.2),  # `at Heathrow`
    "named": ("PERSON", 0.5),  # `a man named Lee`
}
# word after the name → (type, weight)
_AFTER: Final = {
    "who": ("PERSON", 1.5),  # `Lee, who`
    "whose": ("PERSON", 0.5),
    "where": ("GPE", 1.5),  # `Lagos, where`
    "himself": ("PERSON", 3.0),
    "herself": ("PERSON", 3.0),
}


def name_key(span: NameSpan, words: Words) -> str:
    """Return what all spellings of a name share: `U.S.` and `US`, `LONDON` and `London`."""
    parts = words.lower[span.start : span.end]
    if len(parts) > 1 and parts[0] == "the":
        parts = parts[1:]
    return " ".join(part.replace(".", "") or part for part in parts)


def weigh_form(key: str) -> Evidence:
    """Return the evidence in the name's own words: `Acme Corp`, `Lake Geneva`, `Jane Doe`, a known country."""
    found: Evidence = defaultdict(float)
    parts = key.split()
    if len(parts) > 1:
        _weigh_parts(parts, found)
    if key in name_lists.places():
        found[name_lists.places()[key]] += 2.5 if key in name_lists.countries() else 1.4
        found["PERSON"] = 0.0
    return found


def _weigh_parts(parts: list[str], found: Evidence) -> None:
    if parts[-1] in name_lists.organisation_words("legal"):
        found["ORG"] += 6.0
    elif parts[-1] in name_lists.organisation_words("last") or not name_lists.organisation_words("any").isdisjoint(
        parts
    ):
        found["ORG"] += 4.0
    else:
        given = len(parts) <= 3 and parts[0] in name_lists.given_names()
        found["PERSON"] += 2.0 if given else 0.0
        kind = name_lists.place_words("last").get(parts[-1]) or name_lists.place_words("first").get(parts[0])
        if kind:
            found[kind] += 1.0 if given else 3.0  # `Tom Hill` may be a person, `Pine Hill` is not


def weigh_context(span: NameSpan, words: Words) -> Evidence:
    """Return the evidence around one mention of a name."""
    found: Evidence = defaultdict(float)
    if span.title:
        found["PERSON"] += 3.0
    _weigh_before(span, words, found)
    _weigh_after(span, words, found)
    return found


def _weigh_before(span: NameSpan, words: Words, found: Evidence) -> None:
    i = span.start - 1
    if i < 0 or words.line[i] != words.line[span.start]:
        return
    word = words.lower[i]
    if word == "the" and i > 0:
        i -= 1
        word = words.lower[i]
    if word in _BEFORE:
        kind, weight = _BEFORE[word]
        found[kind] += weight
    elif (
        word == "of"
        and i > 0
        and words.lower[i - 1] in name_lists.cue_words("place-of") | name_lists.cue_words("compass")
    ):
        found["GPE"] += 2.0
    elif word.rstrip(".") in name_lists.honorifics() and words.capital[i]:
        found["PERSON"] += 3.0
    elif word in name_lists.roles() and words.tag[i].startswith("NN"):
        found["PERSON"] += 1.5
    elif word == "for" and i > 0 and words.lower[i - 1] in {"spokesman", "spokeswoman", "spokesperson"}:
        found["ORG"] += 1.0


def _weigh_after(span: NameSpan, words: Words, found: Evidence) -> None:
    i = span.end
    if i >= len(words) or words.line[i] != words.line[span.start]:
        return
    word = words.lower[i]
    after = words.lower[i + 1] if i + 1 < len(words) else ""
    if word == ",":
        _weigh_apposition(words, i + 1, found)
    elif word in _AFTER:
        found[_AFTER[word][0]] += _AFTER[word][1]
    elif word == "(" and after.replace(".", "") in name_lists.countries() and span.end - span.start > 1:
        found["PERSON"] += 2.0  # `Ann Lee (Kenya)`
    elif word in name_lists.cue_words("holding"):
        found["ORG"] += 1.5  # `Acme shares`
    elif word in POSSESSIVES and after in name_lists.cue_words("holding"):
        found["ORG"] += 1.0  # `Acme’s shares`
    elif word in name_lists.cue_words("saying"):
        found["GPE"] -= 0.5


def _weigh_apposition(words: Words, i: int, found: Evidence) -> None:
    """Weigh what follows a name and a comma: `Lee`, [`29,`], `Lagos`, [`Nigeria`], `Lee`, [`who`]."""
    following = words.lower[i : i + 2]
    if len(following) == 2 and following[0].isdigit() and len(following[0]) == 2 and following[1] in ",.":
        found["PERSON"] += 3.0
    elif following and ({following[0], " ".join(following)} & name_lists.countries()):
        found["GPE"] += 2.0
    elif following and following[0] in _AFTER:
        kind, weight = _AFTER[following[0]]
        found[kind] += weight


def add_evidence(total: Evidence, more: Evidence) -> None:
    """Add one piece of evidence to another."""
    for kind, weight in more.items():
        total[kind] = total.get(kind, 0.0) + weight


def decide_type(labels: Counter[str], cues: Evidence) -> str:
    """Return the type that the model's labels and the cues together speak for, `""` where nothing does."""
    total: Evidence = defaultdict(float, cues)
    for label, count in labels.items():
        if label:
            total[label] += MODEL_LABEL * count**0.6
    if not total:
        return ""
    places = total["GPE"] + total["LOC"] + total["FAC"]
    best = max(("GPE", "LOC", "FAC"), key=lambda kind: (total[kind], kind))
    rest = {kind: weight for kind, weight in total.items() if kind not in {"GPE", "LOC", "FAC"}}
    rest[best] = places
    kind = max(sorted(rest), key=lambda each: rest[each])
    return kind if rest[kind] > 0 else ""
