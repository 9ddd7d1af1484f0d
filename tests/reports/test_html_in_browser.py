"""The HTML report in a real browser: it opens at once, asks for nothing, and its filters, keys and links do what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

import claimcheck as cc
from browsing import Visit, chromium, visit
from claimcheck.model.finding import Verdict
from claimcheck.model.report import Report
from claimcheck.reports import render
from report_corpus import made_up_documents
from reports_hostile_texts import HOSTILE

SEEDS = Path(__file__).parent.parent.parent / "seeds"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
MANY, TRIES = 1000, 8

SERIOUS = """async () => (await axe.run()).violations
    .filter((violation) => ["serious", "critical"].includes(violation.impact))
    .map((violation) => `${violation.id}: ${violation.nodes[0].html}`)"""
NEXT_FRAME = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def corpus() -> Report:
    return cc.crosscheck(made_up_documents(200))


@pytest.fixture(scope="module")
def pages(corpus: Report, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The HTML of the seeds and of a made-up corpus of 200 documents, each in its file."""
    folder = tmp_path_factory.mktemp("pages")
    found = {name: folder / f"{name}.html" for name in ("seeds", "corpus")}
    found["seeds"].write_text(render(cc.crosscheck(cc.load(SEEDS)), "html"), encoding="utf-8")
    found["corpus"].write_text(render(corpus, "html"), encoding="utf-8")
    return found


@pytest.fixture
def opened(browser: Browser, pages: dict[str, Path]) -> Iterator[Callable[..., Page]]:
    """A function that opens a page by its name. In the end it has asked for nothing but itself, and has not complained."""
    visits: list[tuple[str, Visit]] = []
    with ExitStack() as windows:

        def open_page(name: str, **context: Any) -> Page:  # noqa: ANN401 - Playwright's options
            visited = windows.enter_context(visit(browser, pages[name], **{"viewport": WIDE, **context}))
            visits.append((pages[name].as_uri(), visited))
            return visited.page

        yield open_page
        for address, visited in visits:
            assert {request.partition("#")[0] for request in visited.requests} == {address}
            assert visited.complaints == []


def shown(page: Page) -> int:
    return int(page.evaluate("Array.from(document.querySelectorAll('#cards > .card')).filter((card) => card.checkVisibility()).length"))


def height(element: Locator) -> float:
    """How high the element is drawn, 0 where it is not."""
    box = element.bounding_box()
    return box["height"] if box else 0


@pytest.mark.parametrize("name", ["seeds", "corpus"])
def test_the_filters_leave_what_was_asked_for_and_count_it(name: str, opened: Callable[..., Page]) -> None:
    page = opened(name)
    every = page.locator("#cards > .card").count()
    conflicts = page.locator("#cards > .conflict").count()
    assert shown(page) == every > conflicts > 0
    page.locator("[name=verdict][value=conflict]").uncheck()
    assert shown(page) == every - conflicts
    page.locator("[type=reset]").click()
    expect(page.locator("#shown")).to_have_text(f"{every} of {every} findings")
    page.locator("[name=kind]").select_option("event")
    assert shown(page) == page.locator("#cards > [data-kind=event]").count() < every
    page.locator("[name=severity]").select_option("high")
    assert shown(page) == page.locator("#cards > [data-kind=event][data-severity=high]").count()
    page.locator("[type=reset]").click()
    page.locator("[name=source]").select_option("d3")
    assert 0 < shown(page) == page.locator("#cards > [data-source~=d3]").count() < every
    expect(page.locator("#shown")).to_have_text(f"{shown(page)} of {every} findings")


def test_a_search_finds_every_word_in_quotes_and_sources(opened: Callable[..., Page]) -> None:
    page = opened("corpus")
    page.locator("#search").fill("FENMERE lantern founded")
    assert shown(page) > 0
    assert all(
        {"fenmere", "lantern", "founded"} <= set(text.lower().split()) for text in page.locator(".card:not([hidden])").all_text_contents()
    )
    page.locator("#search").fill("no such words")
    expect(page.locator("#shown")).to_contain_text("0 of ")


