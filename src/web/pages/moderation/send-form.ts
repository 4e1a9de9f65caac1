import type { z } from 'zod'
import type { endHouseRule } from '../../../domain/moderation/index.ts'
import type { Actor } from '../../../domain/people/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { PageContext } from '../../context.ts'
import { type Faults, faultsOf, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { moderationAt } from './moderation-at.ts'

/** Shows the page that a form stands on: with what was typed, and what is wrong with it. */
export type ShowPage = (
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status?: 200 | 400 | 422,
) => Promise<Response>

/** What a command of the domain writes with. */
type Writer = Parameters<typeof endHouseRule>[0]

interface SentForm<Command> {
  readonly form: z.ZodType<Command>
  readonly run: (
    db: Writer,
    actor: Actor,
    command: Command,
    now: Date,
  ) => Promise<{ readonly ok: true } | Refusal>
  readonly show: ShowPage
  /** Where it leads when it is done, below the comments of the school. */
  readonly to: string
  /** It holds nothing that anybody types: what cannot be read in it is not there. */
  readonly button?: true
}

/** Take in a form of a page about comments: read, run, and shown again with what is wrong. */
export async function sendForm<Command>(
  c: PageContext,
  { form, run, show, to, button }: SentForm<Command>,
): Promise<Response> {
  const { school, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const typed = await readForm(c)
  const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
  const parsed = form.safeParse({ ...typed, schoolId: school.schoolId })
  if (!parsed.success && button) return ProblemResponse(c, 'not_found')
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    run(db, actor, parsed.data, now),
  )
  if (!result.ok) return refused(c, result, again)
  return c.redirect(`/schools/${school.slug}/comments/${to}`, 303)
}
