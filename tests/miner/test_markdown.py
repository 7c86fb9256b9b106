"""Test how text of a miner gets through Markdown as it is."""

import re
from typing import Final

import pytest

from custom_components.bitaxe_monitor.miner.markdown import escape

# What CommonMark takes for the character that follows, whatever that would mean.
ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
TEXTS: Final = (
    "",
    "Büro 1",
    "bitaxe-gamma_1",
    "NerdQAxe++",
    "Bitaxe (BM1370)",
    "v2.12.2",
    "![x](http://192.168.1.66/x.png)",
    "<img src=//192.168.1.66/x> &lt; &#60;",
    "https://example.com www.example.com me@example.com",
    "# *a* __b__ ~~c~~ `d` | > 1. - + = \\",
)


@pytest.mark.parametrize("text", TEXTS)
def test_shown_as_it_is(text: str) -> None:
    """The text is what comes out."""
    assert ESCAPED.sub(r"\1", escape(text)) == text


@pytest.mark.parametrize("text", TEXTS)
def test_means_nothing(text: str) -> None:
    """No character is left that Markdown or HTML could take for anything."""
    assert re.fullmatch(r"[\w\s]*", ESCAPED.sub("", escape(text)))
    assert "_" not in ESCAPED.sub("", escape(text))
