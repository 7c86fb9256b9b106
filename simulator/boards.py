"""Describe the mining boards that can be simulated."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Asic:
    """A mining chip; frequencies in MHz, voltages in mV.

    Figures as in ESP-Miner main/device_config.h.
    """

    model: str
    cores: int
    frequency: int
    voltage: int
    frequency_options: tuple[int, ...]
    voltage_options: tuple[int, ...]
    domains: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A board; powers in W, frequency in MHz, core voltage in mV, nominal voltage in V.

    `power_offset` is what firmware adds to the regulator's output power; None on boards
    that measure their input by an INA260. `core_power` is what the chips draw at the
    default frequency and voltage, `highest_frequency` and `highest_voltage` are what
    NerdOS allows.
    """

    family: str
    version: str
    asic: Asic
    chips: int = 1
    color: str
    max_power: int
    nominal_voltage: int = 5
    power_offset: int | None = None
    core_power: float
    voltage_domains: int = 1
    fans: int = 1
    second_sensor: bool = False
    temperature_step: float = 0.125
    pool_difficulty: int = 1000
    frequency: int
    core_voltage: int
    nerd: bool = False
    highest_frequency: int = 0
    highest_voltage: int = 0

    @property
    def name(self) -> str:
        """Return family and board version as people say them: "Gamma 601"."""
        return f"{self.family} {self.version}".rstrip()

    @property
    def voltage_window(self) -> tuple[int, int]:
        """Return between which mV the regulator obeys; that of NerdOS clamps.

        As in ESP-Miner main/power/vcore.c, TPS546.c and DS4432U.c.
        """
        if self.nerd:
            return 0, self.highest_voltage
        if self.power_offset is None:
            return 46, 2390
        if self.voltage_domains > 1:
            return 833, 1500
        return 1000, 3000 if self.chips > 1 and self.nominal_voltage > 5 else 2000

    @property
    def has_own_sensor(self) -> bool:
        """Return whether temperatures come from a sensor and not the chip's diode."""
        return self.power_offset is None

    @property
    def has_regulator(self) -> bool:
        """Return whether a TPS546 regulator reports its temperature and output."""
        return self.power_offset is not None or self.nerd

    def expected_hashrate(self, frequency: float) -> float:
        """Return the hashrate in GH/s that all chips promise at a frequency in MHz."""
        return frequency * self.asic.cores * self.chips / 1000


_BM1397: Final = Asic(
    model="BM1397",
    cores=672,
    frequency=425,
    voltage=1400,
    frequency_options=(400, 425, 450, 475, 485, 500, 525, 550, 575, 600),
    voltage_options=(1100, 1150, 1200, 1250, 1300, 1350, 1400, 1450, 1500),
    domains=1,
)
_BM1366: Final = Asic(
    model="BM1366",
    cores=894,
    frequency=485,
    voltage=1200,
    frequency_options=(400, 425, 450, 475, 485, 500, 525, 550, 575),
    voltage_options=(1100, 1150, 1200, 1250, 1300),
)
_BM1368: Final = Asic(
    model="BM1368",
    cores=1276,
    frequency=490,
    voltage=1166,
    frequency_options=(400, 425, 450, 475, 485, 490, 500, 525, 550, 575),
    voltage_options=(1100, 1150, 1166, 1200, 1250, 1300),
)
_BM1370: Final = Asic(
    model="BM1370",
    cores=2040,
    frequency=525,
    voltage=1150,
    frequency_options=(400, 490, 525, 550, 600, 625),
    voltage_options=(1000, 1060, 1100, 1150, 1200, 1250),
)
_BM1370XP: Final = Asic(
    model="BM1370",
    cores=2040,
    frequency=400,
    voltage=1150,
    frequency_options=(350, 375, 380, 400, 410),
    voltage_options=(1000, 1060, 1100, 1150, 1200, 1250),
)


def _bitaxe(
    family: str, version: str, asic: Asic, max_power: int, core_power: float, color: str
) -> Board:
    """Describe a 5 V board with one chip and an INA260 power meter."""
    return Board(
        family=family,
        version=version,
        asic=asic,
        max_power=max_power,
        core_power=core_power,
        color=color,
        temperature_step=0.125 if family == "Max" else 1,
        frequency=asic.frequency,
        core_voltage=asic.voltage,
    )


def _regulated(
    family: str, version: str, asic: Asic, max_power: int, core_power: float, color: str
) -> Board:
    """Describe a 5 V board with one chip and a TPS546 regulator."""
    return Board(
        family=family,
        version=version,
        asic=asic,
        max_power=max_power,
        core_power=core_power,
        color=color,
        power_offset=5,
        frequency=asic.frequency,
        core_voltage=asic.voltage,
    )


