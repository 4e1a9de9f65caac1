import type { Part, Readings, Situation, StepText } from '../situation.ts'

const PROTECTED: Part = {
  kind: 'may_if',
  says: 'The law protects whoever reports wrongdoing in the public interest to somebody who is there to receive it.',
  ifs: [
    'you reasonably believe that it is true and that it matters to others than yourself',
    'you take it to somebody who is there to receive it',
  ],
}

/** A clause that sends people to the protected channels opens them. */
const PROPER_CHANNELS: Part = {
  kind: 'may_if',
  says: 'The proper channels are open to you, and they carry legal protection.',
  ifs: ['you use the proper channels'],
}

const ONLINE_LAST: Readings = {
  whistleblowing_policy: {
    kind: 'may_if',
    says: 'The whistleblowing policy comes first.',
    ifs: ['the whistleblowing policy led nowhere'],
  },
  confidential_reporting_code: {
    kind: 'may_if',
    says: 'The confidential reporting code comes first.',
    ifs: ['the confidential reporting code led nowhere'],
  },
}

const SPEAKING_UP: readonly StepText[] = [
  { says: 'If a child is in danger, do not wait: ring 999, then tell the {dsl}.' },
  {
    says: 'Inside: the person whom the policy on whistleblowing names. If it is about them, the chair of governors or of the trust.',
  },
  {
    says: 'Where a child or somebody here may come to harm, write it down now. Nobody whom it is about reads it, and your name need not go with it.',
    go: 'report_concern',
  },
  {
    says: 'Where it is about those who would read it, report it past them.',
    go: 'report_past',
  },
  {
    says: 'Outside, at any time: for harm to a child by an adult who works here, the {officer}; for a crime, the police.',
  },
  { says: 'Advice first, free and in confidence: your union, or the charity Protect.' },
]

