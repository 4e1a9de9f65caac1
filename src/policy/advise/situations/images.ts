import type { Part, Readings, Rule, Situation } from '../situation.ts'

const CONSENT: Part = {
  kind: 'may_if',
  says: 'A yes on record comes before a {learner}’s picture goes out.',
  ifs: ['a yes is on record for every {learner} in it, for that channel'],
}

const NOT_ON_YOURS: Part = {
  kind: 'may_not',
  says: 'Families agreed to the {school}’s channels, never to yours.',
}

/** On the school's accounts a ban on identifying is kept by consent and by the checks of a draft. */
const CHECKED: Part = {
  kind: 'may_if',
  says: 'Nothing may give away who a {learner} is.',
  ifs: ['no name, badge, certificate or place gives anybody away'],
}

const NAMING: Readings = {
  never: {
    kind: 'may_not',
    says: 'Nothing from which a {learner} could be identified, and so no name.',
  },
  never_on_pupil_sites: {
    kind: 'may_if',
    says: 'On sites for {learners} nobody may be identifiable.',
    ifs: ['it is not on a site for {learners}'],
  },
}

const NO_NAMES: Readings = {
  never: {
    kind: 'may_if',
    says: 'No names show on work or certificates.',
    ifs: ['every name is covered'],
  },
}

const DELETE_AFTER: Readings = {
  immediate: {
    kind: 'may_if',
    says: 'Every picture goes from it as soon as it is on a {school} device.',
    ifs: ['you delete every picture from it as soon as it is on a {school} device'],
  },
  attested: {
    kind: 'may_if',
    says: 'Pictures of {learners} do not stay on a device of your own.',
    ifs: ['you delete every picture from it, and say so'],
  },
}

const PICTURE: readonly Rule[] = [
  { read: 'consent_model' },
  { floor: 'consent_model', part: CONSENT },
  { read: 'pupil_identifiability', as: { never: CHECKED, never_on_pupil_sites: CHECKED } },
]

