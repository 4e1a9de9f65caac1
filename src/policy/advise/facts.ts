/** A fact that an answer can turn on, asked in plain words, one at a time. */
export interface FactQuestion {
  readonly ask: string
  readonly hint?: string
  /** The value in the address → what the person reads. An unknown value is as if not answered. */
  readonly options: Readonly<Record<string, string>>
}

const YES_NO = { yes: 'Yes', no: 'No' } as const
const YES_NO_UNSURE = { yes: 'Yes', no: 'No', unsure: 'I am not sure' } as const

/** Every fact that the advisor may ask for. None of them names anybody. */
export const FACTS = {
  relation: {
    ask: 'Is this {learner} family?',
    options: { no: 'No', own: 'My own child', relative: 'Another relative' },
  },
  grown: {
    ask: 'How old is the former {learner} now?',
    options: { under: 'Under 18', adult: '18 or over', unsure: 'I do not know' },
  },
  known: {
    ask: 'Did you know this parent before, apart from the {school}?',
    hint: 'Family, old friends and neighbours count. Having met at the gate does not.',
    options: YES_NO,
  },
  account: {
    ask: 'Which account or device is it about?',
    options: { own: 'My own', school: 'The {school}’s' },
  },
  agreed: {
    ask: 'Has the {head} or your manager agreed to it beforehand?',
    options: YES_NO,
  },
  age: {
    ask: 'How old is the {learner}?',
    options: { under16: 'Under 16', over16: '16 or over' },
  },
  whose: {
    ask: 'Whose account is it?',
    options: { learner: 'A {learner}’s', other: 'An adult’s or an organisation’s' },
  },
  shows: {
    ask: 'Can people already see on your page that you belong to the {school}?',
    options: YES_NO,
  },
  recognised: {
    ask: 'Could a {learner} be recognised in it?',
    hint: 'By a face, a name, a badge, a place, or by those who know them.',
    options: YES_NO_UNSURE,
  },
  when: {
    ask: 'When would that be?',
    options: {
      lesson: 'While I teach or look after {learners}',
      working: 'At another time that I work',
      break: 'In an official break',
    },
  },
  danger: {
    ask: 'Is a child in danger now?',
    options: YES_NO_UNSURE,
  },
  sexual: {
    ask: 'Could it show a nude, nearly nude or sexual picture of somebody under 18?',
    hint: 'Real, drawn or made by a computer. Do not look again to find out.',
    options: YES_NO_UNSURE,
  },
  poster: {
    ask: 'Who posted it?',
    options: {
      learner: 'A {learner}',
      adult: 'A parent or another adult',
      colleague: 'A colleague',
      unknown: 'I do not know',
    },
  },
  about: {
    ask: 'Is it about the person whom you would tell?',
    options: YES_NO,
  },
  where: {
    ask: 'Where would you say it?',
    options: { inside: 'To somebody who is there to hear it', online: 'Online, in public' },
  },
  purpose: {
    ask: 'What is it about?',
    options: {
      grievance: 'How I am treated, or a decision that I dislike',
      wrong: 'Something that is wrong, dangerous or being hidden',
      opinion: 'An opinion on education or politics',
    },
  },
} as const satisfies Record<string, FactQuestion>

export type FactCode = keyof typeof FACTS

/** What the person has said so far. A fact that is missing has not been asked yet. */
export type Facts = Readonly<Partial<Record<FactCode, string>>>

/** A fact's question, with its options as they were written. */
export function factQuestion(code: FactCode): FactQuestion {
  return FACTS[code]
}

/** The facts in what an address says; what is no fact, or no value of one, is left out. */
export function readFacts(said: Readonly<Record<string, string>>): Facts {
  const known = Object.keys(FACTS).filter((code): code is FactCode =>
    Object.hasOwn(factQuestion(code as FactCode).options, said[code] ?? ''),
  )
  return Object.fromEntries(known.map((code) => [code, said[code] ?? '']))
}
