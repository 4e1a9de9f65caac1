import type { Part, Rule, Situation } from '../situation.ts'

const NOT_YOURS: Part = {
  kind: 'may_not',
  says: 'Not on your own account or number: contact with {learners} is official and open to view.',
}

const LEARNER_GROUP: readonly Rule[] = [
  { read: 'pupil_contact_channel' },
  { read: 'direct_messaging' },
  {
    floor: 'pupil_contact_channel',
    part: NOT_YOURS,
    when: ({ account }) => account !== 'school',
  },
]

/** Group chats and platforms for teams. */
export const GROUP_SITUATIONS: readonly Situation[] = [
  {
    id: 'whatsapp-tutor-group',
    topic: 'groups',
    question: 'May I use WhatsApp with my tutor group?',
    words: 'whats app form class chat group message pupils signal telegram snapchat',
    rules: [...LEARNER_GROUP, { read: 'min_platform_age' }],
    steps: [
      { says: 'Use the platform that the {school} has for its classes.' },
      { says: 'If a chat exists already, close it today and tell the {dsl} that it was there.' },
    ],
  },
  {
    id: 'club-platform',
    topic: 'groups',
    question: 'May I run a Discord, Teams or similar group for a club?',
    words: 'server channel slack google classroom team space esports after school forum',
    facts: ['account', 'agreed'],
    rules: [
      { read: 'official_use_approval' },
      { read: 'site_approval_chain' },
      { read: 'min_admins' },
      {
        read: 'min_platform_age',
        as: {
          platform_terms: {
            kind: 'may_if',
            says: 'The platform’s minimum age is respected.',
            ifs: ['everybody in it is old enough for the platform'],
          },
        },
      },
      {
        floor: 'pupil_contact_channel',
        part: NOT_YOURS,
        when: ({ account }) => account !== 'school',
      },
      {
        floor: 'official_use_approval',
        part: { kind: 'may_not', says: 'Not before it was approved.' },
        when: ({ agreed }) => agreed !== 'yes',
      },
    ],
    steps: [
      {
        says: 'Ask for approval first: what it is for, who can see it, who else runs it, when it ends.',
        go: 'ask_channel',
      },
    ],
  },
  {
    id: 'pupils-added-me',
    topic: 'groups',
    question: '{Learners} added me to their group chat. May I stay in it?',
    words: 'added group snapchat whatsapp class leave invited pupils chat',
    rules: [
      ...LEARNER_GROUP,
      {
        floor: 'pupil_friending',
        part: {
          kind: 'may_not',
          says: 'A group of {learners} on your own account is contact on your own account.',
        },
      },
      { tell: 'unsolicited_contact_route' },
    ],
    urgent: 'child',
    steps: [
      { says: 'Leave the group without writing in it. Do not scroll back.' },
      {
        says: 'Tell them the same day who added you, and what you happened to see.',
        go: 'report_contact',
      },
      {
        says: 'If what you saw worries you for a child, report that too.',
        go: 'report_concern',
      },
    ],
  },
  {
    id: 'parents-class-chat',
    topic: 'groups',
    question: 'May I run a chat with the parents of my class?',
    words: 'whatsapp group mums parents class form messages reception year',
    facts: ['account'],
    rules: [
      { read: 'parent_comms_channel' },
      { read: 'parent_friending', when: ({ account }) => account === 'own' },
      {
        floor: 'parent_comms_channel',
        part: {
          kind: 'may_not',
          says: 'Not from your own account: an official channel protects both sides.',
        },
        when: ({ account }) => account !== 'school',
      },
    ],
    steps: [{ says: 'Send what parents need through the {school}’s own channel.' }],
  },
  {
    id: 'own-childs-class-chat',
    topic: 'groups',
    question: 'The parents of my own child’s class have a chat. May I be in it?',
    words: 'whatsapp group mum dad parent my son daughter class chat member of staff',
    facts: ['known'],
    rules: [
      { read: 'parent_friending' },
      {
        law: {
          kind: 'may_if',
          says: 'You are there as a parent: that is family life.',
          ifs: [
            'you are there as a parent alone, and say so',
            'you never speak there of the {school}, of colleagues or of other children',
          ],
        },
      },
    ],
    freedoms: ['private_life'],
    steps: [
      { says: 'Tell the {head} once, in writing, that you are in it as a parent.', go: 'declare' },
      {
        says: 'When the talk turns to the {school}, leave it unanswered, and give its own address.',
      },
    ],
  },
  {
    id: 'staff-chat',
    topic: 'groups',
    question: 'May colleagues and I have a chat of our own?',
    words: 'whatsapp staff group team department colleagues work chat private',
    rules: [
      { read: 'colleague_friending' },
      {
        on: ['confidential', 'data_protection'],
        part: {
          kind: 'may_if',
          says: 'Nothing confidential belongs there.',
          ifs: ['no {learner} is named, shown or described in it'],
        },
      },
      {
        on: ['gossip', 'bullying'],
        part: {
          kind: 'may_if',
          says: 'No gossip, and nobody is hurt by it.',
          ifs: ['nobody is talked about who is not in it'],
        },
      },
      {
        law: {
          kind: 'may_if',
          says: 'What you write there of {learners} is personal data.',
          ifs: ['no {learner} is named, shown or described in it'],
        },
      },
    ],
    freedoms: ['union', 'private_life'],
    steps: [{ says: 'Keep work about {learners} in the {school}’s own system.' }],
  },
  {
    id: 'too-young-platform',
    topic: 'groups',
    question: 'May we ask {learners} to join a platform that is for older people?',
    words: 'age 13 under age limit minimum tiktok instagram youtube account class register sign up',
    rules: [
      { read: 'min_platform_age' },
      {
        law: {
          kind: 'may_not',
          says: 'A platform’s own minimum age binds those who sign up, and nobody here may ask a child to break it.',
        },
      },
    ],
    steps: [
      {
        says: 'Choose a platform that is made for their age, and ask for approval first.',
        go: 'ask_channel',
      },
    ],
  },
  {
    id: 'join-group',
    topic: 'groups',
    question: 'May I join a group online about politics, faith or teaching?',
    words: 'facebook group member campaign party church union forum reddit membership',
    rules: [
      { read: 'group_membership' },
      {
        floor: 'group_membership',
        part: {
          kind: 'may_if',
          says: 'Groups show belief, politics and union membership, so none are ever recorded here.',
          ifs: ['its aims are lawful'],
        },
      },
    ],
    freedoms: ['belief', 'union', 'expression'],
    steps: [{ says: 'You need tell nobody here which groups you are in.' }],
  },
]
