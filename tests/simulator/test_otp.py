"""Tests of one-time passwords."""

from json import dumps, loads

import pytest

from simulator import SimulatedMiner
from simulator.answers import Answer, answer

from .test_commands import post, running

SESSION = "/api/v2/otp/session"


def protected(firmware: str = "v1.1.0") -> SimulatedMiner:
    """Return a miner that asks for a code."""
    miner = running(firmware)
    miner.otp.code = "123456"
    return miner


def change(miner: SimulatedMiner, **headers: str) -> Answer:
    """Try to change a setting."""
    named = {f"x-{name.replace('_', '-')}": text for name, text in headers.items()}
    body = dumps({"frequency": 550}).encode()
    return answer(miner, "/api/system", named, "PATCH", body)


@pytest.mark.parametrize(
    ("path", "method"), [("/api/system", "PATCH"), (SESSION, "POST")]
)
def test_refused(path: str, method: str) -> None:
    """Without a code settings stay as they are; a restart needs none."""
    miner = protected()
    assert miner.answer()["otp"] is True
    reply = answer(miner, path, {}, method, b'{"frequency":550}')
    assert (reply.status, reply.body) == ("401 Unauthorized", b"OTP/Session required")
    miner.advance(5)
    assert miner.answer()["frequency"] == 600
    assert post(miner, "restart").status == "200 OK"


def test_code() -> None:
    """The right code opens, a wrong one does not."""
    miner = protected()
    assert change(miner, totp="000000").status.startswith("401")
    assert change(miner, totp="123456").status == "200 OK"
    assert miner.answer()["frequency"] == 550


def test_session() -> None:
    """A session opens for a day."""
    miner = protected()
    reply = answer(miner, SESSION, {"x-totp": "123456"}, "POST")
    token = loads(reply.body)["token"]
    assert change(miner, otp_session=token).status == "200 OK"
    assert change(miner, otp_session="other").status.startswith("401")
    miner.advance(86_401)
    assert change(miner, otp_session=token).status.startswith("401")


def test_lock() -> None:
    """Five failures in a minute lock the miner for five."""
    miner = protected()
    for _ in range(5):
        change(miner, totp="000000")
        miner.advance(10)
    assert change(miner, totp="123456").status.startswith("401")
    miner.advance(240)
    assert change(miner, totp="123456").status.startswith("401")
    miner.advance(60)
    assert change(miner, totp="123456").status == "200 OK"


def test_slow_failures() -> None:
    """Failures over a longer time lock nothing."""
    miner = protected()
    for _ in range(6):
        change(miner, totp="000000")
        miner.advance(20)
    assert change(miner, totp="123456").status == "200 OK"


def test_not_yet() -> None:
    """There are no sessions before v1.0.34, nor without a code."""
    assert answer(running("v1.0.33"), SESSION, {}, "POST").status.startswith("302")
    assert running("v1.1.0").answer()["otp"] is False
