"""Tests of how the story is judged."""

import pytest

from demo.changes import CHANGES
from demo.findings import FINDINGS
from demo.story import KINDS, STORY, Message, faults

EXPECTED = [
    Message("Office is offline", r"Since \d\d:\d\d\."),
    Message("Office is back", r"After .+\."),
]
GOOD = [
    Message("Office is back", "After 3 seconds."),
    Message("Office is offline", "Since 12:03."),
]


def test_as_expected() -> None:
    """Messages that are there once, in whatever order, have no faults."""
    assert faults(GOOD, EXPECTED) == []


@pytest.mark.parametrize(
    ("messages", "fault"),
    [
        pytest.param(GOOD[1:], "'Office is back' is missing", id="missing"),
        pytest.param(
            [*GOOD, GOOD[0]], "'Office is back' comes once too often", id="twice"
        ),
        pytest.param(
            [*GOOD, Message("Attic is back", "After 3 seconds.")],
            "'Attic is back' comes once too often",
            id="not asked for",
        ),
        pytest.param(
            [GOOD[0], Message("Office is offline", "Since unknown.")],
            "'Office is offline' says: Since unknown.",
            id="other words",
        ),
    ],
)
def test_not_as_expected(messages: list[Message], fault: str) -> None:
    """What is missing, too much or otherwise is named."""
    assert faults(messages, EXPECTED) == [fault]


def test_every_chapter_has_messages() -> None:
    """Each miner has a life, and nothing in it goes without a message."""
    assert len(STORY) + len(CHANGES) + len(FINDINGS) == len(KINDS)
    for chapters in STORY:
        for chapter in chapters:
            assert chapter.change
            assert chapter.messages
            assert all("{}" in title for title in chapter.messages)
