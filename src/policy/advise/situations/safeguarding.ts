import type { Rule, Situation } from '../situation.ts'

const TELL: Rule = { tell: 'safeguarding_report_route' }

const NO_INVESTIGATION: Rule = {
  floor: 'lado_timing',
  part: {
    kind: 'may_if',
    says: 'The {officer} is asked within one working day, and before anybody looks into it.',
  },
}

/** Worry about a child. */
export const SAFEGUARDING_SITUATIONS: readonly Situation[] = [
  {
    id: 'worried-about-pupil',
    topic: 'safeguarding',
    question: 'I saw something online that worries me about a {learner}. What do I do?',
    words: 'safeguarding concern self harm suicide abuse neglect post seen risk drugs gang',
    asks: 'do',
    facts: ['danger'],
    rules: [
      TELL,
      {
        floor: 'safeguarding_report_route',
        part: {
          kind: 'may_if',
          says: 'The {dsl} always hears of it, whoever else is told.',
        },
      },
    ],
    urgent: 'child',
    steps: [
      {
        says: 'Tell them what you saw, where and when, in your own words, today.',
        go: 'report_concern',
      },
      {
        says: 'Do not look for more, do not ask the {learner} questions about it, and promise nobody to keep it secret.',
      },
    ],
  },
  {
    id: 'pupil-tells-me',
    topic: 'safeguarding',
    question: 'A {learner} tells me online that they are being hurt. What do I do?',
    words: 'disclosure abuse message help scared harmed told me confide secret',
    asks: 'do',
    facts: ['danger'],
    rules: [
      TELL,
      {
        floor: 'safeguarding_report_route',
        part: {
          kind: 'may_if',
          says: 'The {dsl} always hears of it, whoever else is told.',
        },
      },
    ],
    urgent: 'child',
    steps: [
      {
        says: 'One answer is right, even from your own account: “Thank you for telling me. I have to tell somebody who can help. Are you safe now?”',
      },
      { says: 'Do not ask for details, do not promise to keep it secret, and delete nothing.' },
      {
        says: 'Write down the words, the date and the time, and tell them now.',
        go: 'report_concern',
      },
    ],
  },
  {
    id: 'nude-image',
    topic: 'safeguarding',
    question: 'There is a nude or sexual picture of a {learner}. What do I do?',
    words: 'sexting nudes semi nude explicit image shared intimate deepfake ai porn',
    asks: 'do',
    rules: [
      TELL,
      {
        law: {
          kind: 'may_not',
          says: 'Do not look, copy, print, save, send or ask to be shown it: that is a crime, whatever it is for.',
        },
      },
      {
        floor: 'safeguarding_report_route',
        part: {
          kind: 'may_if',
          says: 'The {dsl} always hears of it, whoever else is told.',
        },
      },
    ],
    urgent: 'images',
    steps: [
      {
        says: 'Tell them now, in words alone. Say where it is; do not show it.',
        go: 'report_concern',
      },
      { says: 'If it is on a device, put the device somewhere safe and leave it as it is.' },
      { says: 'Blame nobody, and do not tell the {learner} to delete it.' },
      {
        says: 'Somebody under 18 can have it taken down with Report Remove, of Childline and the Internet Watch Foundation.',
      },
    ],
  },
  {
    id: 'stranger-contacts-pupils',
    topic: 'safeguarding',
    question: 'A stranger is contacting our {learners} online. What do I do?',
    words: 'grooming predator adult pretending child chat meet exploitation ceop',
    asks: 'do',
    facts: ['danger'],
    rules: [
      TELL,
      {
        read: 'escalation_bodies',
        as: { '*': { kind: 'may_if', says: 'Outside bodies may be called in.' } },
      },
      { law: { kind: 'may_if', says: 'Grooming is a crime: the police and CEOP act on it.' } },
    ],
    urgent: 'child',
    steps: [
      {
        says: 'Tell them now what you know: names on the account, the address, the times.',
        go: 'report_concern',
      },
      { says: 'Do not write to the stranger, and do not pretend to be somebody else.' },
    ],
  },
  {
    id: 'colleague-contacts-pupil',
    topic: 'safeguarding',
    question: 'A colleague is in private contact with a {learner}. What do I do?',
    words: 'allegation teacher messaging pupil inappropriate relationship low level concern lado',
    asks: 'do',
    facts: ['danger', 'about'],
    rules: [
      { ...TELL, when: ({ about }) => about !== 'yes' },
      NO_INVESTIGATION,
      {
        law: { kind: 'may_if', says: 'A worry never goes to the person whom it is about.' },
        when: ({ about }) => about === 'yes',
      },
    ],
    freedoms: ['speaking_up'],
    urgent: 'child',
    steps: [
      {
        says: 'Tell the {dsl} or the {head} now, also when it is only a nagging doubt.',
        when: ({ about }) => about !== 'yes',
        go: 'report_concern',
      },
      {
        says: 'It is about the person whom you would tell: go to the chair of governors, or straight to the {officer}.',
        when: ({ about }) => about === 'yes',
        go: 'report_past',
      },
      { says: 'Do not ask the colleague, do not warn them, and look into nothing yourself.' },
    ],
  },
  {
    id: 'head-is-meant',
    topic: 'safeguarding',
    question: 'My worry is about the {head} or the {dsl}. What do I do?',
    words: 'principal headteacher dsl allegation conflict who to tell instead chair governors',
    asks: 'do',
    rules: [
      NO_INVESTIGATION,
      { law: { kind: 'may_if', says: 'A worry never goes to the person whom it is about.' } },
      {
        read: 'whistleblowing_route',
        as: { '*': { kind: 'may_if', says: 'Your policy’s way of speaking up is open to you.' } },
      },
    ],
    freedoms: ['speaking_up'],
    urgent: 'child',
    steps: [
      {
        says: 'Tell the chair of governors or of the trust, or go straight to the {officer}.',
        go: 'report_past',
      },
      { says: 'Write down what you saw and when, and keep it somewhere that they cannot reach.' },
    ],
  },
  {
    id: 'pupils-bully-each-other',
    topic: 'safeguarding',
    question: '{Learners} bully one another online. What do I do?',
    words: 'cyberbullying pupil group chat mean fight video humiliate peer child on child',
    asks: 'do',
    facts: ['danger'],
    rules: [
      TELL,
      { read: 'pupil_offender_route' },
      {
        floor: 'safeguarding_report_route',
        part: {
          kind: 'may_if',
          says: 'The {dsl} always hears of it, whoever else is told.',
        },
      },
    ],
    urgent: 'child',
    steps: [
      {
        says: 'Tell them, also when it happened outside the {school}.',
        go: 'report_concern',
      },
      { says: 'Look after the {learner} who is hurt; do not look through anybody’s phone.' },
    ],
  },
]
