import { PARAMETERS } from '../parameters/registry.ts'
import type { Clause, Pack, ParameterSetting, Terms } from '../types.ts'
import type { DocumentClauses, Passage } from './clauses-of-document.ts'

/** How the reason for no control begins while nobody has bound a clause. */
export const NOT_YET_BOUND = 'Not yet bound:'

const WHY_UNBOUND = `${NOT_YET_BOUND} nobody has said yet what Gatepost does about it.`

/** Whether nobody has said yet what is done about a clause of an own document. */
export function isUnbound(clause: Pick<Clause, 'controls' | 'none'>): boolean {
  return clause.controls.length === 0 && (clause.none ?? '').startsWith(NOT_YET_BOUND)
}

/** Whose document it is. */
export interface DocumentOwner {
  /** The id of the policy: the school's short name. */
  readonly id: string
  readonly school: string
  readonly jurisdiction: Pack['jurisdiction']
  /** What it is called where the document has no title. */
  readonly title: string
}

/**
 * A policy that says what a document says and answers nothing yet: every question is silent, and no
 * clause does anything until a person binds it.
 */
export function packOfDocument(document: DocumentClauses, owner: DocumentOwner): Pack {
  const silent: ParameterSetting = { status: 'silent', value: null, alsoReads: [], clauses: [] }
  return {
    id: owner.id,
    title: (document.title ?? owner.title).slice(0, 200),
    school: owner.school,
    jurisdiction: owner.jurisdiction,
    version: document.version ?? 'imported',
    terms: termsOf(document.passages),
    roles: [],
    dates: {},
    related: [],
    conflicts: [],
    parameters: Object.fromEntries(PARAMETERS.map(({ key }) => [key, silent])),
    topics: {},
    clauses: document.passages.map((passage) => clauseOf(passage, owner.id)),
  }
}

/** The id of a passage's clause in a policy. */
export function clauseIdOf(packId: string, passage: Pick<Passage, 'number'>): string {
  return `${packId}:${passage.number}`
}

function clauseOf(passage: Passage, packId: string): Clause {
  const { section, wording, kind, text, why } = passage
  return {
    id: clauseIdOf(packId, passage),
    section,
    wording,
    audience: [],
    kind,
    controls: [],
    none: WHY_UNBOUND,
    text,
    ...(why ? { care: `${why} Look at the document itself.` } : {}),
  }
}

/** The document's own words for people, by which it uses most. */
function termsOf(passages: readonly Passage[]): Terms {
  const text = passages.map((passage) => passage.wording.toLowerCase()).join(' ')
  const times = (word: string) => text.split(word).length - 1
  const most = (words: readonly string[], usual: string) =>
    [...words].sort((one, other) => times(other) - times(one)).find((word) => times(word) > 0) ??
    usual
  const learner = most(['pupil', 'student', 'learner'], 'pupil')
  return {
    learner,
    learners: `${learner}s`,
    head: most(['headteacher', 'head teacher', 'principal'], 'headteacher'),
    safeguardingLead: most(
      [
        'designated safeguarding lead',
        'designated safeguarding person',
        'child protection officer',
      ],
      'designated safeguarding lead',
    ),
    school: times('academy') > times('school') ? 'academy' : 'school',
  }
}
