"""Style sheets, scripts and images: read once, named by a hash of what they hold, so that browsers may keep them."""

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import NamedTuple

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from sepakat.errors import NotFound

MEDIA = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "webmanifest": "application/manifest+json",
    "txt": "text/plain; charset=utf-8",
}
FOREVER = "public, max-age=31536000, immutable"
EACH_TIME = "public, no-cache"

router = APIRouter()


class Asset(NamedTuple):
    """A file that pages use."""

    body: bytes
    media: str
    hash: str


@cache
def load_assets() -> dict[str, Asset]:
    """All files of the folder `static` by their names."""
    found = {}
    for file in files("sepakat.web").joinpath("static").iterdir():
        suffix = file.name.rpartition(".")[2]
        if suffix in MEDIA:
            body = file.read_bytes()
            found[file.name] = Asset(body, MEDIA[suffix], blake2b(body, digest_size=8).hexdigest())
    return found


def asset_path(name: str) -> str:
    """The address of a file, other for each state of it."""
    return f"/static/{name}?v={load_assets()[name].hash}"


@router.get("/static/{name}", include_in_schema=False)
async def get_asset(request: Request, name: str, v: str = "") -> Response:
    """A file of the folder `static`; nothing else is looked for on the disk."""
    asset = load_assets().get(name)
    if asset is None:
        raise NotFound(f"there is no file {name!r} here")
    tag = f'"{asset.hash}"'
    headers = {"ETag": tag, "Cache-Control": FOREVER if v == asset.hash else EACH_TIME}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(asset.body, media_type=asset.media, headers=headers)


@router.get("/favicon.ico", include_in_schema=False)
async def get_icon(request: Request) -> Response:
    """The icon of the site, for browsers that look for it where it always was."""
    return await get_asset(request, "icon.svg")


@router.get("/robots.txt", include_in_schema=False)
async def get_robots(request: Request) -> Response:
    """What crawlers are told: a ledger is nothing for them."""
    return await get_asset(request, "robots.txt")
