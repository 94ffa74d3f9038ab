"""Ctrl-C while several processes work: articles under way are finished, then it stops."""

import os
import signal

import pytest

from stargate_facts.model import Article
from stargate_facts.pipeline.run import annotate

ARTICLES = [Article(id=str(number), text="Orrin Mills paid Ferris $3 million.") for number in range(60)]


def test_ctrl_c_lets_several_processes_finish_what_is_under_way(nlp):
    done = []
    before = signal.getsignal(signal.SIGINT)

    def work():
        for annotated in annotate(ARTICLES, nlp=nlp, jobs=2):
            done.append(annotated.article.id)
            if len(done) == 2:
                os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        work()

    assert 2 <= len(done) < 60
    assert done == [article.id for article in ARTICLES[: len(done)]]
    assert signal.getsignal(signal.SIGINT) is before
