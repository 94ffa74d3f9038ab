"""What speaks for a name's type: its own words and what the model called it, and how all evidence is weighed.

Each cue, here and in `name_context.py`, adds weight to a type; a name's type is decided over all
its mentions in the article (`decide_type`).
The weights are set by hand on the scale of one label by the model (1.2), so that one strong cue (a title, a
company form) outweighs two labels and a weak one (a preposition) outweighs none.
"""

from collections import Counter, defaultdict
from typing import Final

from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.names.spans import NameSpan
from stargate_facts.pipeline.grammar.words import Words

Evidence = dict[str, float]

MODEL_LABEL: Final = 1.2
_KNOWN: Final = {"ORG": 3.0, "GPE": 2.0, "LOC": 2.0, "FAC": 2.5, "NORP": 3.0, "EVENT": 3.0, "PRODUCT": 2.5}


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
    if len(parts) > 1 and key not in name_lists.countries():  # `Russian Federation`
        _weigh_parts(parts, found)
    nationalities = name_lists.nationalities()
    if {key, key.removesuffix("s")} & nationalities or nationalities.issuperset(key.replace("-", " ").split()):
        found["NORP"] += 5.0
    if key in name_lists.places():
        found[name_lists.places()[key]] += 2.5 if key in name_lists.countries() else 1.4
        found["PERSON"] = 0.0
    known = name_lists.known_names().get(key)
    if known:
        found[known] += _KNOWN[known] * (1.0 if len(parts) > 1 else 0.7)  # a single word may name something else
    return found


def _weigh_parts(parts: list[str], found: Evidence) -> None:
    if parts[-1] in name_lists.organisation_words("legal"):
        found["ORG"] += 6.0
    elif parts[-1] in name_lists.event_words():
        kind = name_lists.event_words()[parts[-1]]
        is_person = kind == "EVENT" and len(parts) == 2 and parts[0] in name_lists.given_names()
        found["PERSON"] += 2.0 if is_person else 0.0  # `Alice Day` may be a person, `Lagos Marathon` is not
        found[kind] += 2.0 if is_person else 3.5
    elif parts[-1] in name_lists.organisation_words("last") or not name_lists.organisation_words("any").isdisjoint(
        parts
    ):
        found["ORG"] += 4.0
    else:
        given = len(parts) <= 3 and parts[0] in name_lists.given_names()
        found["PERSON"] += (2.0 if len(parts) == 2 else 1.0) if given else 0.0  # `Grant Wu`, `Grant Creek Foods`
        place = name_lists.place_words("last").get(parts[-1]) or name_lists.place_words("first").get(parts[0])
        if place:
            found[place] += 1.0 if given else 3.0  # `Tom Hill` may be a person, `Pine Hill` is not


def add_evidence(total: Evidence, more: Evidence) -> None:
    """Add one piece of evidence to another."""
    for kind, weight in more.items():
        total[kind] = total.get(kind, 0.0) + weight


def decide_type(labels: Counter[str], cues: Evidence) -> str:
    """Return the type that the model's labels and the cues together speak for, `""` where nothing does."""
    total: Evidence = defaultdict(float, cues)
    labelled = sum(count for label, count in labels.items() if label)
    for label, count in labels.items():
        if label:  # a model at odds with itself counts less
            total[label] += MODEL_LABEL * count**0.6 * (count / labelled) ** 0.5 if count else 0.0
    if not total:
        return ""
    places = total["GPE"] + total["LOC"] + total["FAC"]
    best = max(("GPE", "LOC", "FAC"), key=lambda kind: (total[kind], kind))
    rest = {kind: weight for kind, weight in total.items() if kind not in {"GPE", "LOC", "FAC"}}
    rest[best] = places
    kind = max(sorted(rest), key=lambda each: rest[each])
    return kind if rest[kind] > 0 else ""
