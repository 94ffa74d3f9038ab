"""Ends the work of several processes in order on Ctrl-C: spaCy's workers hang or print tracebacks if just interrupted.

The workers ignore Ctrl-C. The main process takes no further articles, waits for those under way, and is interrupted
then. A second Ctrl-C ends the workers at once.
"""

import multiprocessing
import os
import signal
import threading
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from types import FrameType
from typing import TypeVar

T = TypeVar("T")


class Interruption:
    """Whether Ctrl-C was pressed while it is in force."""

    in_force = False

    def __init__(self) -> None:
        self.is_requested = False
        self._others = set(multiprocessing.active_children())

    def until_requested(self, items: Iterable[T]) -> Iterator[T]:
        """Yield items until Ctrl-C is pressed."""
        for item in items:
            if self.is_requested:
                return
            yield item

    def request(self, _number: int, _frame: FrameType | None) -> None:
        """Handle the signal."""
        if self.is_requested:
            for worker in set(multiprocessing.active_children()) - self._others:
                worker.terminate()
            raise KeyboardInterrupt
        self.is_requested = True


@contextmanager
def orderly_interruption() -> Iterator[Interruption]:
    """Hold Ctrl-C back until the articles under way are done.

    Raises:
        KeyboardInterrupt: at the end, if Ctrl-C was pressed.
    """
    _watch_forks()
    interruption = Interruption()
    is_main = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, interruption.request) if is_main else None
    Interruption.in_force = True
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"\[W127\]")  # of workers that were ended early
            yield interruption
    finally:
        Interruption.in_force = False
        if is_main:
            signal.signal(signal.SIGINT, before)
    if interruption.is_requested:
        raise KeyboardInterrupt


@cache
def _watch_forks() -> None:
    if hasattr(os, "register_at_fork"):  # not on Windows, where Ctrl-C reaches the workers too
        os.register_at_fork(after_in_child=_ignore_interrupts)


def _ignore_interrupts() -> None:
    if Interruption.in_force:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
