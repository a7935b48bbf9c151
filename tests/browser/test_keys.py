"""Keys that do something alone can be switched off on every page, and stay so."""

import pytest
from playwright.sync_api import Page, expect


def test_the_key_of_the_search_box_can_be_switched_off(page: Page, site: str) -> None:
    box = page.locator("#site-search")
    page.goto(f"{site}partners?lang=en")
    page.keyboard.press("/")
    expect(box).to_be_focused()
    box.blur()
    page.get_by_role("button", name="Keys are on").click()
    expect(page.get_by_role("button", name="Keys are off")).to_have_attribute("aria-pressed", "false")
    for address in ("", "targets?lang=en", "review?lang=en"):
        page.goto(f"{site}{address}")
        page.keyboard.press("/")
        expect(box).not_to_be_focused()
    page.locator("footer .keys-switch").click()
    page.keyboard.press("/")
    expect(box).to_be_focused()


@pytest.mark.parametrize(("theme", "system"), [("light", "dark"), ("dark", "light"), ("auto", "dark"), ("auto", "light")])
def test_colours_follow_the_switch_or_the_system(page: Page, site: str, theme: str, system: str) -> None:
    page.emulate_media(color_scheme=system)  # type: ignore[arg-type]
    page.goto(f"{site}partners?theme={theme}")
    shown = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert shown == ("rgb(18, 23, 22)" if "dark" in ((theme, system) if theme == "auto" else (theme,)) else "rgb(250, 248, 243)")
