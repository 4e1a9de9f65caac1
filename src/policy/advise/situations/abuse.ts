import type { Rule, Situation, StepText } from '../situation.ts'

const TELL: Rule = { tell: 'staff_abuse_report_route' }

const HELP: readonly Rule[] = [
  TELL,
  { on: ['answering_abuse'], part: { kind: 'may_if', says: 'Do not answer it.' } },
  { read: 'evidence_capture' },
  { read: 'takedown_owner_role' },
  { read: 'staff_support_offer' },
  {
    law: {
      kind: 'may_if',
      says: 'An employer must take all reasonable steps against harassment, also by parents, {learners} and the public.',
    },
  },
]

const KEEP: StepText = {
  says: 'Keep what shows it: the address, the date, the time, who could see it. Never copy a nude or sexual picture of anybody under 18.',
}
const NO_ANSWER: StepText = { says: 'Do not answer, and ask others not to.' }
const REPORT: StepText = {
  says: 'Report it to the platform. If that does not help, the Professionals Online Safety Helpline helps people who work with children.',
  go: 'report_outside',
}

/** It is put on record, and somebody looks after whoever it hits. */
const ON_RECORD: StepText = {
  says: 'Report it, so that it is looked into and whoever it hits is looked after.',
  go: 'report_concern',
}
const ABOUT_LEADERS: StepText = {
  says: 'If it is your manager or the {head}, go to their manager or to the chair of governors. Your union helps.',
  go: 'report_past',
}

