"""Test which release of a firmware is the one to know of."""

import pytest

from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.releases.release import (
    is_newer,
    newest,
    releases_of,
)


def release(tag: JsonValue, **fields: JsonValue) -> JsonValue:
    """Return a release as GitHub lists it."""
    return {
        "tag_name": tag,
        "html_url": f"https://example.org/{tag}",
        "body": "Notes",
        "draft": False,
        "prerelease": False,
        **fields,
    }


LIST: JsonValue = [
    release("v2.16.0", draft=True),
    release("v2.16.0rc1", prerelease=True),
    release("v2.15.9", prerelease=True),
    release("nightly"),
    release("v2.9.1"),
    release("v2.15.0"),
    release("v2.14.2"),
]


@pytest.mark.parametrize(
    ("installed", "text"),
    [
        ("v2.9.0", "2.15.0"),
        ("2.15.0", "2.15.0"),
        ("2.17.0", "2.15.0"),
        ("v2.15.0rc2", "2.16.0rc1"),
        ("v1.0.38-alpha9", "2.16.0rc1"),
        ("2.7.0-TCH", None),
        ("v2.9.0-3-gb5d1e36-dirty", None),
        ("v2.9.0-3", None),
        ("2.0", None),
        ("", None),
    ],
)
def test_newest(installed: str, text: str | None) -> None:
    """The highest version is offered; previews to those who run one, drafts to none."""
    found = newest(releases_of(LIST), installed)
    assert (found and found.text) == text


@pytest.mark.parametrize(
    "answer",
    [
        None,
        {"message": "Not Found"},
        [],
        [None, 1, "v2.15.0", {}],
        [release(2.15)],
        [release("v2.15.0", html_url=None)],
    ],
)
def test_no_releases(answer: JsonValue) -> None:
    """What is no list of releases holds none."""
    assert list(releases_of(answer)) == []


def test_release_without_notes() -> None:
    """A release of which its makers say nothing is one."""
    (found,) = releases_of([release("v2.15.0", body=None)])
    assert found.notes is None
    assert found.url == "https://example.org/v2.15.0"


@pytest.mark.parametrize(
    ("latest", "installed", "expected"),
    [
        ("2.15.0", "2.9.3", True),
        ("2.9.3", "2.15.0", False),
        ("2.15.0", "2.15.0rc1", True),
        ("2.15.0", "2.15.0", False),
        ("2.15.0", "2.7.0-TCH", False),
        ("dirty", "2.7.0", False),
    ],
)
def test_is_newer(latest: str, installed: str, *, expected: bool) -> None:
    """Versions compare as numbers; what is none is never newer, nor older."""
    assert is_newer(latest, installed) is expected
