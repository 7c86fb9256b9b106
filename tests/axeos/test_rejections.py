"""Test reading why shares were rejected."""

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.axeos.rejections import rejections_of
from custom_components.bitaxe_monitor.json_fields import JsonValue
from tests.conftest import load_payload


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("Job not found", "Job not found"),
        ("Above target", "Above target"),
        ("Duplicate share.", "Duplicate share"),
        ("stale", "stale"),
        ("Unauthorized worker bc1qexample0000.rig1", "Unauthorized worker …"),
        ("unauthorized worker: alice", "unauthorized worker …"),
        ("worker 'bob the rig' of alice unknown", "worker … the … of … unknown"),
        ("https://pool.example.org/alice", "…"),
        ("-31", "…"),
        ("{'code': 21, 'message': 'Job not found'}", "… Job not found"),
    ],
)
def test_reasons_name_nobody(message: str, reason: str) -> None:
    """Of what a pool says only words stay that say why."""
    listed: JsonValue = [{"message": message, "count": 3}]
    assert rejections_of({"sharesRejectedReasons": listed}) == ((reason, 3),)


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ([], {}),
        (None, {}),
        ("Stale", {}),
        ([7, None, [], {}], {}),
        ([{"message": "Stale", "count": 0}], {}),
        ([{"message": "Stale", "count": None}], {}),
        ([{"message": None, "count": 1}], {}),
        ([{"message": "", "count": 1}], {}),
        ([{"message": "a1", "count": 1}, {"message": "b2", "count": 2}], {"…": 3}),
    ],
    ids=str,
)
def test_lists(listed: JsonValue, found: dict[str, int]) -> None:
    """What cannot be read is left out, and what comes to the same is added up."""
    assert dict(rejections_of({"sharesRejectedReasons": listed})) == found


def test_bounds() -> None:
    """Firmware lists no more than ten."""
    words = ["share " * (count + 1) for count in range(12)]
    listed: JsonValue = [{"message": word, "count": 1} for word in words]
    assert len(rejections_of({"sharesRejectedReasons": listed})) == 10


def test_a_real_answer() -> None:
    """A Gamma has stale shares."""
    info = SystemInfo.from_dict(load_payload("gamma601-v2.12.2.json"))
    assert info.rejections == (("Stale", 13),)
