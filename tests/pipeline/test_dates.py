"""What the sentence decides about a time expression; `date_cases.tsv` is also a table of the documentation."""

from itertools import pairwise
from pathlib import Path

import pytest

from stargate_facts.model import Article
from stargate_facts.pipeline.run import make_doc
from stargate_facts.values.timex import normalise_date

REFERENCE = "2024-11-06"  # a Wednesday
TABLE = Path(__file__).with_name("date_cases.tsv")
CASES = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.fixture(scope="module")
def dates_of(nlp):
    def find(text, date=REFERENCE, ignored=()):
        doc = make_doc(nlp, Article(id="a", text=text, date=date, ignored=ignored))
        for name, pipe in nlp.pipeline:
            if not name.startswith("stargate_") or name in ("stargate_paragraphs", "stargate_dates"):
                doc = pipe(doc)
        return list(doc._.dates)

    return find


@pytest.mark.parametrize(("kind", "text", "values"), CASES)
def test_sentence_decides_as_the_table_says(dates_of, kind, text, values):
    assert (" ".join(date.value for date in dates_of(text)) or "none") == values


def test_length_that_is_said_to_lie_before_a_day_or_within_a_year_covers_those_days(dates_of):
    year, _ = dates_of("Exports fell in the year to June 30.")
    assert (year.value, year.begin, year.finish) == ("P1Y", "2023-07-01", "2024-06-30")
    months, _ = dates_of("Inflation slowed in the 12 months through September.")
    fiscal, _ = dates_of("Spending will peak in fiscal 2026, which ends Jan. 31.")
    assert (fiscal.value, fiscal.begin, fiscal.finish) == ("2026", "2025-02-01", "2026-01-31")
    first, _, last, _ = dates_of("It rained in the first two months of 2023 and the last six weeks of the year.")
    assert (first.value, first.begin, first.finish) == ("P2M", "2023-01-01", "2023-02-28")
    assert (last.value, last.begin, last.finish) == ("P6W", "2024-11-20", "2024-12-31")
    assert (months.value, months.begin, months.finish) == ("P12M", "2023-10-01", "2024-09-30")


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The third-quarter loss grew in the third quarter.", ["third-quarter", "the third quarter"]),
        ("Since 2019, over the past two years, it grew.", ["2019", "the past two years"]),
        ("Last month’s talks ended late last week.", ["Last month", "late last week"]),
        ("It is paid over three years. The siege lasted over three years.", ["three years", "over three years"]),
        ("Prices fell from the middle of October.", ["the middle of October"]),
        ("It ran from May to July.", ["May", "July"]),
        ("The deadline is 5 p.m. EST, Nov. 20.", ["5 p.m. EST, Nov. 20"]),
        ("The early 1980s and the ’90s were good.", ["The early 1980s", "the ’90s"]),
    ],
)
def test_span_follows_timeml(dates_of, text, spans):
    assert [date.text for date in dates_of(text)] == spans


PARAGRAPHS = (
    "Harbor Mills posted a third-quarter loss on Tuesday, compared with a profit a year earlier. In the quarter ended "
    "Sept. 30, sales fell for the first time in six years. The year-ago quarter had included a gain. The dividend is "
    "payable Dec. 20 to holders of record Nov. 29, and the mill in Oakridge will close by the end of next year.",
    "The storm hit on the night of Oct. 3, 2019. Two days later the governor toured the coast; the following month he "
    "asked for help. That year was the wettest since the late 1970s. “We'll meet again Friday at 10 a.m.,” he said.",
    "In the summer of 2012, and again last spring, nearly 400 workers struck for more than two weeks. Talks resume "
    "Monday. Every two years the contract lapses; it has been extended several times in recent months, most recently "
    "on Labor Day. The union, founded in the nineteen twenties, will vote in January or early February.",
    "Between 2009 and 2011, and from May to July this year, the ministry spent €3 million a year. By year-end it must "
    "decide. Christmas sales, in the past year, grew; in the first half of fiscal 2025 they will not, it says now.",
    "It was a cold morning. At noon Thursday, after a three-hour meeting, the ’90s band said it would tour in the "
    "near future. A decade ago, in 2014-15, it sold 2000 records a day. The next day, the previous Friday, "
    "the same week: all gone.",
)


@pytest.mark.parametrize("reference", [REFERENCE, "2020-02-29", None])
@pytest.mark.parametrize("text", PARAGRAPHS)
def test_every_date_can_be_derived_again_from_what_is_stored(dates_of, text, reference):
    found = dates_of(text, reference)
    assert len(found) >= 5
    for date in found:
        again = normalise_date(date.text, reference=reference, anchor=date.anchor, direction=date.direction)
        assert again is not None
        assert (again.type, again.value, again.mod) == (date.type, date.value, date.mod)
        assert (again.begin, again.finish) == (date.begin, date.finish)


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_spans_are_the_articles_own_words_in_order(dates_of, text):
    found = dates_of(text)
    assert all(text[date.start : date.end] == date.text for date in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_the_weekday_of_the_article_itself_is_that_day(dates_of):
    assert [date.value for date in dates_of("The council will vote on Friday.", "2024-11-08")] == ["2024-11-08"]


def test_an_ignored_header_gives_no_date_and_moves_no_offset(dates_of):
    text = "date 2024-11-06\nThe vote was yesterday."
    found = dates_of(text, ignored=((0, 15),))
    assert [(date.text, date.value) for date in found] == [("yesterday", "2024-11-05")]
    assert text[found[0].start : found[0].end] == "yesterday"


def test_an_article_without_a_date_leaves_relative_dates_unresolved(dates_of):
    found = dates_of("They met on Friday, a year after the vote of May 2019.", date=None)
    assert [(date.value, date.begin) for date in found if date.type == "DATE"] == [
        ("XXXX-WXX-5", None),
        ("2019-05", "2019-05-01"),
    ]
