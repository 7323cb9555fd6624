"""Chance settles services, forms, what companies ask, and the message with a false link."""

from __future__ import annotations

from datetime import timedelta
from types import MappingProxyType
from typing import Any, Final

from sandbox_portal.domain.consent import Consent
from sandbox_portal.domain.country import Country
from sandbox_portal.domain.draw import Draw
from sandbox_portal.domain.messages import Offer, deliver
from sandbox_portal.domain.services.state import (
    Form,
    FormField,
    Service,
    Services,
    StepPlan,
    labels_of,
)
from sandbox_portal.scenarios.plan_services import (
    MIDDLE,
    AskingPlan,
    CatalogPlan,
    FormPlan,
    LurePlan,
    ServicesPlan,
)

BEFORE: Final = timedelta(minutes=25)


def settle_services(country: Country, plan: ServicesPlan) -> dict[str, Any]:
    """Open the services in a country; return what was seeded, by name."""
    draw = country.draw.stream("services")
    country.services = Services(
        start_title=plan.start_text,
        start=tuple(draw.stream("start").shuffled(plan.addresses)),
    )
    truth: dict[str, Any] = {}
    if plan.catalog is not None:
        truth |= _catalogue(country.services, plan.catalog, draw.stream("catalogue"))
    if plan.forms:
        truth |= _forms(country.services, plan.forms, draw.stream("forms"))
    if plan.asking:
        truth |= _asking(country, draw.stream("asking").one(plan.asking))
    if plan.lures:
        truth["lure"] = _lure(country, draw.stream("lure").one(plan.lures))
    return truth


def _catalogue(services: Services, plan: CatalogPlan, draw: Draw) -> dict[str, Any]:
    services.papers = plan.papers
    services.companies = frozenset(plan.companies)
    for one in plan.services:
        steps = _steps(plan, draw.stream(one.key))
        services.catalogue[one.key] = Service(one.key, one.text, one.what_text, steps)
    return {
        "labels": _by_service(services, lambda s: labels_of(services, s)),
        "paper": _by_service(services, lambda s: next(p.paper for p in s.steps if p.paper)),
    }


def _by_service(services: Services, value: Any) -> MappingProxyType[str, Any]:
    return MappingProxyType({key: value(one) for key, one in services.catalogue.items()})


def _steps(plan: CatalogPlan, draw: Draw) -> tuple[StepPlan, ...]:
    """Return six steps: at least one of each relation, in an order that is drawn."""
    pools = {
        "office": draw.stream("office").shuffled(plan.office_pool),
        "company": draw.stream("company").shuffled(plan.company_pool),
        "citizen": draw.stream("citizen").shuffled(plan.citizen_pool),
    }
    middle = [draw.one(plan.paper_pool), pools["company"].pop()]
    middle += [pools[name].pop() for name in draw.one(MIDDLE)]
    return (plan.first, *draw.shuffled(middle), plan.last)


def _forms(services: Services, plans: tuple[FormPlan, ...], draw: Draw) -> dict[str, Any]:
    for plan in plans:
        services.forms[plan.key] = _form(plan, draw.stream(plan.key))
    return {
        "needed_fields": _of_forms(services, lambda form: form.needed),
        "starred_fields": _of_forms(services, lambda form: {f.key for f in form.fields if f.star}),
        "form_fields": _of_forms(services, lambda form: {f.key for f in form.fields}),
    }


def _of_forms(services: Services, keys: Any) -> MappingProxyType[str, frozenset[str]]:
    return MappingProxyType({key: frozenset(keys(form)) for key, form in services.forms.items()})


def _form(plan: FormPlan, draw: Draw) -> Form:
    variant = draw.one(plan.variants)
    slots = dict.fromkeys(extra.slot for extra in plan.extras)
    extras = [draw.one([e for e in plan.extras if e.slot == slot]) for slot in slots]
    # One needed field has no star: a star alone tells nothing.
    starless = draw.one(variant.fields).key if variant.fields else ""
    fields = [FormField(f.key, f.why_text, True, f.key != starless) for f in variant.fields]
    fields += [FormField(e.key, e.why_text, False, e.star) for e in extras]
    return Form(
        key=plan.key,
        body=plan.body,
        text=plan.text,
        purpose=variant.purpose_text,
        fields=tuple(draw.shuffled(fields)),
        thanks=plan.thanks_text,
    )


def _asking(country: Country, plan: AskingPlan) -> dict[str, Any]:
    fields = tuple(country.draw.stream("asking fields").shuffled(plan.fields))
    consent = Consent(
        id=plan.key,
        body=plan.body,
        purpose=plan.purpose_text,
        state_of_purpose=plan.state_text,
        fields=fields,
        since=country.now.date(),
        status="asked",
        days=plan.days,
        needed=plan.needed,
    )
    country.consents.all.append(consent)
    return {
        "asking": consent.id,
        "asking_fields": frozenset(plan.fields),
        "asking_needs": frozenset(plan.needed),
    }


def _lure(country: Country, plan: LurePlan) -> str:
    country.inbox.offers[plan.key] = Offer(
        case=plan.key,
        address=plan.address,
        link=plan.link,
        route="site",
        found_text=plan.found_text,
    )
    country.now -= BEFORE
    deliver(country, plan.key, plan.sender, plan.text, channel=plan.channel)
    country.now += BEFORE
    return plan.key
