"""What is watched of a miner beside its performance."""

from ..axeos.payees import Payees
from ..figures.happenings import Happening
from ..json_fields import JsonObject, JsonValue
from .findings import Findings
from .payout import PayoutWatch


class Watches:
    """All that finds something out by answers that come in an order.

    Times are in s on the monotonic clock.
    """

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was saved before a reload or restart."""
        self.payout = PayoutWatch(_object(saved.get("payout")))

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {"payout": self.payout.as_dict()}

    @property
    def findings(self) -> Findings:
        """Return what is known now."""
        payout = self.payout
        return Findings(
            payout_changed=payout.has_changed,
            payout_signs=payout.signs,
            reward_share=payout.reward_share,
        )

    def update(self, now: float, payees: Payees | None) -> list[Happening]:
        """Take in an answer of a time; return what it shows to have happened."""
        return self.payout.update(now, payees)


def _object(value: JsonValue) -> JsonObject:
    """Return an object of a file, an empty one in place of anything else."""
    return value if isinstance(value, dict) else {}