def test_keys_walk_through_the_findings_and_open_them(opened: Callable[..., Page]) -> None:
    page = opened("seeds")
    first, second = page.locator(".card > summary").nth(0), page.locator(".card > summary").nth(1)
    page.keyboard.press("j")
    expect(first).to_be_focused()
    page.keyboard.press("j")
    expect(second).to_be_focused()
    page.keyboard.press("k")
    expect(first).to_be_focused()
    assert page.locator(".card").nth(0).get_attribute("open") is not None
    page.keyboard.press("Enter")
    assert page.locator(".card").nth(0).get_attribute("open") is None
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("j?k")
    expect(page.locator("#search")).to_have_value("j?k")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_keys_pass_over_what_the_filters_hide(opened: Callable[..., Page]) -> None:
    page = opened("seeds")
    page.locator("[name=verdict][value=conflict]").uncheck()
    page.locator("[name=verdict][value=conflict]").blur()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.parentElement.dataset.verdict") in {"agree", "refine"}


def test_a_quote_leads_to_its_place_in_the_text_and_back(opened: Callable[..., Page]) -> None:
    page = opened("seeds")
    card = page.locator(".card").first
    marked = card.locator("blockquote mark").first.inner_text()
    card.locator("figcaption a").first.click()
    target = page.locator(".lines :target")
    assert target.inner_text() == marked
    expect(target).to_be_in_viewport()
    for _ in range(2):  # the second time the address stays the same
        page.locator("[name=verdict][value=conflict]").uncheck()
        expect(card).to_be_hidden()
        page.locator(".lines mark.conflict + a.ref").first.click()
        expect(card).to_be_visible()
        expect(card).to_be_in_viewport()


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("name", ["seeds", "corpus"])
def test_each_section_is_where_the_navigation_leads(name: str, size: dict[str, int], opened: Callable[..., Page]) -> None:
    page = opened(name, viewport=size)
    links = page.locator("nav a")
    for number in range(links.count()):
        page.evaluate("scrollTo(0, 0)")
        links.nth(number).click()
        section = page.locator(links.nth(number).get_attribute("href") or "")
        page.wait_for_timeout(100)  # what comes into view is laid out then
        assert 0 <= section.evaluate("(section) => section.getBoundingClientRect().top") < size["height"] / 2
    page.locator("nav a[href='#coverage']").click()
    expect(page.locator("#coverage dl")).to_be_visible()


@pytest.mark.parametrize("name", ["seeds", "corpus"])
def test_every_link_of_the_page_leads_to_a_place_in_it(name: str, opened: Callable[..., Page]) -> None:
    lost = """() => Array.from(document.querySelectorAll("a"), (link) => link.getAttribute("href"))
        .filter((href) => !href.startsWith("#") || !document.getElementById(href.slice(1)))"""
    assert opened(name).evaluate(lost) == []


@pytest.mark.parametrize(("scheme", "size"), [("light", WIDE), ("dark", WIDE), ("light", PHONE)], ids=["light", "dark", "phone"])
def test_axe_finds_nothing_that_shuts_people_out(scheme: str, size: dict[str, int], opened: Callable[..., Page]) -> None:
    page = opened("seeds", color_scheme=scheme, viewport=size)
    page.locator("#open-all").click()
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    assert page.evaluate(SERIOUS) == []


def test_without_javascript_everything_can_be_read_and_nothing_pretends_to_work(opened: Callable[..., Page]) -> None:
    page = opened("seeds", java_script_enabled=False)
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)
    before = page.locator(".card[open]").count()
    page.locator(".card:not([open]) > summary").first.click()
    expect(page.locator(".card[open]")).to_have_count(before + 1)
    assert shown(page) == page.locator("#cards > .card").count()


@pytest.mark.parametrize("name", ["seeds", "corpus"])
def test_nothing_is_wider_than_a_phone(name: str, opened: Callable[..., Page]) -> None:
    page = opened(name, viewport=PHONE)
    page.locator("#open-all").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_dark_screen_gets_a_dark_page(opened: Callable[..., Page]) -> None:
    colour = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
    dark, light = opened("seeds", color_scheme="dark"), opened("seeds", color_scheme="light")
    assert max(dark.evaluate(colour)) < 64
    assert min(light.evaluate(colour)) > 192
    assert dark.screenshot() != light.screenshot()


