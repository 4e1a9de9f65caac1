import { STEP_FORMS } from '../../policy/cases/index.ts'
import {
  CASE_OUTCOMES,
  CASE_PARTS,
  CASE_PERSON_KINDS,
  CASE_ROUTES,
  CASE_STEPS,
  type CaseStepKind,
} from '../../vocabulary/cases.ts'
import type { CaseRecord, ChronologyEntry } from '../cases/index.ts'
import { type Line, type Piece, spoken, UNOPENED } from './piece.ts'

/** Steps by which something was decided. */
const DECISIONS: ReadonlySet<CaseStepKind> = new Set([
  'triaged',
  'retriaged',
  'not_referred',
  'not_referred_agreed',
  'not_referred_declined',
  'suspension_noted',
  'handed_off',
  'questions_answered',
  'discipline_started',
  'outcome_recorded',
  'appeal_made',
  'appeal_decided',
  'restricted',
  'unrestricted',
  'closed',
  'reopened',
])

/** The steps of a case: those that decide as decisions, and all others as its chronology. */
export function piecesOfCase({ chronology, reference }: CaseRecord): Piece[] {
  // What happened at one time stands in the order in which it was put on record.
  return chronology.toReversed().map((entry) => ({
    part: DECISIONS.has(entry.kind) ? 'decisions' : 'chronology',
    at: entry.happenedAt,
    what: CASE_STEPS.find(({ code }) => code === entry.kind)?.label ?? entry.kind,
    lines: spoken([
      { label: 'Case', text: reference },
      { label: 'By', text: entry.byName ?? 'Gatepost' },
      ...choicesOf(entry),
      ...wordsOf(entry),
    ]),
  }))
}

const LISTS = [CASE_ROUTES, CASE_OUTCOMES, CASE_PARTS, CASE_PERSON_KINDS] as const

/** What was chosen, in words. */
function choicesOf({ kind, facts }: ChronologyEntry): Line[] {
  const { route, part } = facts
  const chosen = choiceFields(kind).flatMap(({ name, label, options }) => {
    const option = options.find(({ code }) => code === facts[name])
    return option ? [{ label, text: option.label }] : []
  })
  const line = (label: string, code: unknown): Line[] =>
    typeof code === 'string' ? [{ label, text: labelOf(code) }] : []
  if (chosen.length > 0) return chosen
  return [...line('Dealt with as', route), ...line('Part', part)]
}

function labelOf(code: string): string {
  return LISTS.flatMap((list) => [...list]).find((one) => one.code === code)?.label ?? code
}

const formOf = (kind: string) =>
  Object.hasOwn(STEP_FORMS, kind) ? STEP_FORMS[kind as keyof typeof STEP_FORMS] : undefined
const choiceFields = (kind: string) => formOf(kind)?.choices ?? []

function wordsOf({ kind, words }: ChronologyEntry): Line[] {
  if (!words) return [{ label: 'Words', text: UNOPENED }]
  const fields = formOf(kind)?.fields ?? []
  return Object.entries(words).map(([name, text]) => ({
    label: fields.find((field) => field.name === name)?.label ?? 'Why',
    text,
  }))
}
