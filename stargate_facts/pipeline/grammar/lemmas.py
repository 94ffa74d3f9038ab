"""Lemmas in lower case, with a regular fault of the lemmatizer mended."""

import re

from spacy.tokens import Token

_DOUBLES = re.compile(r"[^aeiou]{1,3}[aeiou][bdgmnprt]")  # short verbs that double their last letter: hop, hopped
_OVERLONG = frozenset({"texte", "retweete", "tweete", "deadpane"})  # what the lemmatizer makes of young verbs
_ENDINGS = ("ed", "es", "ing")


def lemma_of(token: Token) -> str:
    """Return the token's lemma: `hope` for `hoped`, where a rule that only cuts the ending gives `hop`."""
    lemma: str = token.lemma_.lower()
    form = token.lower_
    if lemma in _OVERLONG:
        return lemma[:-1]
    cut = len(lemma) < 6 and form != lemma and form.startswith(lemma) and form[len(lemma) :] in _ENDINGS
    return f"{lemma}e" if cut and token.pos_ == "VERB" and _DOUBLES.fullmatch(lemma) else lemma
