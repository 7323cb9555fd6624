"""A walk through the e-mahalla: services, the secretary's desk, the circle, the two months."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sandbox_portal.sites.visitor import ID, MAHALLA, MY, PHONE, Page, Visitor


def mahalla_pages(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    """Yield a name and a page for everything that there is to see."""
    yield from _as_a_resident(visitor)
    yield from _figures(visitor)
    yield from _publishing(visitor)
    yield from _circle(visitor)
    yield from _load(visitor)


def _as_a_resident(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "portal-home-mahalla", visitor.get(f"{MY}/")
    yield "mahalla-home", visitor.get(f"{MAHALLA}/")
    yield "mahalla-table-none", visitor.get(f"{MAHALLA}/table")
    yield "mahalla-turned-away", visitor.get(f"{MAHALLA}/desk")
    visitor.post(
        f"{ID}/authorize?client=mahalla",
        login=visitor.truth.login,
        password=visitor.truth.password,
    )
    yield (
        "mahalla-signed-in",
        visitor.post(f"{ID}/code?client=mahalla", code=visitor.newest_code()),
    )
    yield "mahalla-role-first", visitor.get(f"{MAHALLA}/desk")
    yield "mahalla-role-problems", visitor.post(f"{MAHALLA}/role", role="president")
    yield "mahalla-services", visitor.get(f"{MAHALLA}/services")
    yield "mahalla-service", visitor.get(f"{MAHALLA}/services/visit")
    one = f"{MAHALLA}/services/certificate"
    yield "mahalla-service-problems", visitor.post(one, id_copy="yes")
    yield "mahalla-service-asked", visitor.post(one, detail="job")
    yield "mahalla-service-twice", visitor.post(one, detail="job")
    yield "phone-mahalla", visitor.get(f"{PHONE}/messages/answer")
    yield "log-mahalla", visitor.get(f"{MY}/cabinet/log")
    yield "cabinet-mahalla", visitor.get(f"{MY}/cabinet")
    yield "mahalla-lost", visitor.get(f"{MAHALLA}/services/none")


def _figures(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "mahalla-empty-row", visitor.post(f"{MAHALLA}/role", role="secretary")
    yield "mahalla-home-secretary", visitor.get(f"{MAHALLA}/")
    yield "mahalla-publish-early", visitor.get(f"{MAHALLA}/desk/publish")
    yield "mahalla-reader-early", visitor.get(f"{MAHALLA}/desk/publish/reader")
    yield "mahalla-rate-early", visitor.post(f"{MAHALLA}/desk/rate", rate="7")
    register = f"{MAHALLA}/desk/register"
    counts = {f"count-{key}": str(n) for key, n in visitor.truth.own_counts.items()}
    yield "mahalla-register", visitor.get(register)
    yield "mahalla-register-problems", visitor.post(register, **dict.fromkeys(counts, "many"))
    yield "mahalla-register-wrong", visitor.post(register, **dict.fromkeys(counts, "0"))
    yield "mahalla-register-right", visitor.post(register, **counts)
    yield "mahalla-register-counted", visitor.get(register)
    yield "phone-reporter", visitor.get(f"{PHONE}/messages/reporter")
    yield "mahalla-rate-problems", visitor.post(f"{MAHALLA}/desk/rate", rate="1.25.7")
    yield "mahalla-rate-wrong", visitor.post(f"{MAHALLA}/desk/rate", rate="1")
    rate = f"{visitor.truth.own_rate // 10},{visitor.truth.own_rate % 10}"
    yield "mahalla-rate-right", visitor.post(f"{MAHALLA}/desk/rate", rate=rate)
    yield "mahalla-busiest-problems", visitor.post(f"{MAHALLA}/desk/busiest")
    yield (
        "mahalla-busiest",
        visitor.post(f"{MAHALLA}/desk/busiest", busiest=visitor.truth.busiest),
    )


def _publishing(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    publish = f"{MAHALLA}/desk/publish"
    small = {f"hide-{key}": "yes" for key in visitor.truth.small_numbers}
    yield "mahalla-publish", visitor.get(publish)
    yield "mahalla-publish-hidden", visitor.post(f"{publish}/hide", **small)
    yield "mahalla-reader-finds", visitor.get(f"{publish}/reader")
    yield "mahalla-shape", visitor.get(f"{publish}/shape")
    kinds = [kind.key for kind in visitor.country.mahalla.kinds]
    one = {f"kind-{kinds[0]}": "yes"}
    yield "mahalla-shape-problems", visitor.post(f"{publish}/shape", row_end="rate", **one)
    lists = {"list-names": "yes", "grand_total": "yes", "column_totals": "yes"}
    yield "mahalla-shape-lists", visitor.post(f"{publish}/shape", row_end="both", **lists)
    merged = {"mahalla-m1": "yes", "mahalla-m2": "yes", f"kind-{kinds[2]}": "yes"}
    merged[f"kind-{kinds[3]}"] = "yes"
    yield "mahalla-shape-merged", visitor.post(f"{publish}/shape", row_end="none", **merged)
    yield "mahalla-reader-open", visitor.get(f"{publish}/reader")
    yield "mahalla-published", visitor.post(publish)
    yield "mahalla-publish-again", visitor.post(publish)
    yield "mahalla-publish-out", visitor.get(publish)


def _circle(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    circle = f"{MAHALLA}/desk/circle"
    average = f"{visitor.truth.average // 10}.{visitor.truth.average % 10}"
    yield "mahalla-circle", visitor.get(circle)
    yield "mahalla-mask-problems", visitor.post(f"{circle}/mask", mask="7")
    yield "mahalla-mask", visitor.post(f"{circle}/mask", mask="512")
    yield "phone-colleague", visitor.get(f"{PHONE}/messages/colleague")
    yield "mahalla-slip-problems", visitor.post(f"{circle}/pass", number="five")
    slip = str(512 + visitor.truth.own_number)
    yield "mahalla-slip", visitor.post(f"{circle}/pass", number=slip)
    yield "mahalla-average-problems", visitor.post(f"{circle}/average", average="-")
    yield "mahalla-average-wrong", visitor.post(f"{circle}/average", average="0")
    yield "mahalla-average-right", visitor.post(f"{circle}/average", average=average)


def _load(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    load = f"{MAHALLA}/desk/load"
    yield "mahalla-load", visitor.get(load)
    yield "mahalla-load-problems", visitor.post(f"{load}/run", way="x")
    yield "mahalla-load-without", visitor.post(f"{load}/run", way="without")
    yield "mahalla-saving-early", visitor.post(f"{load}/saving", saving="5")
    yield "mahalla-load-with", visitor.post(f"{load}/run", way="with")
    yield "mahalla-saving-problems", visitor.post(f"{load}/saving", saving="half")
    yield "mahalla-saving-wrong", visitor.post(f"{load}/saving", saving="99")
    percent = f"{visitor.truth.saved_percent} %"
    yield "mahalla-saving-right", visitor.post(f"{load}/saving", saving=percent)
