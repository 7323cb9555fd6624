"""All commands: the union that the journal reads, and which rule does which command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sandbox_portal.domain import (
    bank,
    cabinet,
    chain,
    clock,
    consent,
    footprint,
    identity,
    lookalike,
    messages,
    navigation,
)
from sandbox_portal.domain.appeals import acts, writing
from sandbox_portal.domain.council import comments, initiatives, recount, vote
from sandbox_portal.domain.country import Country
from sandbox_portal.domain.kiosk import helping, printer, turn
from sandbox_portal.domain.mahalla import circle, load, monitoring, publishing, roles, services
from sandbox_portal.domain.office import work
from sandbox_portal.domain.one_id import numbers, passwords, registering
from sandbox_portal.domain.outcome import Outcome
from sandbox_portal.domain.oversight import counting, feed, inspection, questions
from sandbox_portal.domain.phone import calls, handling, replies
from sandbox_portal.domain.services import forms, number, requests
from sandbox_portal.domain.signature import checking, owning, signing

Command = (
    identity.SignIn
    | identity.EnterCode
    | identity.SendCodeAgain
    | identity.SignOut
    | identity.EndSession
    | identity.ChangePassword
    | registering.BeginRegistration
    | registering.BeginRecovery
    | registering.ChangePhone
    | registering.TakeBack
    | numbers.ConfirmNumber
    | numbers.SendNumberCode
    | passwords.ProposePassword
    | passwords.KeepPassword
    | cabinet.AskCorrection
    | consent.WithdrawConsent
    | consent.GiveConsent
    | consent.RefuseConsent
    | messages.ReplyToMessage
    | messages.ReportMessage
    | initiatives.SupportInitiative
    | comments.CommentInitiative
    | vote.CastBallot
    | recount.SubmitTally
    | recount.CheckReceipt
    | chain.CheckChain
    | chain.TryChange
    | footprint.CountFootprint
    | footprint.ExportData
    | writing.WriteAppeal
    | writing.SendAppeal
    | writing.DeleteDraft
    | acts.WithdrawAppeal
    | acts.RemindOffice
    | acts.KeepIdentitySecret
    | acts.RateAnswer
    | acts.ComplainUpward
    | work.RegisterLetter
    | work.SendLetterBack
    | work.ForwardLetter
    | work.ExtendLetter
    | work.LeaveLetter
    | work.AnswerLetter
    | work.AnswerVisitor
    | handling.HandleMessage
    | handling.OpenLink
    | handling.InstallApp
    | calls.AnswerCall
    | calls.DeclineCall
    | calls.CallForHelp
    | lookalike.GivePassword
    | lookalike.GiveNumber
    | lookalike.GiveCode
    | bank.BlockCard
    | clock.PassTime
    | turn.StepTo
    | turn.StartKiosk
    | turn.EndKiosk
    | printer.PrintDocument
    | printer.CollectPrint
    | printer.ReportFault
    | printer.CancelPrint
    | helping.HelpElder
    | navigation.OpenPage
    | navigation.Answer
    | signing.ViewDocument
    | signing.SignDocument
    | checking.CheckSignature
    | checking.GiveVerdict
    | owning.GetCertificate
    | owning.RevokeCertificate
    | services.AskMahalla
    | roles.TakeRole
    | monitoring.CountRequests
    | monitoring.GiveRate
    | monitoring.NameBusiest
    | publishing.ShapeTable
    | publishing.HideNumbers
    | publishing.PublishTable
    | circle.ChooseMask
    | circle.PassNumber
    | circle.AnnounceAverage
    | load.RunMonth
    | load.ReportSaving
    | requests.RequestService
    | requests.LabelTrace
    | requests.NamePaper
    | forms.SendForm
    | forms.RefuseForm
    | forms.TakeFormBack
    | number.MaskNumber
    | questions.AskAboutAccess
    | questions.JudgeAccess
    | counting.CountReadings
    | feed.PostInPublic
    | inspection.ReviewAccess
)

RULES: Final[dict[type, Callable[[Country, Any], Outcome]]] = {
    identity.SignIn: identity.sign_in,
    identity.EnterCode: identity.enter_code,
    identity.SendCodeAgain: identity.send_code_again,
    identity.SignOut: identity.sign_out,
    identity.EndSession: identity.end_session,
    identity.ChangePassword: identity.change_password,
    registering.BeginRegistration: registering.begin_registration,
    registering.BeginRecovery: registering.begin_recovery,
    registering.ChangePhone: registering.change_phone,
    registering.TakeBack: registering.take_back,
    numbers.ConfirmNumber: numbers.confirm_number,
    numbers.SendNumberCode: numbers.send_number_code,
    passwords.ProposePassword: passwords.propose_password,
    passwords.KeepPassword: passwords.keep_password,
    cabinet.AskCorrection: cabinet.ask_correction,
    consent.WithdrawConsent: consent.withdraw_consent,
    consent.GiveConsent: consent.give_consent,
    consent.RefuseConsent: consent.refuse_consent,
    messages.ReplyToMessage: replies.reply_to_message,
    messages.ReportMessage: messages.report_message,
    initiatives.SupportInitiative: initiatives.support_initiative,
    comments.CommentInitiative: comments.comment_initiative,
    vote.CastBallot: vote.cast_ballot,
    recount.SubmitTally: recount.submit_tally,
    recount.CheckReceipt: recount.check_receipt,
    chain.CheckChain: chain.check_chain,
    chain.TryChange: chain.try_change,
    footprint.CountFootprint: footprint.count_footprint,
    footprint.ExportData: footprint.export_data,
    writing.WriteAppeal: writing.write_appeal,
    writing.SendAppeal: writing.send_appeal,
    writing.DeleteDraft: writing.delete_draft,
    acts.WithdrawAppeal: acts.withdraw_appeal,
    acts.RemindOffice: acts.remind_office,
    acts.KeepIdentitySecret: acts.keep_identity_secret,
    acts.RateAnswer: acts.rate_answer,
    acts.ComplainUpward: acts.complain_upward,
    work.RegisterLetter: work.register_letter,
    work.SendLetterBack: work.send_letter_back,
    work.ForwardLetter: work.forward_letter,
    work.ExtendLetter: work.extend_letter,
    work.LeaveLetter: work.leave_letter,
    work.AnswerLetter: work.answer_letter,
    work.AnswerVisitor: work.answer_visitor,
    handling.HandleMessage: handling.handle_message,
    handling.OpenLink: handling.open_link,
    handling.InstallApp: handling.install_app,
    calls.AnswerCall: calls.answer_call,
    calls.DeclineCall: calls.decline_call,
    calls.CallForHelp: calls.call_for_help,
    lookalike.GivePassword: lookalike.give_password,
    lookalike.GiveNumber: lookalike.give_number,
    lookalike.GiveCode: lookalike.give_code,
    bank.BlockCard: bank.block_card,
    clock.PassTime: clock.pass_time,
    turn.StepTo: turn.step_to,
    turn.StartKiosk: turn.start_kiosk,
    turn.EndKiosk: turn.end_kiosk,
    printer.PrintDocument: printer.print_document,
    printer.CollectPrint: printer.collect_print,
    printer.ReportFault: printer.report_fault,
    printer.CancelPrint: printer.cancel_print,
    helping.HelpElder: helping.help_elder,
    navigation.OpenPage: navigation.open_page,
    navigation.Answer: navigation.answer,
    signing.ViewDocument: signing.view_document,
    signing.SignDocument: signing.sign_document,
    checking.CheckSignature: checking.check_signature,
    checking.GiveVerdict: checking.give_verdict,
    owning.GetCertificate: owning.get_certificate,
    owning.RevokeCertificate: owning.revoke_certificate,
    services.AskMahalla: services.ask_mahalla,
    roles.TakeRole: roles.take_role,
    monitoring.CountRequests: monitoring.count_requests,
    monitoring.GiveRate: monitoring.give_rate,
    monitoring.NameBusiest: monitoring.name_busiest,
    publishing.ShapeTable: publishing.shape_table,
    publishing.HideNumbers: publishing.hide_numbers,
    publishing.PublishTable: publishing.publish_table,
    circle.ChooseMask: circle.choose_mask,
    circle.PassNumber: circle.pass_number,
    circle.AnnounceAverage: circle.announce_average,
    load.RunMonth: load.run_month,
    load.ReportSaving: load.report_saving,
    requests.RequestService: requests.request_service,
    requests.LabelTrace: requests.label_trace,
    requests.NamePaper: requests.name_paper,
    forms.SendForm: forms.send_form,
    forms.RefuseForm: forms.refuse_form,
    forms.TakeFormBack: forms.take_form_back,
    number.MaskNumber: number.mask_number,
    questions.AskAboutAccess: questions.ask_about_access,
    questions.JudgeAccess: questions.judge_access,
    counting.CountReadings: counting.count_readings,
    feed.PostInPublic: feed.post_in_public,
    inspection.ReviewAccess: inspection.review_access,
}
