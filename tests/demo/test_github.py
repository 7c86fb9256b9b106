"""Tests of what stands in for GitHub."""

from base64 import b64decode
from io import BytesIO
import json
from pathlib import Path
from zipfile import ZipFile

from aiohttp import ClientSession
import pytest

from demo.github import Repository
from releasing import ROOT
from releasing.package import files

pytestmark = pytest.mark.usefixtures("socket_enabled")

MANIFEST = json.loads(
    (ROOT / "custom_components/bitaxe_monitor/manifest.json").read_text()
)
NAME = MANIFEST["documentation"].removeprefix("https://github.com/")
API = f"/api/repos/{NAME}"


@pytest.fixture
def repository() -> Repository:
    """Return this checkout with some bytes for an archive."""
    return Repository(ROOT, b"archive")


async def _json(url: str, path: str) -> object:
    """Return the JSON at a path."""
    async with ClientSession() as session, session.get(f"{url}{path}") as response:
        assert response.ok
        answer: object = await response.json()
        return answer


async def test_name(repository: Repository) -> None:
    """It is the repository that the manifest names, and its one release has a tag."""
    async with repository.served() as url:
        about = await _json(url, API)
        releases = await _json(url, f"{API}/releases")
    assert isinstance(about, dict)
    assert about["full_name"] == repository.name == NAME
    assert isinstance(releases, list)
    (release,) = releases
    assert release["tag_name"] == repository.tag == f"v{MANIFEST['version']}"
    assert [asset["name"] for asset in release["assets"]] == ["bitaxe_monitor.zip"]


async def test_content(repository: Repository) -> None:
    """Files are those of the checkout, in the encoding of GitHub."""
    async with repository.served() as url:
        content = await _json(url, f"{API}/contents/hacs.json?ref=v1.0.0")
        tree = await _json(url, f"{API}/git/trees/tags/{repository.tag}")
        branch = await _json(url, f"{API}/branches/main")
    assert isinstance(content, dict)
    assert b64decode(content["content"]) == (ROOT / "hacs.json").read_bytes()
    assert isinstance(tree, dict)
    paths = [entry["path"] for entry in tree["tree"]]
    assert {"hacs.json", "custom_components"} < set(paths)
    assert "custom_components/bitaxe_monitor/manifest.json" in paths
    assert isinstance(branch, dict)
    assert len(branch["commit"]["sha"]) == 40


async def test_archive(repository: Repository) -> None:
    """The archive is where GitHub has that of the tag, and nowhere else."""
    asset = f"/github/{NAME}/releases/download/{repository.tag}/bitaxe_monitor.zip"
    async with repository.served() as url, ClientSession() as session:
        async with session.get(f"{url}{asset}") as response:
            assert await response.read() == b"archive"
        async with session.get(f"{url}{asset.replace('/v', '/w')}") as response:
            assert response.status == 404
    assert repository.downloads == 1


async def test_catalog(repository: Repository) -> None:
    """The catalog has nothing in it, and there is no limit to what may be asked."""
    async with repository.served() as url:
        assert await _json(url, "/catalog/integration/data.json") == {}
        assert await _json(url, "/catalog/removed/data.json") == []
        limit = await _json(url, "/api/rate_limit")
        async with (
            ClientSession() as session,
            session.get(f"{url}/raw/{NAME}/main/README.md") as response,
        ):
            assert await response.read() == (ROOT / "README.md").read_bytes()
    assert "remaining" in json.dumps(limit)


def test_packaged(tmp_path: Path) -> None:
    """The archive is the one that a release would carry."""
    repository = Repository.packaged(ROOT, tmp_path)
    with ZipFile(BytesIO(repository.archive)) as archive:
        assert archive.namelist() == files(ROOT)
