"""Tests of what is known of a miner that can be changed."""

from unittest.mock import AsyncMock, Mock

import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    Capabilities,
    SystemInfo,
)
from custom_components.bitaxe_monitor.axeos.change import restart
from custom_components.bitaxe_monitor.control.control import Control


async def test_without_its_answer() -> None:
    """Nothing is asked of a miner whose answer is not there to be looked at."""
    client = Mock(last_answer=None, write=AsyncMock())
    control = Control(client, AsyncMock(), {})
    info = SystemInfo.from_dict({"ASICModel": "BM1370"})
    control.answered(info, None, is_overheating=False)
    assert control.capabilities == Capabilities()
    with pytest.raises(AxeOSConnectionError):
        await control.change(restart())
    client.write.assert_not_called()
