import type { AccountNudgeTable } from './account-nudge.ts'
import type { AcknowledgementTable } from './acknowledgement.ts'
import type { AcknowledgementReminderTable } from './acknowledgement-reminder.ts'
import type { AppointmentTable } from './appointment.ts'
import type { AskedPermissionTable } from './asked-permission.ts'
import type { BundleTable } from './bundle.ts'
import type { BundleNameTable } from './bundle-name.ts'
import type { CandidatePanelTable } from './candidate-panel.ts'
import type { CandidateSearchTable } from './candidate-search.ts'
import type { CaseTable } from './case.ts'
import type { CaseConcernTable } from './case-concern.ts'
import type { CaseHoldWordTable } from './case-hold-word.ts'
import type { CasePersonTable } from './case-person.ts'
import type { CaseStepTable } from './case-step.ts'
import type { CaseTaskTable } from './case-task.ts'
import type { ChannelTable } from './channel.ts'
import type { ChannelAttestationTable } from './channel-attestation.ts'
import type { ChannelBreachTable } from './channel-breach.ts'
import type { ChannelClosureTable } from './channel-closure.ts'
import type { ChannelClosureTaskTable } from './channel-closure-task.ts'
import type { ChannelHoldTable } from './channel-hold.ts'
import type { ChannelRequestTable } from './channel-request.ts'
import type { ChannelRequestDecisionTable } from './channel-request-decision.ts'
import type { ChannelStaffTable } from './channel-staff.ts'
import type { ColumnMappingTable } from './column-mapping.ts'
import type { CommentTable } from './comment.ts'
import type { CommentAppealTable } from './comment-appeal.ts'
import type { CommentClosureTable } from './comment-closure.ts'
import type { CommentCopyTable } from './comment-copy.ts'
import type { CommentDecisionTable } from './comment-decision.ts'
import type { CommentHandoverTable } from './comment-handover.ts'
import type { CommentSettingsTable } from './comment-settings.ts'
import type { ConcernTable } from './concern.ts'
import type { ConcernMessageTable } from './concern-message.ts'
import type { ConsentTable } from './consent.ts'
import type { ConsentWordingTable } from './consent-wording.ts'
import type { ContactTable } from './contact.ts'
import type { ContactLogEntryTable } from './contact-log-entry.ts'
import type { ContactLogLookTable } from './contact-log-look.ts'
import type { ContactPermitTable } from './contact-permit.ts'
import type { ContactPermitLearnerTable } from './contact-permit-learner.ts'
import type { ContactReportTable } from './contact-report.ts'
import type { ContactReportNoteTable } from './contact-report-note.ts'
import type { CoverTable } from './cover.ts'
import type { DeclarationTable } from './declaration.ts'
import type { DeclarationConfirmationTable } from './declaration-confirmation.ts'
import type { DeviceTable } from './device.ts'
import type { EvidenceTable } from './evidence.ts'
import type { EvidenceFileTable } from './evidence-file.ts'
import type { HouseRuleTable } from './house-rule.ts'
import type { KioskPinTable } from './kiosk-pin.ts'
import type { KioskSessionTable } from './kiosk-session.ts'
import type { LearnerTable } from './learner.ts'
import type { LearnerImportTable } from './learner-import.ts'
import type { LearnerImportRowTable } from './learner-import-row.ts'
import type { LiveCheckTable } from './live-check.ts'
import type { LowLevelConcernTable } from './low-level-concern.ts'
import type { MailTable } from './mail.ts'
import type { MailChoiceTable } from './mail-choice.ts'
import type { MailSettingTable } from './mail-setting.ts'
import type { MatterTable } from './matter.ts'
import type { MatterAccessTable } from './matter-access.ts'
import type { MatterExclusionTable } from './matter-exclusion.ts'
import type { MentionPermissionTable } from './mention-permission.ts'
import type { ModerationCoverTable } from './moderation-cover.ts'
import type { MonitoringAuthorisationTable } from './monitoring-authorisation.ts'
import type { MonitoringDecisionTable } from './monitoring-decision.ts'
import type { NetworkAccountTable } from './network-account.ts'
import type { NetworkErrandTable } from './network-errand.ts'
import type { ObjectionTable } from './objection.ts'
import type { OutsideBodyTable } from './outside-body.ts'
import type { PaperScanTable } from './paper-scan.ts'
import type { ParentLinkTable } from './parent-link.ts'
import type { PasswordLinkTable } from './password-link.ts'
import type { PermissionDecisionTable } from './permission-decision.ts'
import type { PersonTable } from './person.ts'
import type { PersonnelEntryTable } from './personnel-entry.ts'
import type { PhotoTable } from './photo.ts'
import type { PictureKeepingTable } from './picture-keeping.ts'
import type { PolicyApprovalTable } from './policy-approval.ts'
import type { PolicyCommentTable } from './policy-comment.ts'
import type { PolicyConsultationTable } from './policy-consultation.ts'
import type { PolicyDocumentTable } from './policy-document.ts'
import type { PolicyDraftTable } from './policy-draft.ts'
import type { PolicyDraftSchoolTable } from './policy-draft-school.ts'
import type { PolicyDraftWriterTable } from './policy-draft-writer.ts'
import type { PolicyFormatRequestTable } from './policy-format-request.ts'
import type { PolicyLintAnswerTable } from './policy-lint-answer.ts'
import type { PolicyNoticeTable } from './policy-notice.ts'
import type { PolicyQuestionTable } from './policy-question.ts'
import type { PolicyReadingTable } from './policy-reading.ts'
import type { PolicyReplayTable } from './policy-replay.ts'
import type { PolicyReplayChangeTable } from './policy-replay-change.ts'
import type { PolicyReviewTable } from './policy-review.ts'
import type { PolicyScanTable } from './policy-scan.ts'
import type { PolicyScanPageTable } from './policy-scan-page.ts'
import type { PolicyTextTable } from './policy-text.ts'
import type { PolicyTranslationTable } from './policy-translation.ts'
import type { PolicyVersionTable } from './policy-version.ts'
import type { PostTable } from './post.ts'
import type { PostChannelTable } from './post-channel.ts'
import type { PostCheckTable } from './post-check.ts'
import type { PostDecisionTable } from './post-decision.ts'
import type { PostDecisionLinkTable } from './post-decision-link.ts'
import type { PostHoldTable } from './post-hold.ts'
import type { PostLearnerTable } from './post-learner.ts'
import type { PostNoteTable } from './post-note.ts'
import type { PostOpeningTable } from './post-opening.ts'
import type { PostTemplateTable } from './post-template.ts'
import type { PostVersionTable } from './post-version.ts'
import type { PublicationTable } from './publication.ts'
import type { ReferenceFactTable } from './reference-fact.ts'
import type { ReferralTable } from './referral.ts'
import type { ReferralStepTable } from './referral-step.ts'
import type { RegisterFileTable } from './register-file.ts'
import type { RegularPostTable } from './regular-post.ts'
import type { RegularPostDraftTable } from './regular-post-draft.ts'
import type { RestrictionTable } from './restriction.ts'
import type { SchoolTable } from './school.ts'
import type { SchoolTermTable } from './school-term.ts'
import type { SessionTable } from './session.ts'
import type { SignInAttemptTable } from './sign-in-attempt.ts'
import type { SigningStandingTable } from './signing-standing.ts'
import type { SigningTallyTable } from './signing-tally.ts'
import type { TakedownTable } from './takedown.ts'
import type { TakedownRequestTable } from './takedown-request.ts'
import type { TakedownStepTable } from './takedown-step.ts'
import type { TrailCheckpointTable } from './trail-checkpoint.ts'
import type { TrailEntryTable } from './trail-entry.ts'
import type { TrailHeadTable } from './trail-head.ts'
import type { TrainingCourseTable } from './training-course.ts'
import type { TrainingRecordTable } from './training-record.ts'
import type { TransferTable } from './transfer.ts'
import type { TransferFileTable } from './transfer-file.ts'
import type { TransferMatterTable } from './transfer-matter.ts'
import type { TransferStepTable } from './transfer-step.ts'
import type { TrustTable } from './trust.ts'
import type { VideoTable } from './video.ts'

