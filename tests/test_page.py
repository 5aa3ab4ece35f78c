"""The page, used as a reader uses it, in a headless Chromium."""

import io
import os
import shutil
import time
from pathlib import Path

import docx
import pytest

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
if not (shutil.which("chromium") and shutil.which("chromedriver")):
    pytest.skip("chromium and chromedriver are not installed", allow_module_level=True)

from browsers import chromium  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402 - skipped above where it is not there
from servers import serving  # noqa: E402

STORY = (Path(__file__).parents[1] / "examples" / "harbour.txt").read_text(encoding="utf-8")
SHOTS = os.environ.get("WIRELINT_SCREENSHOTS")
FLAGS = (
    "--disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split()
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    """A browser with a profile of its own."""
    with chromium(tmp_path_factory.mktemp("profile"), *FLAGS) as driver:
        yield driver


@pytest.fixture(scope="module")
def base():
    with serving("--jobs", "2") as address:
        yield address


@pytest.fixture
def page(browser, base):
    """The page, fresh."""
    browser.set_window_size(1280, 900)
    browser.get(base)
    return browser


def by(page, selector):
    return page.find_elements("css selector", selector)


def until(check, seconds=15):
    """Wait for something to hold, and return it."""
    end = time.monotonic() + seconds
    while not (value := check()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)
    return value


def paste(page, text, number=None):
    """Put a story in, as pasting does, and wait for its findings."""
    page.execute_script(
        "const s = document.getElementById('story'); s.value = arguments[0]; s.dispatchEvent(new Event('input'))", text
    )
    return until(lambda: len(by(page, "#list > li[id]")) == number if number is not None else by(page, "#list > li"))


def shot(page, name):
    if SHOTS:
        page.save_screenshot(f"{SHOTS}/{name}.png")


def value(page):
    return page.execute_script("return document.getElementById('story').value")


def status(page):
    return by(page, "#status")[0].text


def test_findings_are_marked_in_place(page):
    """Each mark lies over the words of its finding, past emoji; the list says what and why."""
    paste(page, "😀 We saw the the mayor.\n\nIt is 45miles of road.", 2)
    assert [mark.get_property("textContent") for mark in by(page, "#marks mark")][1] == "45miles"
    marks = page.execute_script("return document.getElementById('marks').textContent")
    assert marks.startswith(value(page))
    assert status(page) == "2 findings."
    boxes = page.execute_script(
        "return ['marks', 'story'].map((id) => document.getElementById(id).getBoundingClientRect().height)"
    )
    assert abs(boxes[0] - boxes[1]) < 2
    by(page, "summary")[0].click()
    assert "twice in a row" in by(page, "details")[0].text


def test_a_story_is_mended(page):
    """One fix is made by its button, all safe ones by theirs, and the browser can take them back."""
    paste(page, "We saw the the mayor.\n\nIt is 45miles of of road.", 3)
    by(page, "#list .fixes button")[0].click()
    until(lambda: value(page) == "We saw the mayor.\n\nIt is 45miles of of road.")
    until(lambda: len(by(page, "#list > li[id]")) == 2)
    by(page, "#mend")[0].click()
    until(lambda: value(page) == "We saw the mayor.\n\nIt is 45 miles of road.")
    until(lambda: status(page).startswith("Mended 2."))
    page.execute_script("document.getElementById('story').focus(); document.execCommand('undo')")
    assert "of of" in value(page)


def test_filters(page):
    """Findings are shown by severity and group; notes are asked for when they are wanted."""
    paste(page, STORY)
    number = len(by(page, "#list > li[id]"))
    conversion = by(page, "#groups input[value=conversion]")[0]
    conversion.click()
    assert len(by(page, "#list > li[id]")) < number
    assert "conversion" not in by(page, "#list")[0].text
    by(page, "input[value=error]")[0].click()
    by(page, "input[value=warning]")[0].click()
    assert not by(page, "#list > li[id]")


def test_by_keyboard(page):
    """Everything can be reached and done without a mouse."""
    paste(page, "We saw the the mayor.\n\nIt is 45miles of road.", 2)
    story = by(page, "#story")[0]
    story.send_keys(Keys.F8)
    assert status(page).startswith("Finding 1 of 2")
    story.send_keys(Keys.F8)
    assert page.execute_script("return getSelection().toString()") == "45miles"
    story.send_keys(Keys.ALT, Keys.ENTER)
    until(lambda: "45 miles" in value(page))
    page.execute_script("document.activeElement.blur()")
    seen = set()
    for _ in range(40):
        webdriver.ActionChains(page).send_keys(Keys.TAB).perform()
        seen.add(
            page.execute_script("const e = document.activeElement; return e.id || e.className || e.name || e.tagName")
        )
    assert {"skip", "open", "mend", "copy", "compare", "kind", "story", "severity", "group", "go", "SUMMARY"} <= seen


def word_file():
    """A Word document's bytes."""
    document, memory = docx.Document(), io.BytesIO()
    document.add_paragraph("The Word file said that the the mayor resigned.")
    document.save(memory)
    return memory.getvalue()


def test_a_file_is_dropped(page):
    """A dropped file is read by its suffix, Word's as well; one that is no text is refused by name."""
    drop = """const data = new DataTransfer(); data.items.add(new File([arguments[1]], arguments[0]));
    document.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}))"""
    page.execute_script(drop, "tale.md", "# Title\n\nWe saw the the mayor.\n")
    until(lambda: len(by(page, "#list > li[id]")) == 1)
    assert by(page, "#kind")[0].get_property("value") == "story.md"
    page.execute_script(
        drop.replace("[arguments[1]]", "[Uint8Array.from(arguments[1])]"), "tale.docx", list(word_file())
    )
    until(lambda: "The Word file" in by(page, "#story")[0].get_property("value"))
    until(lambda: len(by(page, "#list > li[id]")) == 1)
    assert by(page, "#kind")[0].get_property("value") == "story.txt"
    page.execute_script(drop, "noise.txt", "\0\1\2" * 99)
    until(lambda: "noise.txt" in status(page))


def test_compared_with_a_source(page):
    """The source's place opens, takes focus, and is sent along."""
    paste(page, "We saw the the mayor.", 1)
    by(page, "#compare")[0].click()
    source = by(page, "#source")[0]
    assert page.switch_to.active_element == source
    source.send_keys("We saw the mayor.")
    until(lambda: len(by(page, "#list > li[id]")) >= 1)
    assert by(page, "#compare")[0].get_attribute("aria-expanded") == "true"


def test_side_by_side(page):
    """Beneath the source the two stand beside each other, what differs marked; a row leads to its sentence; it goes with the source."""
    paste(page, "The flood damaged 540 homes on Monday. Nobody was hurt.")
    assert not by(page, "#beside")[0].is_displayed()
    by(page, "#compare")[0].click()
    source = by(page, "#source")[0]
    source.send_keys("The flood damaged 450 homes on Monday. Nobody was hurt. The water fell on Tuesday.")
    until(lambda: [one.text for one in by(page, "#rows del")] == ["450"])
    assert [one.text for one in by(page, "#rows ins")] == ["540"]
    assert "changed-figure" in by(page, "#rows tr.changed")[0].text
    assert "left out" in by(page, "#rows tr.cut")[0].text
    assert not by(page, "#rows tr.same")[0].is_displayed()
    by(page, "#changes")[0].send_keys(Keys.SPACE)
    assert by(page, "#rows tr.same")[0].is_displayed()
    page.execute_script("document.documentElement.style.scrollBehavior = 'auto'; scrollTo(0, 9999)")
    shot(page, "side-by-side")
    by(page, "#rows tr.same .go")[0].send_keys(Keys.ENTER)
    assert page.execute_script("return getSelection().toString()") == "Nobody was hurt."
    source.send_keys(Keys.CONTROL, "a", Keys.NULL, Keys.DELETE)
    until(lambda: not by(page, "#beside")[0].is_displayed())


def test_landmarks_and_names(page):
    """A screen reader finds the page's parts, and every control has a name."""
    paste(page, STORY)
    for landmark in ("header", "main", "aside", "footer"):
        assert len(by(page, landmark)) == 1
    nameless = page.execute_script("""return [...document.querySelectorAll("button, input:not([hidden]), select, textarea")]
      .filter((e) => !e.textContent.trim() && !e.labels?.length && !e.getAttribute("aria-labelledby")).map((e) => e.outerHTML)""")
    assert nameless == []
    assert by(page, "[role=status]")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_looks(page, scheme, width):
    """In dark and light, wide and on a phone: text stands out from its ground and nothing runs over the edge."""
    page.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    metrics = {"width": width, "height": 860, "deviceScaleFactor": 1, "mobile": width < 500}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    paste(page, STORY)
    page.execute_script("document.querySelectorAll('.go')[1].click(); document.querySelector('summary').click()")
    page.execute_script("scrollTo({top: 0, behavior: 'instant'})")
    time.sleep(0.3 if SHOTS else 0)
    shot(page, f"{scheme}-{width}")
    assert (
        page.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    )
    ratio = """const lum = (c) => { const v = c.match(/[\\d.]+/g).slice(0, 3).map((x) => { x /= 255;
      return x <= .04045 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4 }); return .2126 * v[0] + .7152 * v[1] + .0722 * v[2] };
      const ground = (e) => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
      if (!/, 0\\)/.test(c)) return c } return "rgb(255, 255, 255)" };
      return [...document.querySelectorAll("h1, h2, p, label, legend, .go, .go strong, button:enabled, textarea, summary, pre")]
      .filter((e) => e.offsetParent).map((e) => { const a = lum(getComputedStyle(e).color), b = lum(ground(e));
      return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), e.outerHTML.slice(0, 60)] }).filter((p) => p[0] < 4.5)"""
    assert page.execute_script(ratio) == []
    page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
