"""A line of `annotate` holds what the pipeline found, and nothing that it did not find."""

import json

import pytest

from stargate_facts.model import Amount, AnnotatedArticle, Article, Span
from stargate_facts.render.annotations import to_json_line


@pytest.mark.parametrize(
    ("measures", "shown"),
    [
        (Span(start=7, end=11, text="fuel"), {"measures": {"start": 7, "end": 11, "text": "fuel"}}),
        (None, {}),
    ],
)
def test_an_amount_names_what_it_measures_where_that_is_known(measures: Span | None, shown: dict[str, object]) -> None:
    amount = Amount(start=0, end=2, text="$5", kind="money", value=5, unit="USD", measures=measures)
    article = Article(id="a", text="$5 for fuel")

    (written,) = json.loads(to_json_line(AnnotatedArticle(article=article, amounts=(amount,))))["amounts"]

    plain = {"start": 0, "end": 2, "text": "$5", "kind": "money", "value": 5, "high": None, "unit": "USD"}
    assert written == {**plain, "bound": "exact", **shown}
