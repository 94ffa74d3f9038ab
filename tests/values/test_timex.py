"""Time expressions are read as TIMEX3 values; `timex_cases.tsv` is also the documentation's table of kinds."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stargate_facts.values.timex import READINGS, TimexValue, normalise_date
from stargate_facts.values.timex_grammar import LENGTHS, POINTS, RULES, rules_for
from stargate_facts.values.timex_words import read_number, read_year

TABLE = Path(__file__).with_name("timex_cases.tsv")
CASES = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)).map(str)


@pytest.mark.parametrize(("kind", "expression", "reference", "type_", "value"), CASES)
def test_expression_has_the_value_in_the_table(kind, expression, reference, type_, value):
    found = normalise_date(expression, reference=reference or None)
    assert found is not None
    assert (found.type, found.value) == (type_, value)


@pytest.mark.parametrize(
    ("expression", "anchor", "value"),
    [
        ("a year earlier", "2024-Q3", "2023-Q3"),
        ("year-ago", "2024-08-12", "2023-08-12"),
        ("the year-earlier period", "2024-Q3", "2023-Q3"),
        ("the 2022 period", "2024-Q3", "2022-Q3"),
        ("the same period last year", "2024-Q3", "2023-Q3"),
        ("the same period this year", "2024-Q3", "2024-Q3"),
        ("the quarter", "2024-Q2", "2024-Q2"),
        ("the latest period", "2024-Q2", "2024-Q2"),
        ("the following month", "2024-12", "2025-01"),
        ("that year", "1997-05-03", "1997"),
        ("two days later", "2024-02-28", "2024-03-01"),
        ("a week earlier", "2024-02-28", "2024-W08"),
        ("the previous Friday", "2024-03-01", "2024-02-23"),
        ("the morning", "2024-03-01", "2024-03-01TMO"),
        ("the year", "P1Y", "P1Y"),
        ("91", "1990", "1991"),
        ("May", "2023", "2023-05"),
        ("the first quarter", "2022", "2022-Q1"),
        ("second", "2024-Q4", "2024-Q2"),
        ("Monday", "XXXX-WXX-2TNI", "XXXX-WXX-1TNI"),
        ("the fiscal third quarter", "2025-03-31", "2025-Q3"),
        ("5", "2024-03-03", "2024-03-05"),
    ],
)
def test_anchor_is_what_an_expression_is_resolved_against(expression, anchor, value):
    found = normalise_date(expression, reference="2025-01-23", anchor=anchor)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("expression", "direction", "value"),
    [
        ("Friday", "future", "2025-01-24"),
        ("Thursday", "future", "2025-01-30"),
        ("May", "past", "2024-05"),
        ("May", "future", "2025-05"),
        ("Nov. 10", "future", "2025-11-10"),
        ("the third quarter", "future", "2025-Q3"),
        ("the summer", "future", "2025-SU"),
        ("year-end", "past", "2024-12-31"),
        ("Christmas", "future", "2025-12-25"),
    ],
)
def test_direction_chooses_between_the_last_and_the_next(expression, direction, value):
    found = normalise_date(expression, reference="2025-01-23", direction=direction)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("expression", "mod"),
    [
        ("late 2023", "END"),
        ("the early 1980s", "START"),
        ("mid-November", "MID"),
        ("about two years", "APPROX"),
        ("nearly two years", "LESS_THAN"),
        ("more than four hours", "MORE_THAN"),
        ("at least 30 days", "EQUAL_OR_MORE"),
        ("up to 180 days", "EQUAL_OR_LESS"),
        ("2023", None),
    ],
)
def test_modifier_is_kept_beside_the_value(expression, mod):
    found = normalise_date(expression, reference="2025-01-23")
    assert found is not None
    assert found.mod == mod


@pytest.mark.parametrize(
    ("expression", "begin", "finish"),
    [
        ("this week", "2025-01-20", "2025-01-26"),
        ("last quarter", "2024-10-01", "2024-12-31"),
        ("the past two years", "2023-01-23", "2025-01-23"),
        ("the next two weeks", "2025-01-23", "2025-02-06"),
        ("the next decade", "2025-01-23", "2035-01-23"),
        ("late 2023", "2023-01-01", "2023-12-31"),
        ("the 1970s", "1970-01-01", "1979-12-31"),
        ("February 2024", "2024-02-01", "2024-02-29"),
        ("last winter", "2023-12-01", "2024-02-29"),
        ("the weekend", "2025-01-18", "2025-01-19"),
        ("yesterday morning", "2025-01-22", "2025-01-22"),
        ("five years", None, None),
        ("recently", None, None),
        ("each month", None, None),
    ],
)
def test_days_covered_are_given_where_the_words_bound_them(expression, begin, finish):
    found = normalise_date(expression, reference="2025-01-23")
    assert found is not None
    assert (found.begin, found.finish) == (begin, finish)


@pytest.mark.parametrize(
    ("expression", "ends", "begin", "finish"),
    [
        ("the year", "2024-06-30", "2023-07-01", "2024-06-30"),
        ("the five years", "2023", "2019-01-01", "2023-12-31"),
        ("the 12 months", "2024-05", "2023-06-01", "2024-05-31"),
        ("fiscal third quarter", "2024-03-31", "2024-01-01", "2024-03-31"),
        ("fiscal 2024", "2024-06-30", "2023-07-01", "2024-06-30"),
        ("the first nine months", "2024", "2024-01-01", "2024-09-30"),
        ("the last two weeks", "2024-12", "2024-12-18", "2024-12-31"),
    ],
)
def test_period_that_is_said_to_end_on_a_day_covers_the_days_up_to_it(expression, ends, begin, finish):
    found = normalise_date(expression, reference="2025-01-23", anchor=ends)
    assert found is not None
    assert (found.begin, found.finish) == (begin, finish)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the",
        "Sun",
        "may",
        "a second",
        "a quarter",
        "February 30, 2024",
        "Nov. 31",
        "13/32/2024",
        "5",
        "over the past",
    ],
)
def test_other_words_are_no_time_expression(text):
    assert normalise_date(text, reference="2025-01-23") is None


@given(reference=DAYS, expression=st.sampled_from([case[1] for case in CASES]))
def test_days_covered_are_in_order_and_real(reference, expression):
    found = normalise_date(expression, reference=reference)
    assert isinstance(found, TimexValue)
    assert (found.begin is None) == (found.finish is None)
    if found.begin and found.finish:
        assert date.fromisoformat(found.begin) <= date.fromisoformat(found.finish)


@given(reference=DAYS, count=st.integers(2, 400))
def test_days_ago_and_days_from_now_are_mirror_images(reference, count):
    day = date.fromisoformat(reference)
    for words, sign in ((f"{count} days ago", -1), (f"{count} days from now", 1)):
        found = normalise_date(words, reference=reference)
        assert found is not None
        assert found.value == str(day + timedelta(days=sign * count))


@given(
    words=st.lists(st.sampled_from([word for case in CASES for word in case[1].split()]), min_size=1, max_size=4),
    reference=st.dates().map(str),
    anchor=st.sampled_from([None, "2024-Q3", "2024-02-29", "1990", "199", "P1Y", "PAST_REF", "2024-W53", "9999-12-31"]),
    direction=st.sampled_from([None, "past", "future"]),
)
def test_any_mixture_of_time_words_gives_a_reading_or_none(words, reference, anchor, direction):
    normalise_date(" ".join(words), reference=reference, anchor=anchor, direction=direction)


@given(st.text(max_size=40))
def test_any_text_at_all_gives_a_reading_or_none(text):
    normalise_date(text, reference="2025-01-23")


@pytest.mark.parametrize("rule", POINTS + LENGTHS, ids=lambda rule: rule.example)
def test_every_pattern_matches_its_example_and_can_be_read(rule):
    assert rule.pattern.fullmatch(rule.example)
    assert rule.kind in READINGS
    assert normalise_date(rule.example, reference="2025-01-23") is not None


@pytest.mark.parametrize(
    ("text", "number"),
    [("twenty-four", 24), ("a hundred", 100), ("two and a half", 2.5), ("two thousand", 2000), ("2½", 2.5)],
)
def test_number_words_are_read(text, number):
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "year"),
    [("nineteen oh five", 1905), ("two thousand and four", 2004), ("nineteen hundred", 1900), ("'29", 2029)],
)
def test_years_in_words_are_read(text, year):
    assert read_year(text) == year


VARIANTS = (str, str.upper, str.title, lambda text: text.replace("-", "–").replace("'", "’").replace(" ", "\u00a0"))


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_rule_that_matches_an_expression_is_passed_over_for_its_signs(variant):
    expressions = {variant(each) for each in (*(rule.example for rule in RULES), *(case[1] for case in CASES))}
    parts = {part for each in expressions for words in [each.split(" ")] for part in _stretches(words)}
    for expression in parts:
        tried = list(rules_for(expression))
        assert [rule for rule in RULES if rule.pattern.fullmatch(expression) and rule not in tried] == []


def test_few_rules_are_tried_for_few_words():
    assert [rule.kind for rule in rules_for("2019")] == ["year"]
    assert [rule.kind for rule in rules_for("several years")] == ["uncounted", "uncounted"]


def _stretches(words: list[str]) -> list[str]:
    ends = range(len(words) + 1)
    return [" ".join(words[start:end]) for start in ends for end in ends[start + 1 :]]
