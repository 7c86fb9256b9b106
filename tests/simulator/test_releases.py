"""Tests of the stand-in for GitHub."""

from collections.abc import AsyncGenerator

from aiohttp import ClientSession, ClientTimeout
import pytest

from simulator.releases import Health, Release, ReleasesServer

PATH = "/repos/bitaxeorg/ESP-Miner/releases"


@pytest.fixture
async def server(socket_enabled: None) -> AsyncGenerator[ReleasesServer]:
    """Serve some releases."""
    server = ReleasesServer()
    server.releases["bitaxeorg/ESP-Miner"] = [
        Release(tag="v2.16.0rc1", is_prerelease=True),
        Release(tag="v2.15.3", notes="Better."),
        Release(tag="v2.15.0"),
    ]
    await server.start()
    yield server
    await server.stop()
    await server.stop()


async def test_latest(client: ClientSession, server: ReleasesServer) -> None:
    """The latest release is the newest that is no pre-release."""
    async with client.get(f"{server.url}{PATH}/latest") as response:
        assert await response.json() == {
            "tag_name": "v2.15.3",
            "name": "v2.15.3",
            "prerelease": False,
            "draft": False,
            "body": "Better.",
            "html_url": "https://github.com/bitaxeorg/ESP-Miner/releases/tag/v2.15.3",
        }
    assert server.asked == [f"{PATH}/latest"]


async def test_all(client: ClientSession, server: ReleasesServer) -> None:
    """All releases are listed, the newest first."""
    async with client.get(f"{server.url}{PATH}") as response:
        tags = [release["tag_name"] for release in await response.json()]
    assert tags == ["v2.16.0rc1", "v2.15.3", "v2.15.0"]


async def test_unknown(client: ClientSession, server: ReleasesServer) -> None:
    """A repository without releases has no latest one."""
    async with client.get(f"{server.url}/repos/a/b/releases/latest") as response:
        assert response.status == 404


async def test_not_modified(client: ClientSession, server: ReleasesServer) -> None:
    """Who has an answer already gets no other until there is another release."""
    url = f"{server.url}{PATH}/latest"
    async with client.get(url) as response:
        tag = response.headers["ETag"]
    async with client.get(url, headers={"If-None-Match": tag}) as response:
        assert (response.status, await response.read()) == (304, b"")
    server.releases["bitaxeorg/ESP-Miner"].insert(0, Release(tag="v2.16.0"))
    async with client.get(url, headers={"If-None-Match": tag}) as response:
        assert (await response.json())["tag_name"] == "v2.16.0"


@pytest.mark.parametrize(
    ("health", "status"), [(Health.FORBIDDEN, 403), (Health.TOO_MANY, 429)]
)
async def test_refused(
    health: Health, status: int, client: ClientSession, server: ReleasesServer
) -> None:
    """Who asks too often is refused."""
    server.health = health
    async with client.get(f"{server.url}{PATH}/latest") as response:
        assert response.status == status


async def test_garbage(client: ClientSession, server: ReleasesServer) -> None:
    """An answer may be no JSON."""
    server.health = Health.GARBAGE
    async with client.get(f"{server.url}{PATH}/latest") as response:
        assert await response.text() == "<html>"


async def test_silent(client: ClientSession, server: ReleasesServer) -> None:
    """There may be no answer."""
    server.health = Health.SILENT
    with pytest.raises(TimeoutError):
        await client.get(f"{server.url}{PATH}/latest", timeout=ClientTimeout(total=0.1))