def test_print_shows_what_is_closed_on_the_screen_and_leaves_the_controls_out(opened: Callable[..., Page]) -> None:
    page = opened("corpus")
    why = page.locator(".card:not([open]) .why").first
    folded = page.locator("#coverage dl"), page.locator("#sources table")
    assert not any(map(height, folded))
    page.emulate_media(media="print")
    assert why.bounding_box()
    assert all(map(height, folded))
    expect(page.locator("#filters")).to_be_hidden()
    assert page.pdf().startswith(b"%PDF-")


def test_the_policy_of_the_page_lets_no_foreign_script_style_or_request_through(browser: Browser, pages: dict[str, Path]) -> None:
    with visit(browser, pages["seeds"]) as visited:
        visited.page.evaluate("""() => {
            const script = document.createElement("script");
            script.textContent = "window.owned = true";
            document.body.append(script);
            document.body.insertAdjacentHTML("beforeend", "<p style='color: red' id=styled>x</p><img src='http://127.0.0.1:9/x.png'>");
            document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.owned = true'>");
        }""")
        visited.page.wait_for_function("document.images.length === 2")
        assert visited.page.evaluate("window.owned === undefined")
        assert visited.page.evaluate("fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused')") == "refused"
        assert len([line for line in visited.complaints if "Content Security Policy" in line]) >= 4
        assert visited.page.locator("#styled").evaluate("(styled) => getComputedStyle(styled).color") != "rgb(255, 0, 0)"


def test_hostile_texts_neither_run_nor_add_an_element(browser: Browser, report_saying: Callable[[str], Report], tmp_path: Path) -> None:
    file, parts = tmp_path / "hostile.html", [report_saying(f"{number} {text}") for number, text in enumerate(HOSTILE)]
    together = Report(
        documents=tuple(document for report in parts for document in report.documents),
        claims=tuple(claim for report in parts for claim in report.claims),
        findings=tuple(finding for report in parts for finding in report.findings),
        coverage=parts[0].coverage,
    )
    file.write_text(render(together, "html"), encoding="utf-8")
    with visit(browser, file, viewport=WIDE) as visited:
        visited.page.locator("#open-all").click()
        assert visited.page.locator("#cards > .card").count() == 2 * len(HOSTILE)
        assert visited.page.locator("script").count() == 1
        assert visited.page.locator("img, iframe, object, embed, base, [onerror], [onload], [onfocus], [onmouseover]").count() == 0
        assert visited.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert visited.requests == [file.as_uri()]
        assert visited.complaints == []


def test_a_report_of_a_thousand_findings_opens_in_under_a_second(
    browser: Browser, corpus: Report, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Measured is the time that the page's thread computes. What else the machine does can only slow it down, so the best try counts."""
    findings = (corpus.findings * (MANY // len(corpus.findings) + 1))[:MANY]
    file, empty = tmp_path / "many.html", tmp_path / "empty.html"
    file.write_text(render(corpus.model_copy(update={"findings": findings}), "html"), encoding="utf-8")
    empty.write_text("<!doctype html><title>empty</title>", encoding="utf-8")
    seconds = computed(browser, empty, file)
    for _ in range(TRIES):
        seconds = seconds if seconds < 1 else min(seconds, computed(browser, empty, file))
    record_property("a report of a thousand findings, s", seconds)
    print(f"a report of a thousand findings: {seconds:.2f} s")  # noqa: T201  the figure is the report
    assert seconds < 1


def computed(browser: Browser, before: Path, file: Path) -> float:
    """The seconds that the page's thread computes, from the request to the first frame."""
    with visit(browser, before, viewport=WIDE) as visited:
        session = visited.page.context.new_cdp_session(visited.page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})

        def spent() -> float:
            metrics = session.send("Performance.getMetrics")["metrics"]
            return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))

        start = spent()
        visited.page.goto(file.as_uri())
        visited.page.evaluate(NEXT_FRAME)
        assert visited.page.locator("#cards > .card").count() == MANY
        return spent() - start


def test_the_corpus_has_conflicts_and_agreements_to_show(corpus: Report) -> None:
    assert len(corpus.documents) == 200
    assert len(corpus.with_verdict(Verdict.CONFLICT)) > 100
    assert len(corpus.with_verdict(Verdict.AGREE)) > 50
