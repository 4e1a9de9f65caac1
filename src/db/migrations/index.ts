import * as foundation from './0001-foundation.ts'
import * as learnersAndConsent from './0002-learners-and-consent.ts'
import * as posts from './0003-posts.ts'
import * as tenancy from './0004-tenancy.ts'
import * as registerKeeping from './0005-register-keeping.ts'
import * as passwordLinks from './0006-password-links.ts'
import * as mediaInUse from './0007-media-in-use.ts'
import * as photoSight from './0008-photo-sight.ts'
import * as policyLife from './0009-policy-life.ts'
import * as videos from './0010-videos.ts'
import * as acknowledgements from './0011-acknowledgements.ts'
import * as policyCheck from './0012-policy-check.ts'
import * as cameras from './0013-cameras.ts'
import * as policyQuestions from './0014-policy-questions.ts'
import * as registerChanges from './0015-register-changes.ts'
import * as policyDocuments from './0016-policy-documents.ts'
import * as policyFormats from './0017-policy-formats.ts'
import * as training from './0018-training.ts'
import * as kiosk from './0019-kiosk.ts'
import * as policyReplays from './0020-policy-replays.ts'
import * as peopleWithoutEmail from './0021-people-without-email.ts'
import * as channelRegister from './0022-channel-register.ts'
import * as calendar from './0023-calendar.ts'
import * as channelRequests from './0024-channel-requests.ts'
import * as moderation from './0025-moderation.ts'
import * as pictureKeepings from './0026-picture-keepings.ts'
import * as signingTallies from './0027-signing-tallies.ts'
import * as mails from './0028-mails.ts'
import * as accountNudges from './0029-account-nudges.ts'
import * as networks from './0030-networks.ts'
import * as declarations from './0031-declarations.ts'
import * as planning from './0032-planning.ts'
import * as workUse from './0033-work-use.ts'
import * as videoCameras from './0034-video-cameras.ts'
import * as trailBooks from './0035-trail-books.ts'
import * as needToKnow from './0036-need-to-know.ts'
import * as cases from './0037-cases.ts'
import * as evidence from './0038-evidence.ts'
import * as contact from './0039-contact.ts'
import * as concerns from './0040-concerns.ts'
import * as policyScans from './0041-policy-scans.ts'
import * as caseStepOrder from './0042-case-step-order.ts'
import * as takedownRequests from './0043-takedown-requests.ts'
import * as twoRegisters from './0044-two-registers.ts'
import * as calendarChannels from './0045-calendar-channels.ts'
import * as sentIn from './0046-sent-in.ts'
import * as bundles from './0047-bundles.ts'
import * as calendarCounts from './0048-calendar-counts.ts'
import * as caseLinks from './0049-case-links.ts'
import * as mattersAsListed from './0050-matters-as-listed.ts'
import * as transfers from './0051-transfers.ts'
import * as restrictedCases from './0052-restricted-cases.ts'
import * as linksOfCases from './0053-links-of-cases.ts'

/** All migrations in order; the position in this list is the number. */
export const MIGRATIONS = [
  foundation,
  learnersAndConsent,
  posts,
  tenancy,
  registerKeeping,
  passwordLinks,
  mediaInUse,
  photoSight,
  policyLife,
  videos,
  acknowledgements,
  policyCheck,
  cameras,
  policyQuestions,
  registerChanges,
  policyDocuments,
  policyFormats,
  training,
  kiosk,
  policyReplays,
  peopleWithoutEmail,
  channelRegister,
  calendar,
  channelRequests,
  moderation,
  pictureKeepings,
  signingTallies,
  mails,
  accountNudges,
  networks,
  declarations,
  planning,
  workUse,
  videoCameras,
  trailBooks,
  needToKnow,
  cases,
  evidence,
  contact,
  concerns,
  policyScans,
  caseStepOrder,
  takedownRequests,
  twoRegisters,
  calendarChannels,
  sentIn,
  bundles,
  calendarCounts,
  caseLinks,
  mattersAsListed,
  transfers,
  restrictedCases,
  linksOfCases,
] as const
