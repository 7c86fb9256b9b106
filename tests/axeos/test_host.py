"""Tests of reading a miner's address."""

from contextlib import suppress

from hypothesis import given, strategies as st
import pytest
from yarl import URL

from custom_components.bitaxe_monitor.axeos import (
    InvalidHostError,
    has_port,
    normalize_host,
)


@pytest.mark.parametrize(
    ("text", "host"),
    [
        pytest.param("192.168.1.50", "192.168.1.50", id="ipv4"),
        pytest.param("  192.168.1.50\n", "192.168.1.50", id="blanks"),
        pytest.param("192.168.1.50:80", "192.168.1.50", id="http-port"),
        pytest.param("192.168.1.50:8080", "192.168.1.50:8080", id="port"),
        pytest.param("192.168.1.50:0080", "192.168.1.50", id="port-zeros"),
        pytest.param("192.168.1.50:65535", "192.168.1.50:65535", id="last-port"),
        pytest.param("http://192.168.1.50/", "192.168.1.50", id="http"),
        pytest.param("HTTPS://Bitaxe.local", "bitaxe.local", id="https"),
        pytest.param("http://bitaxe:81/#/settings", "bitaxe:81", id="fragment"),
        pytest.param("192.168.1.50/api/system/info", "192.168.1.50", id="path"),
        pytest.param("bitaxe?x=a@b", "bitaxe", id="query"),
        pytest.param("bitaxe", "bitaxe", id="dotless"),
        pytest.param("BitAxe_69F9", "bitaxe_69f9", id="underscore"),
        pytest.param("bitaxe.local.", "bitaxe.local", id="trailing-dot"),
        pytest.param("9gag.example", "9gag.example", id="leading-digit"),
        pytest.param("a-b.example", "a-b.example", id="hyphen"),
        pytest.param("x" * 63, "x" * 63, id="longest-label"),
        pytest.param("[fd00::50]", "[fd00::50]", id="ipv6"),
        pytest.param("[FD00:0::50]:80", "[fd00::50]", id="ipv6-http-port"),
        pytest.param("http://[fd00::50]:81/x", "[fd00::50]:81", id="ipv6-url"),
        pytest.param("fd00:0:0::0050", "[fd00::50]", id="ipv6-bare"),
    ],
)
def test_normalize(text: str, host: str) -> None:
    """Every way to write an address ends in one spelling."""
    assert normalize_host(text) == host
    assert normalize_host(host) == host


@pytest.mark.parametrize(
    ("host", "is_there"),
    [
        ("192.168.1.50", False),
        ("192.168.1.50:8080", True),
        ("bitaxe.local", False),
        ("bitaxe.local:81", True),
        ("[fd00::50]", False),
        ("[fd00::50]:81", True),
        ("", False),
    ],
)
def test_port(host: str, *, is_there: bool) -> None:
    """A port is distinguished from the colons of an IPv6 address."""
    assert has_port(host) is is_there


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \t", id="blank"),
        pytest.param("http://", id="only-scheme"),
        pytest.param("ftp://bitaxe", id="other-scheme"),
        pytest.param("foohttp://bitaxe", id="scheme-inside"),
        pytest.param("user@bitaxe", id="user"),
        pytest.param("http://user:password@bitaxe/", id="password"),
        pytest.param("bitaxe one", id="blank-inside"),
        pytest.param("bit\x00axe", id="control"),
        pytest.param("bit\naxe", id="newline"),
        pytest.param("bitaxé", id="not-ascii"),
        pytest.param("192.168.1.999", id="ipv4-range"),
        pytest.param("192.168.1", id="ipv4-short"),
        pytest.param("192.168.1.1.1", id="ipv4-long"),
        pytest.param("192.168.001.001", id="ipv4-zeros"),
        pytest.param("3232235826", id="ipv4-as-number"),
        pytest.param("0xc0a80132", id="ipv4-as-hex"),
        pytest.param("0.0.0.0", id="unspecified"),  # noqa: S104 - refused
        pytest.param("224.0.0.1", id="multicast"),
        pytest.param("bitaxe:", id="port-empty"),
        pytest.param("bitaxe:0", id="port-zero"),
        pytest.param("bitaxe:65536", id="port-range"),
        pytest.param("bitaxe:http", id="port-word"),
        pytest.param("bitaxe:-80", id="port-negative"),
        pytest.param("bitaxe:٨٠", id="port-other-digits"),
        pytest.param("-bitaxe", id="leading-hyphen"),
        pytest.param("bitaxe-.local", id="trailing-hyphen"),
        pytest.param("bitaxe..local", id="empty-label"),
        pytest.param(".", id="dot"),
        pytest.param("x" * 64, id="long-label"),
        pytest.param(".".join(["x" * 49] * 6), id="long-name"),
        pytest.param("bitaxe\\x", id="backslash"),
        pytest.param("bitaxe%20", id="percent"),
        pytest.param("<b>", id="markup"),
        pytest.param("[bitaxe]", id="name-in-brackets"),
        pytest.param("[192.168.1.50]", id="ipv4-in-brackets"),
        pytest.param("[fd00::50", id="bracket-open"),
        pytest.param("[fd00::50]x", id="after-bracket"),
        pytest.param("fd00::50::1", id="ipv6-malformed"),
        pytest.param("::", id="ipv6-unspecified"),
        pytest.param("ff02::1", id="ipv6-multicast"),
        pytest.param("[fe80::1%eth0]", id="ipv6-zone"),
        pytest.param("02:00:5e:7c:9d:80", id="mac"),
    ],
)
def test_refuse(text: str) -> None:
    """What is no address of a miner is refused."""
    with pytest.raises(InvalidHostError):
        normalize_host(text)


@given(
    st.one_of(
        st.text(max_size=40),
        st.text(alphabet="abc019.:[]/@%-_ \x00", max_size=30),
        st.ip_addresses().map(str),
    )
)
def test_any_text(text: str) -> None:
    """A text is refused or becomes a stable host that a URL takes as its host."""
    with suppress(InvalidHostError):
        host = normalize_host(text)
        url = URL(f"http://{host}/path")

        assert normalize_host(host) == host
        assert str(url) == f"http://{host}/path"
        assert url.user is None
        assert url.path == "/path"