/** Photos and films. */
export const IMAGE_SITUATIONS: readonly Situation[] = [
  {
    id: 'photo-of-pupil',
    topic: 'images',
    question: 'May I post a photo of {learners} on the {school}’s page?',
    words: 'picture image children class trip sports day assembly official consent permission',
    facts: ['recognised'],
    rules: PICTURE,
    steps: [
      {
        says: 'Draft the post and tag everybody in the photo: the check knows who has said yes, and tells you nothing else.',
        go: 'draft',
      },
    ],
  },
  {
    id: 'photo-on-own-account',
    topic: 'images',
    question: 'May I post a photo of {learners} on my own account?',
    words: 'picture my instagram facebook story pupils class selfie trip personal volunteer',
    rules: [
      {
        read: 'pupil_identifiability',
        as: {
          never: NOT_ON_YOURS,
          never_on_pupil_sites: NOT_ON_YOURS,
          respect_privacy: NOT_ON_YOURS,
        },
      },
      { floor: 'consent_model', part: NOT_ON_YOURS },
    ],
    steps: [
      { says: 'If one is up already, take it down now, and tell the {dsl}.' },
      { says: 'Send it in as a draft for the {school}’s page instead.', go: 'draft' },
    ],
  },
  {
    id: 'own-phone-photo',
    topic: 'images',
    question: 'May I take photos of {learners} with my own phone?',
    words: 'camera mobile device personal picture trip iphone take pictures',
    facts: ['agreed'],
    rules: [
      { read: 'photo_device' },
      {
        read: 'photo_delete_after_transfer',
        as: DELETE_AFTER,
        when: ({ agreed }) => agreed === 'yes',
      },
    ],
    steps: [
      { says: 'Borrow a device of the {school}.' },
      {
        says: 'If your policy lets own devices be approved, ask for it before the trip, not after.',
        go: 'have_device_approved',
      },
    ],
  },
  {
    id: 'keep-photos',
    topic: 'images',
    question: 'May photos of {learners} stay on my phone once they are handed in?',
    words: 'delete transfer upload camera roll cloud backup icloud keep copy',
    rules: [
      { read: 'photo_delete_after_transfer' },
      {
        floor: 'photo_delete_after_transfer',
        part: {
          kind: 'may_not',
          says: 'Pictures of {learners} do not stay on a device of your own.',
        },
      },
    ],
    steps: [
      {
        says: 'Delete them, also from the bin and from the copy in the cloud, and confirm it in the draft.',
      },
    ],
  },
  {
    id: 'name-a-pupil',
    topic: 'images',
    question: 'May a post name a {learner}?',
    words: 'first name surname winner certificate award achievement caption naming',
    rules: [
      { read: 'pupil_identifiability', as: NAMING },
      {
        floor: 'consent_model',
        part: {
          kind: 'may_if',
          says: 'A name needs a yes like a picture does.',
          ifs: ['a yes is on record for the {learner}', 'no full name stands beside a face'],
        },
      },
    ],
    steps: [
      {
        says: 'Write “one of our Year 4 {learners}”. Draft it: the check finds names that you did not notice.',
        go: 'draft',
      },
    ],
  },
  {
    id: 'pupils-work',
    topic: 'images',
    question: 'May I post {learners}’ work or a certificate?',
    words: 'drawing art painting display book exercise certificate writing homework',
    rules: [
      { read: 'pupil_identifiability', as: NO_NAMES },
      {
        on: ['copyright'],
        part: {
          kind: 'may_if',
          says: 'What a {learner} made is theirs.',
          ifs: ['the {learner} is happy to have it shown'],
        },
      },
      {
        floor: 'consent_model',
        part: {
          kind: 'may_if',
          says: 'Work that tells who made it needs a yes.',
          ifs: ['no name shows, or a yes is on record'],
        },
      },
    ],
    steps: [
      {
        says: 'Cover names before you take the photo; the check blurs what you missed.',
        go: 'draft',
      },
    ],
  },
  {
    id: 'parent-said-no',
    topic: 'images',
    question:
      'The list says “do not use” for a {learner}. May I use the photo if they are small in it?',
    words: 'objection refused no consent withdrawn background blurred group not allowed',
    rules: [
      { read: 'consent_breach' },
      {
        floor: 'consent_model',
        part: {
          kind: 'may_not',
          says: 'A no is a no, however small the picture. You need not be told why.',
        },
      },
    ],
    steps: [
      { says: 'Choose another picture, or blur the face for good in the draft.', go: 'draft' },
    ],
  },
  {
    id: 'old-photo',
    topic: 'images',
    question: 'May I use a photo from years ago, or of {learners} who have left?',
    words: 'archive throwback old leavers past anniversary history expired',
    rules: [
      { read: 'consent_cycle_months' },
      {
        floor: 'consent_cycle_months',
        part: {
          kind: 'may_if',
          says: 'A yes lasts a year at most.',
          ifs: ['the yes is still in force today, for every {learner} in it'],
        },
      },
    ],
    steps: [
      { says: 'Tag everybody in the draft: the check knows whose yes still holds.', go: 'draft' },
    ],
  },
  {
    id: 'take-photo-down',
    topic: 'images',
    question: 'A family wants a photo taken down. What do I do?',
    words: 'remove withdraw consent delete picture parent changed mind complaint take down',
    asks: 'do',
    rules: [
      {
        read: 'consent_breach',
        as: {
          disciplinary: { kind: 'may_if', says: 'Nothing stays up against a family’s word.' },
          block_first: { kind: 'may_if', says: 'It comes down first, and questions come later.' },
        },
      },
      {
        floor: 'consent_model',
        part: {
          kind: 'may_if',
          says: 'A yes may be taken back at any time, as easily as it was given.',
        },
      },
    ],
    steps: [
      { says: 'Say yes, at once, and ask for no reason.' },
      {
        says: 'Tell the office: taking the yes back lists every post with that {learner}, and each comes down.',
      },
    ],
  },
  {
    id: 'parents-film-event',
    topic: 'images',
    question: 'May parents film or photograph at our events?',
    words: 'play nativity concert sports day video recording families livestream phones audience',
    rules: [
      {
        law: {
          kind: 'may_if',
          says: 'Data protection law does not forbid families to take pictures for their own album; the {school} may still set rules for its own house.',
          ifs: [
            'the {head} has not ruled it out for this event',
            'they keep pictures of other children off social media',
          ],
        },
      },
    ],
    steps: [
      {
        says: 'Say before the event what is allowed, and say that some children must not be shown.',
      },
    ],
  },
  {
    id: 'livestream',
    topic: 'images',
    question: 'May I stream an event live?',
    words: 'live stream youtube broadcast video concert match assembly facebook live',
    rules: [
      { read: 'official_use_approval' },
      ...PICTURE,
      {
        law: {
          kind: 'may_if',
          says: 'What goes out live cannot be checked first.',
          ifs: ['only {learners} with a yes can come into view', 'somebody can stop it at once'],
        },
      },
    ],
    steps: [
      {
        says: 'Record it instead, look through it, and post the part that may be shown.',
        go: 'draft',
      },
    ],
  },
  {
    id: 'ai-picture',
    topic: 'images',
    question: 'May I make or change a picture of a {learner} with a computer’s help?',
    words:
      'ai artificial intelligence deepfake generated edit filter avatar image cartoon face swap',
    rules: [
      ...PICTURE,
      {
        law: {
          kind: 'may_not',
          says: 'A {learner}’s likeness is not given to a tool that the {school} has not checked.',
        },
      },
    ],
    urgent: 'images',
    steps: [
      { says: 'Use a drawing or a picture without people.' },
      {
        says: 'If such a picture of a {learner} is going round, report it now, in words alone. Do not show it.',
        go: 'report_concern',
      },
    ],
  },
]
