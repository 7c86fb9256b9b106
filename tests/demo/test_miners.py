"""Tests of adding miners through the config flow's API."""

from unittest.mock import AsyncMock, call

import pytest

from demo.arguments import Miner
from demo.client import Client, JsonObject
from demo.miners import AddError, add_miner

FORM: JsonObject = {
    "flow_id": "f",
    "type": "form",
    "step_id": "miner",
    "data_schema": [{"name": "host", "required": True}],
    "errors": {},
}
DETAILS: JsonObject = {
    **FORM,
    "step_id": "details",
    "data_schema": [{"name": "expected_hashrate"}],
}
CREATED: JsonObject = {"flow_id": "f", "type": "create_entry", "title": "Attic"}


def client(first: JsonObject, *following: JsonObject) -> AsyncMock:
    """Return a client whose config flow goes through these steps."""
    mock = AsyncMock(spec=Client)
    mock.start_flow.return_value = first
    mock.continue_flow.side_effect = following
    return mock


async def test_add_follows_the_firmware() -> None:
    """Without an expected hashrate none is sent."""
    mock = client(FORM, DETAILS, CREATED)
    assert await add_miner(mock, Miner(host="127.0.0.1:8080")) == "Attic"
    assert mock.continue_flow.await_args_list == [
        call("f", {"host": "127.0.0.1:8080"}),
        call("f", {}),
    ]


async def test_add_through_the_menu() -> None:
    """Where a menu comes first the miner is chosen; a given hashrate is sent."""
    menu: JsonObject = {"flow_id": "f", "type": "menu", "menu_options": ["miner"]}
    mock = client(menu, FORM, DETAILS, CREATED)
    await add_miner(mock, Miner(host="127.0.0.1", expected_hashrate=500))
    assert mock.continue_flow.await_args_list == [
        call("f", {"next_step_id": "miner"}),
        call("f", {"host": "127.0.0.1"}),
        call("f", {"expected_hashrate": 500}),
    ]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        pytest.param(
            {**FORM, "errors": {"base": "cannot_connect"}},
            "Cannot connect to the miner. Make sure that it is turned on",
            id="error",
        ),
        pytest.param(
            {"type": "abort", "reason": "bad_response"},
            "The miner sent an invalid response.",
            id="abort",
        ),
        pytest.param(
            {
                "type": "abort",
                "reason": "already_configured",
                "description_placeholders": {"known": r"attic\-1\_b"},
            },
            r"Already configured as attic-1_b\.",
            id="placeholders",
        ),
        pytest.param(
            {"type": "abort", "reason": "unheard_of"}, "unheard_of", id="no words"
        ),
    ],
)
async def test_add_refused(answer: JsonObject, words: str) -> None:
    """A form that comes back and a flow that ends are errors in words of the page."""
    mock = client(FORM, answer)
    with pytest.raises(AddError, match=rf"^Cannot add 127\.0\.0\.1\. {words}"):
        await add_miner(mock, Miner(host="127.0.0.1"))
