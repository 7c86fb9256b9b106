"""Makes users who are no administrators, and logs them in."""

from typing import Final

from aiohttp import ClientSession

from demo.home_assistant import HomeAssistant

MEMBER: Final = "member"
"""The user name, unless there is another, and the password too."""

_PROVIDER: Final = ("homeassistant", None)


async def add_member(
    home: HomeAssistant, name: str = MEMBER, *, group: str = "system-users"
) -> str:
    """Make a user who is no administrator, and return a token."""
    answer = await home.client.command(
        "config/auth/create", name=name, group_ids=[group]
    )
    await home.client.command(
        "config/auth_provider/homeassistant/create",
        user_id=answer["user"]["id"],
        username=name,
        password=name,
    )
    client = {"client_id": f"{home.url}/"}
    flows = f"{home.url}/auth/login_flow"
    start = client | {"handler": _PROVIDER, "redirect_uri": f"{home.url}/"}
    login = client | {"username": name, "password": name}
    async with ClientSession(raise_for_status=True) as session:
        async with session.post(flows, json=start) as response:
            flow = (await response.json())["flow_id"]
        async with session.post(f"{flows}/{flow}", json=login) as response:
            code = (await response.json())["result"]
        grant = client | {"grant_type": "authorization_code", "code": code}
        async with session.post(f"{home.url}/auth/token", data=grant) as response:
            token: str = (await response.json())["access_token"]
    return token