/** Abuse of staff. */
export const ABUSE_SITUATIONS: readonly Situation[] = [
  {
    id: 'lies-about-colleague',
    topic: 'abuse',
    question: 'Somebody posted lies about a colleague. What do I do?',
    words: 'defamation slander libel false untrue rumour teacher facebook post accused',
    asks: 'do',
    facts: ['poster'],
    rules: [
      ...HELP,
      { read: 'pupil_offender_route', when: ({ poster }) => poster === 'learner' },
      { tell: 'misuse_report_route', when: ({ poster }) => poster === 'colleague' },
    ],
    steps: [
      { says: 'Tell the colleague, kindly, and stay with them.' },
      KEEP,
      NO_ANSWER,
      {
        says: 'A teacher whom a {learner}’s family accuses of a crime must not be named in public before a charge: pass nothing on.',
      },
      ON_RECORD,
      REPORT,
    ],
  },
  {
    id: 'abused-online',
    topic: 'abuse',
    question: 'I am being abused or threatened online. What do I do?',
    words: 'threat harassment troll bullied hate parent pupil insult stalk cyberbullying me',
    asks: 'do',
    facts: ['poster'],
    rules: [...HELP, { read: 'pupil_offender_route', when: ({ poster }) => poster === 'learner' }],
    freedoms: ['own_accounts'],
    steps: [
      {
        says: 'If you are in danger, ring 999. A threat is a crime: the police want to know (101).',
      },
      KEEP,
      NO_ANSWER,
      { says: 'You are owed support: say what would help you.' },
      ON_RECORD,
      REPORT,
    ],
  },
  {
    id: 'fake-account',
    topic: 'abuse',
    question: 'Somebody has made an account in my name or the {school}’s. What do I do?',
    words: 'impersonation fake profile pretending tiktok parody teacher account copy',
    asks: 'do',
    rules: HELP,
    steps: [
      KEEP,
      {
        says: 'Report it to the platform as impersonation. Most take that only from the person who is impersonated, or from the {school} itself.',
        go: 'report_outside',
      },
      NO_ANSWER,
      ON_RECORD,
    ],
  },
  {
    id: 'answer-back',
    topic: 'abuse',
    question: 'Somebody attacks me or a colleague online. May I answer back?',
    words: 'reply respond defend argue troll comment correct set the record straight',
    rules: [
      {
        on: ['answering_abuse'],
        part: {
          kind: 'may_not',
          says: 'Do not respond to cyberbullying, and do not engage with it in any way.',
        },
      },
      { read: 'disparagement_scope' },
      { read: 'work_related_posting' },
      TELL,
    ],
    freedoms: ['expression'],
    steps: [
      KEEP,
      NO_ANSWER,
      { says: 'Say face to face, with somebody beside you, what you wanted to write.' },
      ON_RECORD,
    ],
  },
  {
    id: 'keep-evidence',
    topic: 'abuse',
    question: 'May I take screenshots of what was posted?',
    words: 'screen capture evidence proof print save record copy picture',
    facts: ['sexual'],
    rules: [
      { read: 'evidence_capture', when: ({ sexual }) => sexual === 'no' },
      {
        law: {
          kind: 'may_not',
          says: 'Copying a sexual picture of somebody under 18 is a crime, whatever it is for. Take no screenshot.',
        },
        when: ({ sexual }) => sexual !== 'no',
      },
      {
        law: {
          kind: 'may_if',
          says: 'A record helps those who look into it.',
          ifs: ['it goes to those who look into it, and to nobody else'],
        },
        when: ({ sexual }) => sexual === 'no',
      },
      { tell: 'safeguarding_report_route', when: ({ sexual }) => sexual !== 'no' },
    ],
    urgent: 'images',
    steps: [
      { says: 'Write down the address, the date and the time.' },
      {
        says: 'Report what you saw, and that you kept something: you are told how to hand it over.',
        when: ({ sexual }) => sexual === 'no',
        go: 'report_concern',
      },
      {
        says: 'Report it now, in words alone. Say where it is; do not show it.',
        when: ({ sexual }) => sexual !== 'no',
        go: 'report_concern',
      },
      { says: 'Hand it over, then delete your copy.', when: ({ sexual }) => sexual === 'no' },
    ],
  },
  {
    id: 'pupil-posted-about-me',
    topic: 'abuse',
    question: 'A {learner} posted something nasty about me. What do I do?',
    words: 'student video tiktok meme insult teacher rating mocking filmed lesson',
    asks: 'do',
    rules: [...HELP, { read: 'pupil_offender_route' }],
    steps: [
      KEEP,
      NO_ANSWER,
      {
        says: 'Do not speak with the {learner} about it alone. Whoever leads on behaviour does that, and looks at why it happened.',
      },
      ON_RECORD,
    ],
  },
  {
    id: 'colleague-bullies-me',
    topic: 'abuse',
    question: 'A colleague bullies me online. What do I do?',
    words: 'workmate staff harassment group chat whatsapp mocking excluded manager bully',
    asks: 'do',
    rules: [
      { tell: 'misuse_report_route' },
      {
        on: ['bullying', 'discrimination'],
        part: { kind: 'may_if', says: 'Bullying and harassment are ruled out online as anywhere.' },
      },
      { read: 'evidence_capture' },
      { read: 'staff_support_offer' },
      {
        law: {
          kind: 'may_if',
          says: 'An employer must take all reasonable steps against harassment.',
        },
      },
    ],
    freedoms: ['union'],
    steps: [KEEP, NO_ANSWER, ON_RECORD, ABOUT_LEADERS],
  },
  {
    id: 'colleague-breaks-rules',
    topic: 'abuse',
    question: 'A colleague breaks this policy online. What do I do?',
    words: 'report misuse inappropriate post breach colleague drunk rude complaint staff',
    asks: 'do',
    rules: [
      { tell: 'misuse_report_route' },
      {
        law: {
          kind: 'may_if',
          says: 'What looks bad may be protected speech, or a mistake: it is for others to weigh.',
        },
      },
    ],
    freedoms: ['speaking_up', 'expression', 'belief'],
    steps: [
      {
        says: 'If a child could be at risk, tell the {dsl} first, today.',
        go: 'report_concern',
      },
      { says: 'Do not go looking for more, and do not pass it on.' },
    ],
  },
]
