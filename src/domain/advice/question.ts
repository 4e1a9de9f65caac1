import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { PolicyQuestionTable } from '../../db/tables/policy-question.ts'
import {
  type AnswerKind,
  type Facts,
  isStanding,
  readFacts,
  type Standing,
} from '../../policy/advise/index.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'
import { type Actor, rolesAt } from '../people/index.ts'

/** A question about the policy as it is kept. */
export interface StoredQuestion {
  readonly questionId: string
  readonly schoolId: string
  readonly policyVersionId: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly words: string
  readonly standing: Standing
  readonly situation: string | null
  readonly facts: Facts
  readonly routedTo: readonly Role[]
  readonly managerId: string | null
  readonly state: PolicyQuestionTable['state']
  readonly verdict: AnswerKind | null
  readonly answer: string | null
  readonly clauses: readonly string[]
  readonly answeredAt: Date | null
  readonly publicQuestion: string | null
}

const texts = z.array(z.string())
const textByText = z.record(z.string(), z.string())

/** A row as the domain speaks of it. */
export function toQuestion(row: Selectable<PolicyQuestionTable>): StoredQuestion {
  const routed = texts.parse(row.routed_to)
  return {
    questionId: row.question_id,
    schoolId: row.school_id,
    policyVersionId: row.policy_version_id,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    words: row.words,
    standing: isStanding(row.standing) ? row.standing : 'employee',
    situation: row.situation,
    facts: readFacts(textByText.parse(row.facts)),
    routedTo: ROLES.map((role) => role.code).filter((code) => routed.includes(code)),
    managerId: row.manager_id,
    state: row.state,
    verdict: row.verdict,
    answer: row.answer,
    clauses: texts.parse(row.clauses),
    answeredAt: row.answered_at,
    publicQuestion: row.public_question,
  }
}

type Addressed = Pick<StoredQuestion, 'schoolId' | 'askedBy' | 'routedTo' | 'managerId'>

/**
 * Whether this person answers a question: in a role that the policy names, as the asker's own line
 * manager where it names line managers, or as the head in their stead. Nobody answers themselves.
 */
export function answers(actor: Actor, question: Addressed): boolean {
  if (actor.personId === question.askedBy) return false
  if (actor.personId === question.managerId) return true
  const held = rolesAt(actor, question.schoolId)
  if (held.includes('head')) return true
  // Where the asker has a line manager on record, the question is theirs and not every manager's.
  const open = question.routedTo.filter(
    (role) => role !== 'line_manager' || question.managerId === null,
  )
  return open.some((role) => held.includes(role))
}
