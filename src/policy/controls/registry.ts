/**
 * Every control: what the software does because of a clause. A `built` control names the code that
 * carries it out and the tests that prove it; a `planned` one claims nothing and is shown so.
 */
export interface Control {
  readonly id: string
  readonly title: string
  readonly does: string
  readonly status: 'built' | 'planned'
  readonly code: readonly string[]
  readonly tests: readonly string[]
}

const built = (
  id: string,
  title: string,
  does: string,
  code: readonly string[] = [],
  tests: readonly string[] = [],
): Control => ({ id, title, does, status: 'built', code, tests })

const planned = (id: string, title: string, does: string): Control => ({
  id,
  title,
  does,
  status: 'planned',
  code: [],
  tests: [],
})

export const CONTROLS: readonly Control[] = [
  // One post through the gate
  built(
    'consent-gate',
    'Consent before publication',
    'Holds a post back unless every pictured learner may appear on every chosen channel; asked again at the moment of publication.',
    [
      'src/policy/judge/consent-gate.ts',
      'src/policy/consent/decide.ts',
      'src/policy/consent/model.ts',
      'src/domain/consent/consent-decisions.ts',
      'src/domain/posts/publish-post.ts',
    ],
    [
      'src/policy/judge/consent-gate.test.ts',
      'src/policy/consent/decide.test.ts',
      'src/policy/judge/matrix.test.ts',
      'src/domain/posts/races.test.ts',
      'src/domain/posts/slots.test.ts',
    ],
  ),
  built(
    'consent-register',
    'Consent register',
    'Keeps who consented, for what, where, in which exact words, how, when, until when, and any withdrawal.',
    [
      'src/domain/consent/record-consent.ts',
      'src/domain/consent/answer-as-parent.ts',
      'src/domain/consent/withdraw-consent.ts',
      'src/domain/consent/wording.ts',
      'src/domain/consent/records-of.ts',
    ],
    [
      'src/domain/consent/record-consent.test.ts',
      'src/domain/consent/withdraw.test.ts',
      'src/domain/consent/family.test.ts',
      'src/domain/consent/wording-text.test.ts',
    ],
  ),
  built(
    'objection-register',
    'Objection register',
    'Keeps objections and restrictions apart from consents; an objection always wins.',
    [
      'src/domain/consent/record-objection.ts',
      'src/domain/consent/withdraw-objection.ts',
      'src/domain/consent/restrict-learner.ts',
      'src/domain/consent/lift-restriction.ts',
      'src/policy/consent/decide.ts',
    ],
    [
      'src/domain/consent/withdraw.test.ts',
      'src/domain/consent/permissions.test.ts',
      'src/domain/posts/sweep.test.ts',
      'src/policy/consent/decide.test.ts',
    ],
  ),
  built(
    'point-of-use',
    'Do not use, at the point of use',
    'Tells staff that a learner may not be used, where they would use them, and never why.',
    [
      'src/policy/consent/says.ts',
      'src/domain/posts/queries/learners-to-tag.ts',
      'src/web/pages/posts/compose/learner-picker.tsx',
    ],
    ['src/policy/consent/decide.test.ts', 'src/web/pages/posts/compose/edit.test.ts'],
  ),
  built(
    'withdrawal-sweep',
    'Withdrawal sweep',
    'On withdrawal takes hosted posts down, holds scheduled ones and opens a takedown task for the rest.',
    [
      'src/domain/withdrawal/sweep-after.ts',
      'src/domain/posts/sweep-learner.ts',
      'src/domain/posts/close-publications.ts',
      'src/jobs/sweep-expired.ts',
    ],
    [
      'src/domain/posts/sweep.test.ts',
      'src/domain/posts/races.test.ts',
      'test/journeys/one-post.test.ts',
    ],
  ),
  built(
    'learner-name-check',
    'Names of learners',
    'Finds learners named in text, alt text, file names and writing in photos by looking them up in the register, and a name beside a face.',
    [
      'src/gate/inspect.ts',
      'src/gate/text/names/find-learners.ts',
      'src/gate/face-and-name.ts',
      'src/gate/photo/writing/read-writing.ts',
      'src/policy/judge/learner-name-check.ts',
      'src/policy/judge/identifiability.ts',
      'src/policy/judge/set-aside.ts',
    ],
    [
      'src/gate/inspect.test.ts',
      'src/gate/inspect-names.test.ts',
      'src/policy/judge/learner-name-check.test.ts',
      'src/policy/judge/set-aside.test.ts',
      'src/domain/posts/set-aside.test.ts',
      'src/policy/judge/matrix.test.ts',
    ],
  ),
  built(
    'identifiability-declaration',
    'Who can be identified',
    'Every photo is tagged by hand or declared to show nobody who can be identified; faces are counted and held against that, never recognised, and can be blurred; hidden data is taken off photos.',
    [
      'src/gate/photos.ts',
      'src/gate/photo-sight.ts',
      'src/gate/photo/photo-eyes.ts',
      'src/domain/posts/blur-photo.ts',
      'src/policy/judge/photo-sight.ts',
      'src/gate/photo/clean-photo.ts',
      'src/policy/judge/identifiability-declaration.ts',
    ],
    [
      'src/gate/photos.test.ts',
      'src/gate/photo-sight.test.ts',
      'src/policy/judge/photo-sight.test.ts',
      'test/journeys/photo-seen.test.ts',
      'src/gate/photo/clean-photo.test.ts',
      'src/policy/judge/photos.test.ts',
    ],
  ),
  built(
    'close-face-check',
    'Faces close up',
    'Tells of faces of learners that are close up and turned to the camera, or refuses them where the school says so; finds those already out, and posts that show learners who left.',
    [
      'src/gate/photo-sight.ts',
      'src/policy/judge/close-faces.ts',
      'src/domain/schools/set-face-rule.ts',
      'src/domain/pictures/pictures-out.ts',
      'src/domain/pictures/keep-picture.ts',
      'src/web/pages/pictures/pictures.tsx',
    ],
    [
      'src/gate/photo-sight.test.ts',
      'src/policy/judge/close-faces.test.ts',
      'src/domain/pictures/pictures.test.ts',
      'src/web/pages/pictures/pictures.test.ts',
    ],
  ),
  built(
    'other-people-check',
    'Other people',
    'Finds colleagues and others who are named and asks for their permission on record.',
    [
      'src/gate/text/names/adults.ts',
      'src/domain/schools/record-mention-permission.ts',
      'src/policy/judge/other-people-check.ts',
    ],
    [
      'src/gate/text/names/adults.test.ts',
      'src/domain/schools/settings.test.ts',
      'src/policy/judge/other-people-check.test.ts',
      'src/policy/judge/matrix.test.ts',
    ],
  ),
  built(
    'contact-details-check',
    'Contact details',
    'Finds private and direct contact details, addresses and dates of birth.',
    [
      'src/gate/text/contacts/find-emails.ts',
      'src/gate/text/contacts/find-phones.ts',
      'src/gate/text/contacts/find-street-addresses.ts',
      'src/gate/text/contacts/find-postcodes.ts',
      'src/gate/text/identity/find-birth-dates.ts',
      'src/policy/judge/contact-details-check.ts',
    ],
    [
      'src/gate/text/contacts/find-emails.test.ts',
      'src/gate/text/contacts/find-phones.test.ts',
      'src/gate/text/contacts/find-street-addresses.test.ts',
      'src/gate/text/contacts/find-postcodes.test.ts',
      'src/gate/text/identity/find-birth-dates.test.ts',
      'src/policy/judge/contact-details-check.test.ts',
      'src/policy/judge/matrix.test.ts',
    ],
  ),
  built(
    'wording-check',
    'Words that hurt',
    'Finds abuse, slurs and threats in the author’s own draft; never stored as a profile.',
    ['src/gate/text/wording/find-abuse.ts', 'src/policy/judge/wording-check.ts'],
    ['src/gate/text/wording/find-abuse.test.ts', 'src/policy/judge/words.test.ts'],
  ),
  built(
    'opinion-and-promise-check',
    'Opinions and promises',
    'Points at personal opinions and promises made on the school’s behalf.',
    ['src/gate/text/wording/find-opinions.ts', 'src/policy/judge/opinion-and-promise-check.ts'],
    ['src/gate/text/wording/find-opinions.test.ts', 'src/policy/judge/words.test.ts'],
  ),
  built(
    'official-post-checklist',
    'Author’s checklist',
    'The author confirms the policy’s own list of things an official post must not do.',
    [
      'src/policy/checklist/checklist.ts',
      'src/policy/checklist/items.ts',
      'src/policy/judge/unconfirmed-items.ts',
      'src/policy/judge/confidential-terms.ts',
      'src/policy/judge/private-matters.ts',
      'src/policy/judge/alt-text.ts',
      'src/domain/posts/submit-post.ts',
    ],
    [
      'src/policy/checklist/checklist.test.ts',
      'src/policy/judge/post.test.ts',
      'src/policy/judge/words.test.ts',
      'src/policy/judge/photos.test.ts',
      'src/web/pages/posts/compose/submit.test.ts',
    ],
  ),
  built(
    'photo-device-check',
    'Which device took it',
    'Asks which device took each photo and checks it against the approved ones, as it does the camera that the photo names itself.',
    [
      'src/policy/judge/photo-device-check.ts',
      'src/gate/photo-camera.ts',
      'src/domain/schools/approve-device.ts',
    ],
    [
      'src/policy/judge/photos.test.ts',
      'src/domain/schools/settings.test.ts',
      'src/domain/posts/camera.test.ts',
    ],
  ),
  built(
    'photo-copy-declaration',
    'Copies on other devices',
    'Records the author’s declaration that copies on other devices were deleted; a declaration, not proof.',
    ['src/policy/judge/photo-copy-declaration.ts'],
    ['src/policy/judge/photos.test.ts'],
  ),
  built(
    'rights-and-credit',
    'Source and credit',
    'Records who made each photo or quoted work and the right to use it.',
    ['src/policy/judge/rights-and-credit.ts'],
    ['src/policy/judge/photos.test.ts'],
  ),
  built(
    'post-approval',
    'Approval',
    'Walks a post through the approvers that the policy names; nobody approves their own; an edit voids approval.',
    [
      'src/policy/route.ts',
      'src/policy/judge/failed-checks.ts',
      'src/domain/posts/lifecycle.ts',
      'src/domain/posts/capacities.ts',
      'src/domain/posts/decide-post.ts',
    ],
    [
      'src/policy/route.test.ts',
      'src/policy/judge/photos.test.ts',
      'src/domain/posts/lifecycle.test.ts',
      'src/domain/posts/approval.test.ts',
      'src/domain/posts/races.test.ts',
    ],
  ),
  built(
    'post-publishing',
    'Publishing',
    'Only the role that the policy names publishes, after approval.',
    [
      'src/policy/route.ts',
      'src/domain/posts/publish-post.ts',
      'src/domain/posts/confirm-slot.ts',
      'src/jobs/publish-due.ts',
    ],
    [
      'src/policy/route.test.ts',
      'src/domain/posts/approval.test.ts',
      'src/domain/posts/slots.test.ts',
    ],
  ),
  built(
    'reminder-route',
    'Short route for reminders',
    'Reminders with no learner in them go the short way where the policy has one.',
    ['src/policy/route.ts', 'src/policy/judge/reminder-route.ts'],
    ['src/policy/judge/post.test.ts', 'src/policy/judge/matrix.test.ts'],
  ),
  built(
    'publication-proof',
    'Proof of publication',
    'Keeps what went out, where, when, by whom, and its address.',
    [
      'src/domain/posts/publish-post.ts',
      'src/domain/posts/record-proof.ts',
      'src/domain/posts/queries/post-record.ts',
    ],
    ['src/domain/posts/post-record.test.ts', 'test/journeys/one-post.test.ts'],
  ),
  built(
    'author-attribution',
    'Who wrote it',
    'Shows the author’s name and position with every post, and keeps who wrote it in the trail.',
    ['src/domain/posts/queries/post-for-reader.ts', 'src/web/pages/posts/record-section.tsx'],
    ['src/domain/posts/post-record.test.ts'],
  ),
  built(
    'password-refusal',
    'No passwords anywhere',
    'Refuses text that looks like a password or code.',
    [
      'src/gate/text/identity/find-passwords.ts',
      'src/policy/judge/password-refusal.ts',
      'src/domain/refuse-password-text.ts',
      'src/domain/learners/register-file/without-secrets.ts',
    ],
    [
      'src/gate/text/identity/find-passwords.test.ts',
      'src/policy/judge/words.test.ts',
      'src/domain/no-passwords.test.ts',
      'src/domain/schools/settings.test.ts',
      'src/domain/learners/register-file/without-secrets.test.ts',
    ],
  ),
  built(
    'public-page',
    'The school’s own page',
    'Publishes the school’s page with brand, house rules, terms of use and who is responsible by role.',
    [
      'src/web/pages/school-page/news.tsx',
      'src/web/pages/school-page/about.tsx',
      'src/web/pages/school-page/school-frame.tsx',
      'src/domain/schools/public-school.ts',
    ],
    ['src/web/pages/school-page/school-page.test.ts', 'test/journeys/one-post.test.ts'],
  ),
  built(
    'policy-record',
    'The policy on record',
    'Shows the policy’s title, version, owner, approver, dates and clauses to everyone it binds.',
    [
      'src/policy/packs/load-pack.ts',
      'src/domain/policies/policy-in-force.ts',
      'src/domain/policies/policy-history.ts',
      'src/web/pages/policy/policy-page.tsx',
      'src/web/pages/policy/policy-facts.tsx',
      'src/web/pages/policy/clause-list.tsx',
    ],
    ['src/policy/packs/load-pack.test.ts', 'src/web/pages/policy/policy.test.ts'],
  ),
  built(
    'policy-words',
    'The policy’s own words',
    'Uses the policy’s words for learners, head and other roles, and maps its roles to people.',
    [
      'src/policy/packs/load-pack.ts',
      'src/policy/parameters/questions.ts',
      'src/web/pages/policy/words.tsx',
    ],
    [
      'src/policy/packs/load-pack.test.ts',
      'src/policy/parameters/questions.test.ts',
      'src/domain/consent/wording-text.test.ts',
      'src/web/pages/policy/policy.test.ts',
    ],
  ),
  built(
    'roles-and-cover',
    'People in roles',
    'Appoints people to the roles that the policy names, with named deputies for absence.',
    [
      'src/domain/people/appoint.ts',
      'src/domain/people/name-deputy.ts',
      'src/domain/people/load-actor.ts',
      'src/domain/posts/capacities.ts',
    ],
    ['src/domain/people/keep-people.test.ts', 'src/domain/posts/approval.test.ts'],
  ),
  built(
    'post-record',
    'The record of a post',
    'Keeps every version, finding, decision and publication of a post, with the trail that proves them.',
    [
      'src/domain/posts/queries/post-record.ts',
      'src/domain/posts/record-check.ts',
      'src/domain/posts/write-version.ts',
      'src/domain/trail/append-entry.ts',
    ],
    [
      'src/domain/posts/post-record.test.ts',
      'src/domain/posts/approval.test.ts',
      'src/domain/trail/tampering.test.ts',
    ],
  ),
  // The living policy
  built(
    'acknowledgement',
    'Acknowledgement',
    'Each adult opens each version that binds them to its end and signs it; text, statement, time and way are kept for ever, and whoever has not signed is reminded.',
    [
      'src/domain/acknowledgement/sign.ts',
      'src/domain/acknowledgement/open-part.ts',
      'src/domain/acknowledgement/paper/sign-on-paper.ts',
      'src/domain/acknowledgement/remind.ts',
      'src/policy/acknowledgement/statements.ts',
      'src/web/pages/policy/signing/signing.tsx',
    ],
    [
      'src/domain/acknowledgement/acknowledgement.test.ts',
      'src/policy/acknowledgement/acknowledgement.test.ts',
      'src/web/pages/policy/signing/signing.test.ts',
    ],
  ),
  built(
    'audience-list',
    'Whom the policy binds',
    'Keeps which kinds of adult each policy binds, and asks and tells those alone.',
    [
      'src/policy/audience.ts',
      'src/domain/policies/life/audience.ts',
      'src/domain/acknowledgement/bound-policies.ts',
    ],
    [
      'src/domain/acknowledgement/acknowledgement.test.ts',
      'src/domain/policies/life/life.test.ts',
      'src/policy/audience.test.ts',
    ],
  ),
  built(
    'advisor',
    'Can I…?',
    'Answers everyday questions from the school’s own clauses.',
    [
      'src/policy/advise/answer.ts',
      'src/policy/advise/decide.ts',
      'src/policy/advise/situations.ts',
      'src/policy/advise/search.ts',
      'src/web/pages/advice/situation.tsx',
      'src/web/pages/advice/advisor.tsx',
    ],
    [
      'src/policy/advise/answer.test.ts',
      'src/policy/advise/search.test.ts',
      'src/web/pages/advice/advice.test.ts',
      'test/journeys/advice.test.ts',
    ],
  ),
  built(
    'policy-lint',
    'Policy check',
    'Finds contradictions, broken references and leftovers in the policy text, each with a mend, and keeps why a fault stands.',
    [
      'src/policy/lint/lint.ts',
      'src/domain/policies/lint/faults-of.ts',
      'src/domain/policies/lint/answer-fault.ts',
      'src/web/pages/policy/check/faults.tsx',
      'src/cli/commands/lint.ts',
    ],
    [
      'src/policy/lint/packs.test.ts',
      'src/policy/lint/lint.test.ts',
      'src/domain/policies/lint/lint.test.ts',
      'src/web/pages/policy/check/check.test.ts',
      'src/cli/commands/lint.test.ts',
    ],
  ),
  built(
    'review-reminder',
    'Review reminders',
    'Puts a review on the owner’s list ninety days before it falls due, and on law, guidance, court cases, incidents or a suggestion, until what came of it is on record.',
    [
      'src/policy/review-due.ts',
      'src/domain/policies/life/open-due-review.ts',
      'src/domain/policies/life/open-review.ts',
      'src/domain/policies/life/close-review.ts',
      'src/jobs/open-reviews.ts',
    ],
    [
      'src/policy/review-due.test.ts',
      'src/web/pages/policy/drafts/drafts.test.ts',
      'src/domain/policies/life/reviews.test.ts',
    ],
  ),
  built(
    'version-approval',
    'Approval of versions',
    'A version takes effect only after the body that the policy names approved exactly those words, with its minutes; nobody approves what they wrote.',
    [
      'src/domain/policies/life/lifecycle.ts',
      'src/domain/policies/life/decide-draft.ts',
      'src/domain/policies/life/standing.ts',
      'src/policy/approvers.ts',
    ],
    [
      'src/domain/policies/life/life.test.ts',
      'src/domain/policies/life/lifecycle.test.ts',
      'src/web/pages/policy/drafts/drafts.test.ts',
    ],
  ),
  built(
    'notice-period',
    'Notice of change',
    'Tells everyone whom a version binds, provably, and puts it in force no sooner than its notice period allows.',
    [
      'src/domain/policies/life/give-notice.ts',
      'src/domain/policies/life/notice-days.ts',
      'src/domain/policies/life/take-effect.ts',
      'src/jobs/policy-takes-effect.ts',
    ],
    ['src/domain/policies/life/life.test.ts', 'src/domain/policies/life/notice-days.test.ts'],
  ),
  built(
    'consultation-record',
    'Consultation',
    'Keeps who was consulted on a version, when, what they said and what was answered.',
    [
      'src/domain/policies/life/open-consultation.ts',
      'src/domain/policies/life/enter-comment.ts',
      'src/domain/policies/life/answer-comment.ts',
      'src/domain/policies/life/close-consultation.ts',
    ],
    ['src/domain/policies/life/life.test.ts', 'src/web/pages/policy/drafts/drafts.test.ts'],
  ),
  built(
    'related-documents',
    'Related policies and law',
    'Links related policies and law with the date they were last checked.',
    [
      'src/web/pages/policy/rests-on.tsx',
      'src/web/pages/policy/check/related-policies.tsx',
      'src/policy/facts/who-rests-on.ts',
    ],
    ['src/web/pages/policy/check/check.test.ts', 'src/policy/facts/facts.test.ts'],
  ),
  built(
    'reference-facts',
    'Dated facts',
    'Keeps platforms, ages, law and guidance as dated facts with sources; a change asks for a review of whatever rests on it.',
    [
      'src/policy/packs/shipped-facts.ts',
      'src/policy/facts/merge-facts.ts',
      'src/domain/facts/known-facts.ts',
      'src/domain/facts/check-fact.ts',
      'src/domain/facts/write-fact.ts',
      'src/domain/policies/lint/change-fact.ts',
    ],
    [
      'src/policy/facts/facts.test.ts',
      'src/domain/facts/facts.test.ts',
      'src/domain/policies/lint/lint.test.ts',
    ],
  ),
  built(
    'training-gate',
    'Training',
    'Keeps training and its expiry, warns before it runs out, and holds posting, approving and publishing to it where the policy asks.',
    [
      'src/policy/training.ts',
      'src/policy/training-standing.ts',
      'src/domain/training/record-training.ts',
      'src/domain/training/confirm-training.ts',
      'src/domain/training/training-for.ts',
      'src/domain/training/queries/training-tasks.ts',
      'src/domain/schools/ask-for-training.ts',
      'src/domain/posts/refuse-untrained.ts',
      'src/web/pages/training/school-training.tsx',
    ],
    [
      'src/policy/training.test.ts',
      'src/policy/training-standing.test.ts',
      'src/domain/training/training.test.ts',
      'src/domain/training/gate.test.ts',
      'src/web/pages/training/training.test.ts',
      'test/journeys/training.test.ts',
    ],
  ),
  built(
    'question-queue',
    'Questions about the policy',
    'Takes a question to the role that the policy names, with a clock.',
    [
      'src/domain/advice/ask-question.ts',
      'src/domain/advice/question-route.ts',
      'src/domain/advice/answer-question.ts',
      'src/domain/advice/withdraw-answer.ts',
      'src/domain/advice/queries.ts',
      'src/web/pages/advice/questions.tsx',
    ],
    [
      'src/domain/advice/questions.test.ts',
      'src/web/pages/advice/advice.test.ts',
      'test/journeys/advice.test.ts',
    ],
  ),
  built(
    'alternative-format',
    'Other formats and languages',
    'Publishes the policy as a page, in large print, as plain text and as a tagged PDF, with its translations; takes requests for another language or format to the role that the policy names.',
    [
      'src/domain/formats/public-policy.ts',
      'src/domain/formats/ask-for-format.ts',
      'src/domain/formats/format-route.ts',
      'src/domain/formats/give-format.ts',
      'src/domain/formats/attach-translation.ts',
      'src/domain/pdf/write-pdf.ts',
    ],
    [
      'src/domain/formats/formats.test.ts',
      'src/domain/pdf/write-pdf.test.ts',
      'src/web/pages/school-page/policy/public-policy.test.ts',
    ],
  ),
  built(
    'staff-nudges',
    'Profile and privacy nudges',
    'Reminds staff once a term to look over their own profiles, in what their policy’s clauses say; never inspects them, and tells nobody.',
    [
      'src/policy/nudges/nudges-for.ts',
      'src/domain/nudges/nudges-of.ts',
      'src/domain/nudges/put-away.ts',
      'src/web/pages/me/own-accounts.tsx',
    ],
    [
      'src/policy/nudges/nudges-for.test.ts',
      'src/domain/nudges/nudges.test.ts',
      'src/web/pages/me/own-accounts.test.ts',
    ],
  ),
  built(
    'policy-figures',
    'Figures for governors',
    'Shows how the policy is working: signatures, reviews, questions, posts and families’ noes, at one school or across a trust, without counts under five.',
    [
      'src/policy/figures/small-counts.ts',
      'src/domain/oversight/figures/figures-of.ts',
      'src/web/pages/figures/figures.tsx',
    ],
    ['src/policy/figures/small-counts.test.ts', 'src/web/pages/figures/figures.test.ts'],
  ),
  // Official channels
  planned(
    'channel-register',
    'Channel register',
    'Keeps every official channel, its owner and purpose.',
  ),
  planned(
    'channel-approval',
    'Channel approval form',
    'Walks a new channel through the form and the approvals that the policy names.',
  ),
  planned(
    'channel-staffing',
    'Administrators and moderators',
    'Holds every channel to enough trained administrators and moderators, every day.',
  ),
  planned(
    'channel-settings',
    'Channel settings',
    'Has privacy, message and comment settings attested and re-checked.',
  ),
  planned(
    'channel-upkeep',
    'Upkeep and closing',
    'Warns of stale channels and carries out the plan for closing.',
  ),
  planned(
    'minimum-age',
    'Minimum ages',
    'Stops a channel whose audience is younger than the platform or the law allows.',
  ),
  planned(
    'house-rules',
    'House rules per channel',
    'Keeps each channel’s house rules and cites them in moderation.',
  ),
  planned('brand-approval', 'Logo and brand', 'Keeps approvals for the use of logo and brand.'),
  planned(
    'outside-contributors',
    'Outside contributors',
    'Keeps vetting and approval of contributors and partner bodies.',
  ),
  planned(
    'media-enquiries',
    'Media enquiries',
    'Takes media enquiries to the head and holds replies until approved.',
  ),
  planned(
    'moderation',
    'Moderation',
    'Reviews, hides and removes comments with a reason and a kept copy.',
  ),
  // When something goes wrong
  planned(
    'declarations',
    'Declarations',
    'Keeps declared relationships, own children and other facts that change an answer.',
  ),
  planned(
    'work-use-permission',
    'Permission to use social media for work',
    'Keeps written permissions, conditions and exceptions for each adult.',
  ),
  planned(
    'contact-permit',
    'Contact permits',
    'Approves, logs and closes contact between staff and learners online.',
  ),
  planned(
    'contact-report',
    'Contact reports',
    'Takes a report of unsought contact to the safeguarding lead.',
  ),
  planned(
    'concern-report',
    'Report a concern',
    'Takes a concern from anyone, by a route that can avoid the person it is about.',
  ),
  planned('case-triage', 'Triage', 'Guides what a case is about and which procedure applies.'),
  planned(
    'safeguarding-first',
    'Safeguarding first',
    'Locks investigation and discipline until the authority’s officer was asked.',
  ),
  planned(
    'evidence-log',
    'Evidence',
    'Keeps evidence sealed; refuses images that must not be copied.',
  ),
  planned('referral', 'Referrals', 'Records referrals to outside bodies and chases their outcome.'),
  planned(
    'takedown-tracker',
    'Takedown requests',
    'Tracks requests to platforms and people to take something down.',
  ),
  planned(
    'staff-abuse-case',
    'Abuse of staff',
    'Supports a member of staff who is abused online and logs the steps taken.',
  ),
  planned(
    'disciplinary-route',
    'Conduct routes',
    'Hands conduct matters to the right procedure; never sanctions by itself.',
  ),
  planned('staff-support', 'Support for staff', 'Records the support offered in each case.'),
  built(
    'whistleblowing-route',
    'Whistleblowing',
    'Shows protected routes for speaking up on every page that needs them.',
    [
      'src/policy/advise/freedoms.ts',
      'src/policy/advise/situations/speech.ts',
      'src/web/pages/advice/advice-frame.tsx',
      'src/web/frame.tsx',
    ],
    ['src/policy/advise/answer.test.ts', 'src/web/pages/advice/advice.test.ts'],
  ),
  planned(
    'monitoring-register',
    'Monitoring register',
    'Keeps who authorised monitoring, why, and until when; does no monitoring itself.',
  ),
  planned(
    'recruitment-search',
    'Searches on candidates',
    'Records a fair search on shortlisted candidates.',
  ),
  planned(
    'contacts-register',
    'Contacts register',
    'Keeps outside contacts by role, with the date last verified.',
  ),
]

const BY_ID = new Map(CONTROLS.map((control) => [control.id, control]))

/** The control with this id, or undefined when there is none. */
export function findControl(id: string): Control | undefined {
  return BY_ID.get(id)
}
