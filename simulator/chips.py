"""Be the chips of a board: how well each domain works, and what part it finds."""

from .boards import Board
from .noise import binomial, uniform

_UNEVEN = 0.04  # by which two healthy domains of a chip differ at most
_STREAM = 100
_MASK = (1 << 64) - 1
_ALL_BUT_ROUNDING = 0.999_999


class Chips:
    """The domains of all chips; a domain of health 0 is silent, one of 1 is well."""

    def __init__(self, board: Board, seed: int) -> None:
        """Begin with every domain in full health."""
        domains = range(board.asic.domains)
        self._sizes = [
            [1 + _UNEVEN * uniform(seed, _STREAM + chip, index) for index in domains]
            for chip in range(board.chips)
        ]
        self._health = [[1.0] * board.asic.domains for _ in self._sizes]
        self._split: tuple[int, int, list[list[int]]] = (-1, 0, [])
        self._weigh()

    @property
    def health(self) -> float:
        """Return the part of its hashrate that the board delivers by its chips."""
        return self._total / self._whole

    def set_health(self, health: float, chip: int, domain: int | None = None) -> None:
        """Make a domain, or all of a chip, better or worse; IndexError if not there."""
        row = self._health[chip]
        if domain is None:
            row[:] = [health] * len(row)
        else:
            row[domain] = health
        self._weigh()

    def split(self, luck: int, hits: int) -> list[list[int]]:
        """Return how many of a reading's hits each domain of each chip has found.

        By the reading's own luck, a number of 64 bits: it is always split in one way.
        """
        if self._split[:2] != (luck, hits):
            self._split = (luck, hits, self._share_out(luck, hits))
        return self._split[2]

    def _share_out(self, luck: int, hits: int) -> list[list[int]]:
        """Draw what each domain has found, one after another."""
        rows = []
        for parts in self._parts:
            row = []
            for part in parts:
                luck = (luck * 0x5851F42D4C957F2D + 0x14057B7EF767814F) & _MASK
                found = binomial(hits, part, (luck >> 11) * 2.0**-53)
                row.append(found)
                hits -= found
            rows.append(row)
        return rows

    def _weigh(self) -> None:
        """Reckon what part of what is left each domain has."""
        weights = [
            [size * health for size, health in zip(sizes, row, strict=True)]
            for sizes, row in zip(self._sizes, self._health, strict=True)
        ]
        self._total = left = sum(map(sum, weights))
        self._whole = sum(map(sum, self._sizes))
        self._parts = []
        for row in weights:
            parts = []
            for weight in row:
                is_last = weight > left * _ALL_BUT_ROUNDING
                parts.append(1.0 if is_last else weight / left if weight else 0.0)
                left -= weight
            self._parts.append(parts)
