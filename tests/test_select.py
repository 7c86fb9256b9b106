"""Test the selects of miners."""

from homeassistant.const import STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest

from .support.simulated import simulated_home


@pytest.mark.usefixtures("all_enabled")
async def test_profile(hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """A profile is the name of a pair; of any other pair none is shown."""
    with simulated_home(hass, "NerdQAxe++", "v1.1.0") as home:
        eco = home.miner.asic() | {"ecoFrequency": 490, "ecoVoltage": 1060}
        monkeypatch.setattr(home.miner, "asic", lambda: eco)
        await home.set_up()
        assert home.state("select", "profile") == "default"
        assert home.attribute("select", "profile", "options") == ["default", "eco"]
        await home.call("select", "select_option", "profile", option="eco")
        assert home.state("select", "profile") == "eco"
        assert home.bodies == [{"frequency": 490}, {"coreVoltage": 1060}]
        await home.call("number", "set_value", "frequency", value=575)
        assert home.state("select", "profile") == STATE_UNKNOWN


@pytest.mark.usefixtures("all_enabled")
async def test_refused(hass: HomeAssistant) -> None:
    """Nothing of a pair is sent when a part of it may not be."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.call("number", "set_value", "frequency", value=490)
        home.miner.reboot()
        home.sent.clear()
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("select", "select_option", "profile", option="default")
        assert raised.value.translation_key == "just_started"
        assert home.sent == []


@pytest.mark.usefixtures("all_enabled")
async def test_firmware_that_lists_none(hass: HomeAssistant) -> None:
    """There is no profile where the miner has no name for any pair."""
    with simulated_home(hass, "205", "v2.6.5") as home:
        await home.set_up()
        assert home.entity_id("select", "profile") is None
