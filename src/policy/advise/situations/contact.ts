import type { Facts } from '../facts.ts'
import type { Part, Readings, Rule, Situation, StepText } from '../situation.ts'

const notFamily = ({ relation }: Facts) => relation === 'no' || relation === undefined
const family = (facts: Facts) => !notFamily(facts)

/** Whatever was agreed, a child is reached from the school's accounts (policy-wide floor). */
const NEVER_OWN: Part = {
  kind: 'may_not',
  says: 'Never from an account of your own: whatever was agreed, contact with {learners} stays on the {school}’s accounts.',
}

const NOT_ABOUT_FAMILY: Part = {
  kind: 'may_if',
  says: 'The ban is about {learners} as such; family is a question of its own.',
}

/** Whatever form the ban has, its exception decides about family. */
const BESIDE_FAMILY: Readings = {
  never: NOT_ABOUT_FAMILY,
  never_unless_authorised: NOT_ABOUT_FAMILY,
  never_unless_agreed_first: NOT_ABOUT_FAMILY,
}

/** The ban, its exception for family, and the floor beneath both. */
const FRIENDING: readonly Rule[] = [
  { read: 'pupil_friending', when: notFamily },
  { floor: 'pupil_friending', part: NEVER_OWN, when: notFamily },
  { read: 'pupil_friending', as: BESIDE_FAMILY, when: family },
  { read: 'pupil_friending_exception', when: family },
]

/** Asked of one's own child alone. */
const OWN: Part = {
  kind: 'may_if',
  says: 'Your own child is not meant by the ban on contact.',
  ifs: ['you declare it once to the {head}'],
}

const TELL_OF_CONTACT = 'Write down when it was and what was said, and tell them the same day.'

const WORRIED: StepText = {
  says: 'If what you saw worries you for a child, report that too. It is no breach of a confidence.',
  go: 'report_concern',
}

