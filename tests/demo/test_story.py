"""Tests of how the story is judged."""

import pytest

from demo.story import KINDS, STORY, Message, faults

TOLD = [
    Message("Office is offline", r"Since \d\d:\d\d\."),
    Message("Office is back", r"After .+\."),
]
GOOD = [
    Message("Office is back", "After 3 seconds."),
    Message("Office is offline", "Since 12:03."),
]


def test_well_told() -> None:
    """Messages that are there once, in whatever order, have no faults."""
    assert faults(GOOD, TOLD) == []


@pytest.mark.parametrize(
    ("messages", "fault"),
    [
        pytest.param(GOOD[1:], "'Office is back' is missing", id="missing"),
        pytest.param(
            [*GOOD, GOOD[0]], "'Office is back' is told once too often", id="twice"
        ),
        pytest.param(
            [*GOOD, Message("Attic is back", "After 3 seconds.")],
            "'Attic is back' is told once too often",
            id="not asked for",
        ),
        pytest.param(
            [GOOD[0], Message("Office is offline", "Since unknown.")],
            "'Office is offline' says: Since unknown.",
            id="other words",
        ),
    ],
)
def test_badly_told(messages: list[Message], fault: str) -> None:
    """What is missing, too much or otherwise is named."""
    assert faults(messages, TOLD) == [fault]


def test_every_chapter_is_told() -> None:
    """Each miner has a life, and nothing in it goes without a message."""
    assert len(STORY) == len(KINDS)
    for chapters in STORY:
        for chapter in chapters:
            assert chapter.change
            assert chapter.told
            assert all("{}" in title for title in chapter.told)
