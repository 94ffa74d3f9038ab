"""Which names of an article name the same thing, and by which of them it is known."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.names.evidence import name_key
from stargate_facts.pipeline.grammar.names.spans import NameSpan
from stargate_facts.pipeline.grammar.words import Words

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "de", "du", "la", "&", ","})


@dataclass(slots=True)
class Aliases:
    """Full names by their parts. All are keys as `name_key` gives them."""

    surnames: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    given: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    short: dict[str, str] = field(default_factory=dict)  # organisation's short name or acronym → its full name


def surnames(key: str) -> tuple[str, ...]:
    """Return the parts of a full name that stand for it: `jane van dijk jr` → `dijk`, `van dijk`."""
    parts = [part for part in key.split() if part not in _SUFFIXES and part != ","]
    return tuple(" ".join(parts[i:]) for i in range(len(parts) - 1, 0, -1)) or (key,)


def find_aliases(types: dict[str, str], order: list[str]) -> Aliases:
    """Return how the article's full names may be shortened.

    Args:
        types: the type of each name, by key.
        order: the keys in the order of their first mention.
    """
    found = Aliases()
    full_names = [key for key in order if " " in key]
    for key in full_names:
        if types[key] == "PERSON":
            for part in surnames(key):
                found.surnames[part].append(key)
            found.given[key.split()[0]].append(key)
        elif types[key] == "ORG":
            _add_short_forms(found, key, types)
    _add_beginnings(found, [key for key in full_names if types[key] == "ORG"], types)
    _add_acronyms(found, [key for key in full_names if types[key] in {"ORG", "GPE"}], types)
    return found


def _add_beginnings(found: Aliases, organisations: list[str], types: dict[str, str]) -> None:
    """`acme` is `acme marine works`, where the article names no other organisation that begins so."""
    full: dict[str, set[str]] = defaultdict(set)
    for key in organisations:
        for beginning in beginnings(key):
            full[beginning].add(found.short.get(key, key))
    for beginning, keys in full.items():
        if types.get(beginning) == "ORG" and len(keys) == 1:
            found.short.setdefault(beginning, min(keys))


def _add_acronyms(found: Aliases, names: list[str], types: dict[str, str]) -> None:
    """`amw` is `acme marine works`, where it has no other reading."""
    full: dict[str, set[str]] = defaultdict(set)
    for key in names:
        full[_initials(key.split())].add(key)
    for acronym, keys in full.items():
        key = min(keys)
        are_countries = (acronym in name_lists.countries()) == (key in name_lists.countries())
        if len(acronym) > 1 and len(keys) == 1 and types.get(acronym) == types[key] and are_countries:
            found.short[acronym] = key


def _add_short_forms(found: Aliases, key: str, types: dict[str, str]) -> None:
    for short in short_forms(key):
        if types.get(short) == "ORG":
            found.short.setdefault(short, key)


def short_forms(key: str) -> list[str]:
    """Return what an organisation may be called for short: `acme motor corp` is also `acme motor` and `acme`.

    A team is called by its nickname too: `the Wexcombe Herons`, `the Herons`.
    """
    parts = key.split()
    forms = []
    while len(parts) > 1 and (_is_company_form(parts[-1]) or parts[-1] in name_lists.cue_words("shortened")):
        parts = parts[:-1]
        forms.append(" ".join(parts))
    split = next((i for i in (2, 1) if " ".join(parts[:i]) in name_lists.places()), 0)
    if 0 < split < len(parts) and parts[-1].endswith(("s", "x")) and not forms:
        forms.append(" ".join(parts[split:]))
    return [form for form in forms if form not in name_lists.countries()]


def _is_company_form(part: str) -> bool:
    return part in name_lists.organisation_words("legal") or part in {"&", ","}


def beginnings(key: str) -> Iterator[str]:
    """Yield the shorter names that an organisation may go by: `acme marine works` → `acme marine`, `acme`.

    A place, a nationality or a word that begins many names (`National`) alone is not one.
    """
    parts = key.split()
    while len(parts) > 1:
        parts = parts[:-1]
        if not _is_company_form(parts[-1]) and not _says_little(parts):
            yield " ".join(parts)


def _says_little(parts: list[str]) -> bool:
    key = " ".join(parts)
    return (
        key in name_lists.places()
        or name_lists.known_names().get(key) in {"GPE", "LOC"}
        or key in name_lists.nationalities()
        or parts[-1] in _SMALL
        or name_lists.cue_words("beginning").issuperset(parts)
    )


def _initials(parts: list[str]) -> str:
    return "".join(part[0] for part in parts if part not in _SMALL and part[0].isalnum())


def without_legal_form(name: str) -> str:
    """`Acme Corp.` → `Acme`: an article that writes `Acme` means the same company."""
    parts = name.split()
    while len(parts) > 1 and (
        parts[-1].lower().strip(".,") in name_lists.organisation_words("legal") or parts[-1] == "&"
    ):
        parts.pop()
    return " ".join(parts).rstrip(",")


def nearest_full_name(candidates: list[str], latest: dict[str, int], title_sex: str) -> str | None:
    """Return which of several full names a surname stands for: of the title's sex, and named last."""
    fitting = [key for key in candidates if title_sex in {"u", ""} or sex_of(key) in {title_sex, "u"}]
    seen = [key for key in fitting if key in latest] or fitting
    return max(seen, key=lambda key: latest.get(key, -1), default=None)


def sex_of(key: str) -> str:
    """Return the sex that a full name's given name shows: f, m, or u."""
    parts = key.split()
    return name_lists.given_names().get(parts[0], "u") if len(parts) > 1 else "u"


def spelling(spans: list[NameSpan], words: Words, text: str) -> str:
    """Return how to write a name: as the article first does in mixed case, else as the list of places does."""
    written = [" ".join(text[words.start[span.start] : words.end(span.end - 1)].split()) for span in spans]
    for span, form in zip(spans, written, strict=True):
        if not form.isupper() or (len(form) < 5 and not words.shouting[span.start]):
            return form
    return name_lists.place_spellings().get(name_key(spans[0], words), written[0])