/** Contact with learners and former learners. */
export const CONTACT_SITUATIONS: readonly Situation[] = [
  {
    id: 'pupil-friend-request',
    topic: 'contact',
    question: 'A {learner} sent me a friend request. May I accept it?',
    words: 'add connect follow request student child facebook instagram snapchat accept contact',
    facts: ['relation'],
    rules: [...FRIENDING, { tell: 'unsolicited_contact_route', when: notFamily }],
    freedoms: [{ code: 'private_life', when: family }],
    steps: [
      { says: 'Do not accept, and do not answer from your own account.', when: notFamily },
      { says: TELL_OF_CONTACT, when: notFamily, go: 'report_contact' },
      {
        says: 'Tell the {head} once, in writing, who it is and how you are related.',
        when: family,
        go: 'declare',
      },
      { says: 'Look at who can find you and send you requests, and tighten it.' },
    ],
  },
  {
    id: 'pupil-message',
    topic: 'contact',
    question: 'A {learner} sent me a message on my own account. May I answer?',
    words: 'dm private message reply chat whatsapp text student wrote to me',
    facts: ['relation', 'danger'],
    rules: [
      ...FRIENDING,
      {
        on: ['unsought_contact'],
        part: { kind: 'may_not', says: 'Share nothing personal and ask for nothing personal.' },
        when: notFamily,
      },
      { tell: 'unsolicited_contact_route', when: notFamily },
    ],
    urgent: 'child',
    steps: [
      {
        says: 'Do not answer there, unless a child needs help this minute: then ring 999.',
        when: notFamily,
      },
      { says: 'Do not delete the message.', when: notFamily },
      { says: TELL_OF_CONTACT, when: notFamily, go: 'report_contact' },
      WORRIED,
      {
        says: 'Speak with the {learner} at the {school}, with another adult near.',
        when: notFamily,
      },
      {
        says: 'Tell the {head} once, in writing, who it is and how you are related.',
        when: family,
        go: 'declare',
      },
    ],
  },
  {
    id: 'message-pupil',
    topic: 'contact',
    question: 'May I send a {learner} a private message?',
    words: 'dm direct message write to student snap chat whatsapp remind homework',
    rules: [
      { read: 'direct_messaging' },
      {
        floor: 'direct_messaging',
        part: {
          kind: 'may_not',
          says: 'Nobody messages a child in private on the {school}’s behalf.',
        },
      },
      { read: 'pupil_contact_channel' },
    ],
    steps: [
      { says: 'Say it in class, or through the {school}’s own system, where others can see it.' },
    ],
  },
  {
    id: 'pupil-contact-for-work',
    topic: 'contact',
    question: 'May I be in touch with {learners} online for a trip, a club or an exam?',
    words: 'work contact team rehearsal revision residential coursework online students approved',
    facts: ['account', 'age', 'agreed'],
    rules: [
      { read: 'pupil_contact_channel' },
      { read: 'approved_contact_device' },
      { read: 'approved_contact_log' },
      { read: 'contact_u16_parental_consent' },
      { read: 'contact_over16_inform_parent' },
      {
        floor: 'pupil_contact_channel',
        part: {
          kind: 'may_not',
          says: 'Not from your own account: contact with {learners} is official and open to view.',
        },
        when: ({ account }) => account !== 'school',
      },
      {
        floor: 'pupil_contact_channel',
        part: {
          kind: 'may_not',
          says: 'Not before it was agreed: the {head} or your manager has to know of it first.',
        },
        when: ({ agreed }) => agreed !== 'yes',
      },
    ],
    steps: [
      {
        says: 'Ask the {head} or your manager first, in writing: whom, what for, where, until when.',
        go: 'ask_contact',
      },
      { says: 'Set an end date, and close the contact on that day.' },
    ],
  },
  {
    id: 'contact-over',
    topic: 'contact',
    question: 'The trip is over. May the chat with the {learners} stay open?',
    words: 'end group finished close delete leave contact left tour club',
    rules: [
      { read: 'contact_end_cleanup' },
      {
        floor: 'pupil_contact_channel',
        part: {
          kind: 'may_not',
          says: 'A permission for contact ends with its reason, and the contact with it.',
        },
      },
    ],
    steps: [
      {
        says: 'Close the chat, or remove everybody from it, and tell the {head} or your manager that it is done.',
        go: 'see_contact',
      },
    ],
  },
  {
    id: 'look-at-pupil',
    topic: 'contact',
    question: 'May I follow a {learner}, or look at their account?',
    words: 'stalk view profile search google pupil instagram tiktok follow check',
    facts: ['relation'],
    rules: [...FRIENDING, { read: 'no_locate_rule', when: notFamily }],
    steps: [
      {
        says: 'If something worries you, do not look for more. Tell the {dsl} what you know.',
        when: notFamily,
        go: 'report_concern',
      },
      {
        says: 'Tell the {head} once, in writing, who it is and how you are related.',
        when: family,
        go: 'declare',
      },
    ],
  },
  {
    id: 'find-pupil',
    topic: 'contact',
    question: 'I worry about a {learner}. May I look online for where they are?',
    words: 'missing absent locate find meet address runaway truant search whereabouts',
    facts: ['danger'],
    rules: [{ read: 'no_locate_rule' }, { tell: 'safeguarding_report_route' }],
    urgent: 'child',
    steps: [
      {
        says: 'Tell them what worries you, now. Finding a child is for those whose job it is.',
        go: 'report_concern',
      },
    ],
  },
  {
    id: 'pupil-follows-me',
    topic: 'contact',
    question: 'A {learner} follows my public account. May I leave it so?',
    words: 'follower followed by student public instagram tiktok twitter block remove',
    rules: [
      {
        law: {
          kind: 'may_if',
          says: 'Anybody can read a public account, so the care is yours.',
          ifs: [
            'you do not follow back, and do not answer their comments',
            'everything there could be read out in your classroom',
          ],
        },
      },
      {
        on: ['what_is_private'],
        part: {
          kind: 'may_if',
          says: 'What you post is less private than it seems.',
          ifs: ['everything there could be read out in your classroom'],
        },
      },
    ],
    steps: [
      { says: 'Remove the follower where the platform lets you, or make the account private.' },
      {
        says: 'If they write to you there or ask to connect, tell them the same day.',
        go: 'report_contact',
      },
    ],
  },
  {
    id: 'pupil-in-game',
    topic: 'contact',
    question: 'A {learner} is in the online game that I play. May I go on?',
    words: 'gaming xbox playstation minecraft fortnite roblox discord voice chat party clan',
    facts: ['relation'],
    rules: FRIENDING,
    steps: [
      {
        says: 'Leave the party or the chat without a scene, and do not play with them again.',
        when: notFamily,
      },
      {
        says: 'Mention it to the {dsl}, so that nobody hears of it another way first.',
        when: notFamily,
        go: 'report_contact',
      },
      {
        says: 'Tell the {head} once, in writing, who it is and how you are related.',
        when: family,
        go: 'declare',
      },
    ],
  },
  {
    id: 'give-number',
    topic: 'contact',
    question: 'May I give {learners} my mobile number or my private address?',
    words: 'phone number telephone text whatsapp email personal details trip emergency',
    rules: [
      { read: 'pupil_contact_channel' },
      {
        floor: 'approved_contact_device',
        part: {
          kind: 'may_not',
          says: 'Your own number leads to contact that nobody else can see.',
        },
      },
      {
        on: ['unsought_contact'],
        part: { kind: 'may_not', says: 'No personal information is shared with {learners}.' },
      },
    ],
    steps: [{ says: 'Ask for a phone of the {school} for the trip, or give the office’s number.' }],
  },
  {
    id: 'video-call-pupil',
    topic: 'contact',
    question: 'May I teach or call a {learner} by video, one to one?',
    words: 'zoom teams facetime tutoring lesson online remote live call',
    facts: ['account', 'agreed'],
    rules: [
      { read: 'pupil_contact_channel' },
      {
        floor: 'pupil_contact_channel',
        part: {
          kind: 'may_not',
          says: 'Not from your own account: contact with {learners} is official and open to view.',
        },
        when: ({ account }) => account !== 'school',
      },
      {
        floor: 'pupil_contact_channel',
        part: { kind: 'may_not', says: 'Not before it was agreed, with the parents told.' },
        when: ({ agreed }) => agreed !== 'yes',
      },
    ],
    steps: [
      {
        says: 'Ask the {head} or your manager, tell the parents, and let another adult be able to join.',
        go: 'ask_contact',
      },
    ],
  },
  {
    id: 'former-pupil',
    topic: 'contact',
    question: 'A former {learner} wants to connect with me. May I accept?',
    words: 'ex pupil alumni alumnus old student left linkedin facebook friend request leaver',
    facts: ['grown'],
    rules: [
      { read: 'ex_pupil_min_age' },
      {
        floor: 'ex_pupil_min_age',
        part: { kind: 'may_not', says: 'A former {learner} under 18 is still a child.' },
        when: ({ grown }) => grown !== 'adult',
      },
    ],
    freedoms: [{ code: 'private_life', when: ({ grown }) => grown === 'adult' }],
    steps: [
      {
        says: 'Do not accept. Mention the request to the {dsl}.',
        when: ({ grown }) => grown !== 'adult',
        go: 'report_contact',
      },
      {
        says: 'If you are close to the person or the family, say so to the {head}, once.',
        when: ({ grown }) => grown === 'adult',
        go: 'declare',
      },
    ],
  },
  {
    id: 'own-child-here',
    topic: 'contact',
    question: 'My own child goes here. May we be connected online?',
    words: 'daughter son parent teacher own children family friends stepchild carer',
    rules: [
      { read: 'pupil_friending', as: BESIDE_FAMILY },
      { read: 'pupil_friending_exception', as: { own_child: OWN, declared_own_child: OWN } },
      {
        floor: 'pupil_friending_exception',
        part: {
          kind: 'may_if',
          says: 'Staff are parents and relatives too; they declare it once.',
          ifs: ['you declare it once to the {head}'],
        },
      },
    ],
    freedoms: ['private_life'],
    steps: [
      { says: 'Tell the {head} once, in writing, that your child goes here.', go: 'declare' },
      { says: 'Take care with your child’s friends: for them you are staff.' },
    ],
  },
]