/** Opinions, complaints and speaking up. */
export const SPEECH_SITUATIONS: readonly Situation[] = [
  {
    id: 'speak-up',
    topic: 'speech',
    question: 'Something is seriously wrong here. May I speak up?',
    words:
      'whistleblowing whistle blow report wrongdoing cover up fraud unsafe danger protected disclosure',
    facts: ['where'],
    rules: [
      {
        read: 'whistleblowing_route',
        as: { proper_channels: PROPER_CHANNELS },
        when: ({ where }) => where !== 'online',
      },
      {
        read: 'whistleblowing_route',
        as: ONLINE_LAST,
        when: ({ where }) => where === 'online',
      },
      { law: PROTECTED, above: true, when: ({ where }) => where !== 'online' },
      {
        law: {
          kind: 'may_if',
          says: 'Telling the world is protected in few cases only.',
          ifs: ['you have taken advice first, and no protected route is open to you'],
        },
        when: ({ where }) => where === 'online',
      },
    ],
    freedoms: ['speaking_up', 'union'],
    steps: SPEAKING_UP,
  },
  {
    id: 'whistleblow-online',
    topic: 'speech',
    question: 'May I blow the whistle on social media?',
    words: 'expose public post whistleblowing facebook twitter tell everyone truth scandal',
    rules: [
      { read: 'whistleblowing_route', as: ONLINE_LAST },
      {
        law: {
          kind: 'may_if',
          says: 'Telling the world is protected in few cases only.',
          ifs: ['you have taken advice first, and no protected route is open to you'],
        },
      },
    ],
    freedoms: ['speaking_up', 'union'],
    steps: SPEAKING_UP,
  },
  {
    id: 'complain-online',
    topic: 'speech',
    question: 'May I complain about the {school} online?',
    words: 'criticise moan vent grievance unfair management rant boss pay workload review',
    facts: ['purpose'],
    rules: [
      {
        read: 'grievance_route',
        when: ({ purpose }) => purpose === 'grievance' || purpose === undefined,
      },
      { read: 'work_related_posting' },
      { read: 'disparagement_scope' },
      {
        on: ['gossip', 'disrepute'],
        part: {
          kind: 'may_not',
          says: 'Nothing that spreads rumours or brings the {school} into disrepute.',
        },
        when: ({ purpose }) => purpose !== 'wrong' && purpose !== 'opinion',
      },
      { law: PROTECTED, above: true, when: ({ purpose }) => purpose === 'wrong' },
    ],
    freedoms: ['speaking_up', 'union', 'expression', 'belief'],
    steps: [
      {
        says: 'Take it to your manager, your union, or the grievance procedure.',
        when: ({ purpose }) => purpose !== 'wrong',
      },
      {
        says: 'If it is about wrongdoing, speak up where you are protected.',
        go: 'speak_up',
        when: ({ purpose }) => purpose === 'wrong',
      },
    ],
  },
  {
    id: 'disagree-with-decision',
    topic: 'speech',
    question: 'May I say online that I disagree with a decision of the {school}?',
    words: 'oppose criticise contradict uniform exclusion academy policy decision change wrong',
    rules: [
      { read: 'contradict_official_info' },
      { read: 'work_related_posting' },
      { read: 'disclaimer_required' },
    ],
    freedoms: ['speaking_up', 'union', 'expression'],
    steps: [{ says: 'Say it inside first: in a meeting, to your manager, or through your union.' }],
  },
  {
    id: 'politics',
    topic: 'speech',
    question: 'May I share political opinions on my own account?',
    words: 'politics election party vote protest campaign march government education policy',
    rules: [
      { read: 'reputational_scope' },
      { read: 'disclaimer_required' },
      {
        on: ['discrimination', 'bullying'],
        part: {
          kind: 'may_if',
          says: 'An opinion stops short of harassment and discrimination.',
          ifs: ['it harasses nobody and discriminates against nobody'],
        },
      },
      {
        law: {
          kind: 'may_if',
          says: 'Your political opinions are your own.',
          ifs: ['they are said as yours, on your own account, and not to {learners}'],
        },
      },
    ],
    freedoms: ['expression', 'belief', 'union'],
    steps: [{ says: 'Keep your place of work out of it, and {learners} away from it.' }],
  },
  {
    id: 'faith',
    topic: 'speech',
    question: 'May I share my religion or belief on my own account?',
    words: 'faith christian muslim jewish hindu sikh atheist humanist gender belief prayer bible',
    rules: [
      { read: 'reputational_scope' },
      {
        on: ['discrimination', 'bullying'],
        part: {
          kind: 'may_if',
          says: 'A belief may be said; nobody may be harassed with it.',
          ifs: ['it harasses nobody and discriminates against nobody'],
        },
      },
      {
        law: {
          kind: 'may_if',
          says: 'Your religion or belief, and saying so, are protected.',
          ifs: ['it is said as yours, on your own account'],
        },
        above: true,
      },
    ],
    freedoms: ['belief', 'expression'],
    steps: [
      {
        says: 'If somebody objects at work, ask for it in writing, and bring your union or a friend.',
      },
    ],
  },
  {
    id: 'strike',
    topic: 'speech',
    question: 'May I post about a strike or about my union?',
    words: 'union industrial action picket ballot neu nasuwt unison dispute pay rep',
    rules: [
      { read: 'work_related_posting' },
      { read: 'disparagement_scope' },
      {
        law: {
          kind: 'may_if',
          says: 'Lawful union activity is protected.',
          ifs: ['it is part of lawful union activity'],
        },
        above: true,
      },
    ],
    freedoms: ['union', 'expression'],
    steps: [
      { says: 'Ask your union’s representative: they know what is safe to say during a dispute.' },
    ],
  },
  {
    id: 'journalist',
    topic: 'speech',
    question: 'A journalist asks me about the {school}. May I answer?',
    words: 'media press newspaper reporter tv radio interview comment enquiry statement',
    rules: [
      { read: 'media_enquiries_route' },
      {
        on: ['commitments'],
        part: { kind: 'may_not', says: 'Nobody speaks for the {school} without authority.' },
      },
      { tell: 'media_enquiries_route' },
    ],
    freedoms: ['speaking_up', 'union'],
    steps: [
      {
        says: 'Say: “I will pass that on.” Note the name and the number, and hand them over at once.',
        go: 'log_enquiry',
      },
    ],
  },
  {
    id: 'under-investigation',
    topic: 'speech',
    question: 'I am being looked into for a post. May I see what it is about?',
    words: 'disciplinary investigation suspended accused complaint hearing breach rights companion',
    rules: [
      {
        read: 'post_removal_demand',
        as: {
          may_be_required: {
            kind: 'may_if',
            says: 'You may be asked to take a post down meanwhile.',
          },
          moderators_remove: () => undefined,
          delete_contact_link: () => undefined,
        },
      },
      {
        law: {
          kind: 'may_if',
          says: 'A fair procedure tells you what you are said to have done, and hears you before anything is decided.',
          ifs: ['you ask for it in writing'],
        },
      },
    ],
    freedoms: ['own_accounts', 'expression', 'belief', 'union', 'speaking_up'],
    steps: [
      {
        says: 'Say nothing online about it. Call your union, and bring a companion to every meeting.',
      },
      { says: 'Delete nothing: keep what helps you.' },
    ],
  },
]
