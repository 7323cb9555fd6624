"""What the pupil left behind: the events of the journal in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from sandbox_portal.domain.outcome import Event
from sandbox_portal.language import N_, say_date, translator

WORDS: Final[dict[str, str]] = {
    "stepped_to": N_("You stepped to another device."),
    "signed_in": N_("You signed in."),
    "signed_out": N_("You signed out."),
    "sign_in_failed": N_("You tried to sign in with a wrong login or password."),
    "account_locked": N_("One ID locked the sign-in for 15 minutes."),
    "code_sent": N_("One ID sent a code to your phone."),
    "code_refused": N_("You typed a wrong code."),
    "code_disclosed": N_("You told the code to somebody."),
    "stranger_signed_in": N_("A stranger signed in as you."),
    "session_ended": N_("You ended a session."),
    "password_changed": N_("You changed the password."),
    "correction_asked": N_("You asked to correct a field of your record."),
    "correction_done": N_("The office corrected your record."),
    "correction_refused": N_("The office did not accept your correction."),
    "consent_withdrawn": N_("You withdrew a consent."),
    "consent_given": N_("You gave a consent."),
    "consent_refused": N_("You refused a request for consent."),
    "appeal_previewed": N_("You wrote an appeal and looked at it."),
    "appeal_sent": N_("You sent an appeal."),
    "appeal_repeated": N_("You sent an appeal that runs already once more."),
    "appeal_unconsidered": N_("You sent an appeal that nobody considers: it is anonymous."),
    "appeal_registered": N_("Your appeal was registered."),
    "appeal_forwarded": N_("Your appeal was forwarded to the body that is responsible."),
    "appeal_studied": N_("The body began to study your appeal more closely."),
    "appeal_extended": N_("The body extended the term of your appeal."),
    "appeal_overdue": N_("The body did not answer in time."),
    "appeal_answered": N_("The body answered your appeal."),
    "appeal_refused": N_("The body refused your appeal."),
    "appeal_joined": N_("Your second copy was put to the first appeal."),
    "appeal_withdrawn": N_("You took an appeal back."),
    "appeal_escalated": N_("You complained to a body above."),
    "complained_too_early": N_("You wanted to complain before the deadline."),
    "office_reminded": N_("You reminded a body."),
    "identity_kept_secret": N_("You asked to keep secret who you are."),
    "answer_rated": N_("You rated an answer."),
    "draft_deleted": N_("You threw a draft away."),
    "message_replied": N_("You answered a message."),
    "message_reported": N_("You reported a message."),
    "device_remembered": N_("You let a device remember you."),
    "kiosk_started": N_("You started at the infokiosk."),
    "kiosk_ended": N_("You finished at the infokiosk."),
    "kiosk_timed_out": N_("The infokiosk closed by itself."),
    "kiosk_repaired": N_("The duty officer repaired the printer."),
    "printed": N_("A paper was printed."),
    "print_jammed": N_("The paper got stuck."),
    "print_came_out": N_("A paper that had got stuck came out."),
    "print_collected": N_("You took a paper out of the tray."),
    "print_cancelled": N_("You cancelled a printing."),
    "fault_reported": N_("You reported a fault."),
    "next_visitor_came": N_("The next visitor came to the infokiosk."),
    "seen_by_stranger": N_("Somebody saw what you had left at the infokiosk."),
    "elder_typed": N_("Your neighbour typed her own login, password or code."),
    "typed_for_elder": N_("You typed your neighbour's password or code."),
    "elder_signed_in": N_("Your neighbour signed in."),
    "elder_signed_out": N_("Your neighbour signed out."),
    "message_handled": N_("You decided what to do with a message."),
    "inbox_cleared": N_("You dealt with all messages."),
    "link_opened": N_("You opened the link in a message."),
    "app_installed": N_("You installed an app that came by chat."),
    "call_answered": N_("You answered a call."),
    "call_declined": N_("You declined a call."),
    "adult_told": N_("You told an adult what happened."),
    "bank_called": N_("You called your bank."),
    "police_told": N_("You reported it to the police, 102."),
    "password_disclosed": N_("You typed a password on a look-alike site."),
    "card_disclosed": N_("You typed a card number on a look-alike site."),
    "phone_disclosed": N_("You typed a phone number on a look-alike site."),
    "stranger_paid": N_("You sent money to a stranger."),
    "money_lost": N_("A stranger got your money."),
    "card_blocked": N_("You blocked your bank card."),
    "answered": N_("You answered a question."),
    "initiative_supported": N_("You supported an initiative."),
    "support_refused": N_("You tried to support an initiative a second time."),
    "comment_written": N_("You wrote a comment."),
    "comment_refused": N_("A comment of yours was not published."),
    "ballot_cast": N_("You cast a ballot. What you chose is not written here."),
    "ballot_refused": N_("You tried to vote where you could not vote."),
    "vote_closed": N_("A vote was closed."),
    "votes_recounted": N_("You counted the ballot papers."),
    "receipt_checked": N_("You looked for a receipt's code in the ballot box."),
    "chain_checked": N_("You checked the chain of your log."),
    "change_tried": N_("You changed a line in a copy of your log."),
    "footprint_counted": N_("You counted your digital footprint."),
    "data_exported": N_("You made a copy of your data."),
    "access_questioned": N_("You asked a body why it had read your data."),
    "access_answered": N_("A body answered your question."),
    "access_judged": N_("You decided what you think of a reading."),
    "readings_counted": N_("You counted how often a body has read your data."),
    "accused_in_public": N_("You wrote about a body in the public feed."),
    "access_reviewed": N_("You decided a file as an inspector."),
    "page_opened": N_("You opened a page."),
    "profile_seen": N_("You looked at your data."),
    "time_passed": N_("You let time pass."),
    "document_viewed": N_("You read a document."),
    "signature_tested": N_("You ran a test on a signature."),
    "verdict_given": N_("You gave a verdict on a signature."),
    "certificate_issued": N_("You got a certificate for your signature key."),
    "certificate_revoked": N_("You revoked your certificate."),
    "document_signed": N_("You signed a document."),
    "signed_unread": N_("You had not read what you signed."),
    "pin_refused": N_("You typed a wrong PIN."),
    "key_locked": N_("Your key was locked for 15 minutes."),
    "key_lost": N_("You lost the flash drive with your key."),
    "pin_disclosed": N_("You told your PIN to somebody."),
    "key_exported": N_("You gave your private key to somebody."),
    "signed_by_stranger": N_("Somebody signed with your key."),
}
NOT_TOLD: Final = frozenset({"page_opened", "profile_seen", "stepped_to", "inbox_cleared"})
"""Events that are only counted, because there are many of them, or that the pupil did not do."""


def tell(events: Iterable[Event], lang: str) -> tuple[list[tuple[str, str]], int]:
    """Return what happened as (time, sentence), and the number of pages opened."""
    _ = translator(lang).gettext
    told = [
        (f"{say_date(event.at.date(), lang)}, {event.at:%H:%M}", _(WORDS[event.name]))
        for event in events
        if event.name not in NOT_TOLD
    ]
    return told, Counter(event.name for event in events)["page_opened"]
