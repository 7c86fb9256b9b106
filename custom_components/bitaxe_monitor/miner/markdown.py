"""Text of miners in what Home Assistant shows as Markdown: forms and repair issues."""

import re
from string import punctuation
from typing import Final

_PUNCTUATION: Final = re.compile(f"[{re.escape(punctuation)}]")


def escape(text: str) -> str:
    """Return what Markdown shows as the text: no image is fetched, nothing is a link.

    Not for titles, which are no Markdown.
    """
    return _PUNCTUATION.sub(r"\\\g<0>", text)
