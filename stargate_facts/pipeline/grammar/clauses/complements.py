"""Which clauses a word can take as its complement."""

from functools import cache

from stargate_facts.pipeline.grammar.speech.cues import has_frame
from stargate_facts.values.lexicon import read_table

_LINKING = frozenset({"be", "seem", "appear", "happen", "look", "mean"})
RATING = frozenset({"find", "consider", "deem", "call", "think", "make", "declare"})  # what, and as what
BEFORE_THAT = frozenset(
    {"so", "now", "such", "provided", "given", "except", "in"}
)  # conjunctions with `that`: Quirk et al. 1985, 14.12
CATENATIVE = frozenset(
    {"come", "happen", "tend", "seem", "appear", "fail", "get", "prove"}
)  # `has come to` [`trust her`]: Quirk et al. 1985, 3.49
# fmt: off
CAUSATIVE = frozenset(
    {"help", "let", "make", "have", "get", "allow", "see", "hear", "watch", "feel", "want", "need", "like", "keep"}
)  # `helps it` [`pay`]: Huddleston and Pullum 2002, 14.5
TELLING = frozenset(
    {
        "tell", "show", "convince", "persuade", "assure", "reassure", "remind", "inform", "warn", "promise", "teach",
        "notify", "ask", "advise", "bet",
    }
)  # a person and a content clause: Huddleston and Pullum 2002, 11.4
NOUNS_OF_CONTENT = frozenset(
    {
        "report", "sign", "signal", "word", "news", "message", "warning", "argument", "case", "promise", "decision",
        "agreement", "sense", "impression", "feeling", "view", "opinion", "point", "claim", "assertion", "statement",
        "complaint", "conclusion", "confidence", "doubt", "guarantee", "assurance", "hint", "indication", "reminder",
        "revelation", "announcement", "accusation", "allegation", "charge", "demand", "requirement", "condition",
        "ground", "grounds", "perception", "assumption", "presumption", "notion", "conviction", "thought", "premise",
        "suggestion", "proposition", "realisation", "misconception", "illusion", "delusion", "fallacy", "fiction",
        "myth", "pretense", "pretence",
    }
) | frozenset(row[0] for row in read_table("signatures") if row[1] == "noun-that")
# fmt: on
_CLAUSAL = _LINKING | frozenset(row[0] for row in read_table("signatures") if row[1] == "that")


@cache
def takes_content(verb: str) -> bool:
    """Tell whether the verb of this lemma can have a clause without `that` as its content: `hopes it stays`."""
    return verb in _CLAUSAL or any(has_frame("verb", verb, frame) for frame in ("quote", "that", "wh"))
