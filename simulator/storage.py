"""Store what a miner is set to: what it shows, and acts upon when it comes to it."""

from .values import Json, JsonObject


class Storage:
    """Settings in flash, by the name that firmware gives them in requests.

    A write waits in a queue before a read shows it, `lag` seconds; nothing that runs
    depends on what is stored until firmware has taken it over.
    """

    def __init__(self, values: JsonObject) -> None:
        """Hold what the miner came with."""
        self._values = dict(values)
        self.lag = 0.0
        """Seconds from a write until a read shows it; 0 to 0.1 on real miners."""

    def __getitem__(self, name: str) -> Json:
        """Return what is stored; KeyError when nothing ever was."""
        return self._values[name]

    def number(self, name: str) -> float:
        """Return a stored number; KeyError or TypeError when it is none."""
        value = self._values[name]
        if isinstance(value, int | float):
            return value
        msg = f"{name} is no number: {value!r}"
        raise TypeError(msg)

    def text(self, name: str) -> str:
        """Return a stored text."""
        return str(self._values[name])

    def store(self, values: JsonObject) -> None:
        """Store values so that the next read shows them."""
        self._values |= values