/** Every table by its name in SQL. */
export interface Tables {
  trusts: TrustTable
  schools: SchoolTable
  school_terms: SchoolTermTable
  policy_versions: PolicyVersionTable
  policy_lint_answers: PolicyLintAnswerTable
  reference_facts: ReferenceFactTable
  policy_approvals: PolicyApprovalTable
  policy_comments: PolicyCommentTable
  policy_consultations: PolicyConsultationTable
  policy_documents: PolicyDocumentTable
  policy_drafts: PolicyDraftTable
  policy_draft_schools: PolicyDraftSchoolTable
  policy_draft_writers: PolicyDraftWriterTable
  policy_notices: PolicyNoticeTable
  policy_replays: PolicyReplayTable
  policy_replay_changes: PolicyReplayChangeTable
  policy_reviews: PolicyReviewTable
  policy_scans: PolicyScanTable
  policy_scan_pages: PolicyScanPageTable
  account_nudges: AccountNudgeTable
  acknowledgements: AcknowledgementTable
  acknowledgement_reminders: AcknowledgementReminderTable
  kiosk_pins: KioskPinTable
  kiosk_sessions: KioskSessionTable
  paper_scans: PaperScanTable
  policy_readings: PolicyReadingTable
  policy_questions: PolicyQuestionTable
  policy_texts: PolicyTextTable
  policy_translations: PolicyTranslationTable
  policy_format_requests: PolicyFormatRequestTable
  people: PersonTable
  appointments: AppointmentTable
  covers: CoverTable
  sessions: SessionTable
  password_links: PasswordLinkTable
  sign_in_attempts: SignInAttemptTable
  signing_standings: SigningStandingTable
  signing_tallies: SigningTallyTable
  trail_heads: TrailHeadTable
  trail_entries: TrailEntryTable
  trail_checkpoints: TrailCheckpointTable
  learners: LearnerTable
  contacts: ContactTable
  contact_permits: ContactPermitTable
  contact_permit_learners: ContactPermitLearnerTable
  contact_log_entries: ContactLogEntryTable
  contact_log_looks: ContactLogLookTable
  contact_reports: ContactReportTable
  contact_report_notes: ContactReportNoteTable
  column_mappings: ColumnMappingTable
  register_files: RegisterFileTable
  learner_imports: LearnerImportTable
  learner_import_rows: LearnerImportRowTable
  consent_wordings: ConsentWordingTable
  consents: ConsentTable
  objections: ObjectionTable
  restrictions: RestrictionTable
  parent_links: ParentLinkTable
  channels: ChannelTable
  channel_requests: ChannelRequestTable
  channel_request_decisions: ChannelRequestDecisionTable
  asked_permissions: AskedPermissionTable
  permission_decisions: PermissionDecisionTable
  channel_staff: ChannelStaffTable
  channel_attestations: ChannelAttestationTable
  channel_breaches: ChannelBreachTable
  channel_holds: ChannelHoldTable
  channel_closures: ChannelClosureTable
  channel_closure_tasks: ChannelClosureTaskTable
  declarations: DeclarationTable
  declaration_confirmations: DeclarationConfirmationTable
  devices: DeviceTable
  mails: MailTable
  mail_choices: MailChoiceTable
  mail_settings: MailSettingTable
  outside_bodies: OutsideBodyTable
  evidence: EvidenceTable
  evidence_files: EvidenceFileTable
  takedown_requests: TakedownRequestTable
  takedown_steps: TakedownStepTable
  referrals: ReferralTable
  referral_steps: ReferralStepTable
  monitoring_authorisations: MonitoringAuthorisationTable
  monitoring_decisions: MonitoringDecisionTable
  candidate_searches: CandidateSearchTable
  candidate_panel: CandidatePanelTable
  bundles: BundleTable
  bundle_names: BundleNameTable
  transfers: TransferTable
  transfer_matters: TransferMatterTable
  transfer_steps: TransferStepTable
  transfer_files: TransferFileTable
  matters: MatterTable
  cases: CaseTable
  case_concerns: CaseConcernTable
  case_hold_words: CaseHoldWordTable
  case_people: CasePersonTable
  case_steps: CaseStepTable
  case_tasks: CaseTaskTable
  low_level_concerns: LowLevelConcernTable
  personnel_entries: PersonnelEntryTable
  matter_access: MatterAccessTable
  matter_exclusions: MatterExclusionTable
  mention_permissions: MentionPermissionTable
  photos: PhotoTable
  picture_keepings: PictureKeepingTable
  videos: VideoTable
  posts: PostTable
  post_versions: PostVersionTable
  post_learners: PostLearnerTable
  regular_post_drafts: RegularPostDraftTable
  regular_posts: RegularPostTable
  post_templates: PostTemplateTable
  post_openings: PostOpeningTable
  post_notes: PostNoteTable
  post_holds: PostHoldTable
  post_channels: PostChannelTable
  post_checks: PostCheckTable
  post_decisions: PostDecisionTable
  post_decision_links: PostDecisionLinkTable
  publications: PublicationTable
  takedowns: TakedownTable
  network_accounts: NetworkAccountTable
  network_errands: NetworkErrandTable
  live_checks: LiveCheckTable
  training_courses: TrainingCourseTable
  training_records: TrainingRecordTable
  concerns: ConcernTable
  concern_messages: ConcernMessageTable
  comments: CommentTable
  comment_appeals: CommentAppealTable
  comment_closures: CommentClosureTable
  comment_copies: CommentCopyTable
  comment_decisions: CommentDecisionTable
  comment_handovers: CommentHandoverTable
  comment_settings: CommentSettingsTable
  house_rules: HouseRuleTable
  moderation_covers: ModerationCoverTable
}