def _hex(
    family: str, version: str, asic: Asic, power: tuple[int, int, float], color: str
) -> Board:
    """Describe a 12 V board with six chips; power: limit, offset, drawn by chips."""
    return Board(
        family=family,
        version=version,
        asic=asic,
        chips=6,
        max_power=power[0],
        power_offset=power[1],
        core_power=power[2],
        color=color,
        nominal_voltage=12,
        voltage_domains=3,
        fans=2,
        second_sensor=True,
        pool_difficulty=4096,
        frequency=asic.frequency,
        core_voltage=asic.voltage,
    )


def _nerd(
    family: str,
    asic: Asic,
    chips: int,
    setting: tuple[int, int],
    highest: tuple[int, int],
    power: tuple[int, float],
) -> Board:
    """Describe a NerdQAxe relative.

    Setting and the highest one allowed in MHz and mV, power: limit and draw.
    """
    return Board(
        family=family,
        version="",
        asic=asic,
        chips=chips,
        max_power=power[0],
        core_power=power[1],
        color="#e700d8",
        nominal_voltage=12 if chips > 1 else 5,
        fans=2 if chips > 1 else 1,
        temperature_step=0.0625,
        pool_difficulty=4096 * chips if chips > 1 else 1000,
        frequency=setting[0],
        core_voltage=setting[1],
        nerd=True,
        highest_frequency=highest[0],
        highest_voltage=highest[1],
    )


_GAMMA: Final = "\N{GREEK SMALL LETTER GAMMA}"

_ALL: Final = (
    _bitaxe("Max", "102", _BM1397, 25, 11.5, "red"),
    _bitaxe("Ultra", "204", _BM1366, 25, 10.6, "purple"),
    _bitaxe("Ultra", "205", _BM1366, 25, 10.6, "purple"),
    _regulated("Ultra", "207", _BM1366, 25, 8.1, "purple"),
    _hex("Hex", "302", _BM1366, (90, 12, 47.0), "orange"),
    _hex("Hex", "303", _BM1366, (90, 12, 47.0), "orange"),
    _bitaxe("Supra", "401", _BM1368, 40, 13.9, "blue"),
    _regulated("Supra", "402", _BM1368, 40, 11.3, "blue"),
    _regulated("Gamma", "601", _BM1370, 40, 13.75, "green"),
    _regulated("Gamma", "602", _BM1370, 40, 13.75, "green"),
    Board(
        family="GammaDuo",
        version="650",
        asic=_BM1370XP,
        chips=2,
        max_power=40,
        power_offset=5,
        core_power=21.5,
        color="green",
        frequency=400,
        core_voltage=1150,
    ),
    _hex("SupraHex", "702", _BM1368, (120, 25, 58.0), "darkblue"),
    Board(
        family="GammaTurbo",
        version="801",
        asic=_BM1370,
        chips=2,
        max_power=60,
        power_offset=10,
        core_power=28.0,
        color="cyan",
        nominal_voltage=12,
        second_sensor=True,
        pool_difficulty=2048,
        frequency=525,
        core_voltage=1150,
    ),
    _nerd("NerdAxe", _BM1366, 1, (485, 1200), (650, 1400), (15, 11.4)),
    _nerd("NerdAxeGamma", _BM1370, 1, (515, 1150), (750, 1300), (25, 17.2)),
    _nerd("NerdQAxe+", _BM1368, 4, (490, 1250), (800, 1400), (70, 56.0)),
    _nerd("NerdQAxe++", _BM1370, 4, (600, 1150), (800, 1400), (100, 76.0)),
    _nerd(f"NerdOCTAXE-{_GAMMA}", _BM1370, 8, (600, 1150), (850, 1400), (300, 158.0)),
)

BOARDS: Final = {
    board.version or board.family.replace(_GAMMA, "Gamma"): board for board in _ALL
}
"""Boards by what one types: the version, or the model of those without."""


def find_board(name: str) -> Board:
    """Return the board called by version or name: "601", "gamma 601", "nerdqaxe++".

    Raise ValueError when there is none.
    """
    wanted = name.casefold().replace(" ", "")
    for key, board in BOARDS.items():
        if wanted in (key.casefold(), board.name.casefold().replace(" ", "")):
            return board
    msg = f"no board {name!r}; there are: {', '.join(BOARDS)}"
    raise ValueError(msg)
