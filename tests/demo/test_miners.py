"""Tests of adding miners through the config flow's API."""

from unittest.mock import AsyncMock, call

import pytest

from demo.client import Client, JsonObject
from demo.miners import AddError, Miner, add_miner, suggestion

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
    "data_schema": [{"name": "name", "description": {"suggested_value": "Attic"}}],
}
CREATED: JsonObject = {"flow_id": "f", "type": "create_entry", "title": "Attic"}


def client(first: JsonObject, *following: JsonObject) -> AsyncMock:
    """Return a client whose config flow goes through these steps."""
    mock = AsyncMock(spec=Client)
    mock.start_flow.return_value = first
    mock.continue_flow.side_effect = following
    return mock


@pytest.mark.parametrize(
    ("text", "miner"),
    [
        pytest.param("192.168.1.5", Miner(host="192.168.1.5"), id="address"),
        pytest.param(
            "[fe80::1]:80=1200.5",
            Miner(host="[fe80::1]:80", expected_hashrate=1200.5),
            id="with hashrate",
        ),
    ],
)
def test_parse(text: str, miner: Miner) -> None:
    """A miner is an address, with its expected hashrate if that is given."""
    assert Miner.parse(text) == miner


@pytest.mark.parametrize("text", ["", "=500", "host=", "host=fast"])
def test_parse_refuses(text: str) -> None:
    """What is neither address nor number is refused."""
    with pytest.raises(ValueError, match=r"no address|could not convert"):
        Miner.parse(text)


async def test_add_follows_the_firmware() -> None:
    """Without an expected hashrate none is sent, and the proposed name is taken."""
    mock = client(FORM, DETAILS, CREATED)
    assert await add_miner(mock, Miner(host="127.0.0.1:8080")) == "Attic"
    assert mock.continue_flow.await_args_list == [
        call("f", {"host": "127.0.0.1:8080"}),
        call("f", {"name": "Attic"}),
    ]


async def test_add_through_the_menu() -> None:
    """Where a menu comes first the miner is chosen; a given hashrate is sent."""
    menu: JsonObject = {"flow_id": "f", "type": "menu", "menu_options": ["miner"]}
    mock = client(menu, FORM, DETAILS, CREATED)
    await add_miner(mock, Miner(host="127.0.0.1", expected_hashrate=500))
    assert mock.continue_flow.await_args_list == [
        call("f", {"next_step_id": "miner"}),
        call("f", {"host": "127.0.0.1"}),
        call("f", {"name": "Attic", "expected_hashrate": 500}),
    ]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param({**FORM, "errors": {"base": "cannot_connect"}}, id="error"),
        pytest.param({"type": "abort", "reason": "cannot_connect"}, id="abort"),
    ],
)
async def test_add_refused(answer: JsonObject) -> None:
    """A form that comes back and a flow that ends are told with the address."""
    mock = client(FORM, answer)
    with pytest.raises(AddError, match=r"127\.0\.0\.1: .*cannot_connect"):
        await add_miner(mock, Miner(host="127.0.0.1"))


@pytest.mark.parametrize(
    ("field", "proposed"),
    [
        pytest.param({"name": "a", "default": "x"}, "x", id="default"),
        pytest.param(
            {"name": "a", "description": {"suggested_value": "y"}}, "y", id="suggested"
        ),
        pytest.param({"name": "a"}, "", id="nothing"),
        pytest.param({"name": "b", "default": "x"}, "", id="another field"),
    ],
)
def test_suggestion(field: JsonObject, proposed: str) -> None:
    """A form's proposal is its suggested value, or else its default."""
    assert suggestion({"data_schema": [field]}, "a") == proposed
