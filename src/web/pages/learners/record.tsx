import type { z } from 'zod'
import {
  createParentLink,
  createParentLinkForm,
  isOfLearner,
  liftRestriction,
  liftRestrictionForm,
  type NamedOnPage,
  type Protecting,
  recordConsent,
  recordConsentForm,
  recordObjection,
  recordObjectionForm,
  restrictLearner,
  restrictLearnerForm,
  setAsideTick,
  withdrawConsent,
  withdrawConsentForm,
  withdrawObjection,
  withdrawObjectionForm,
} from '../../../domain/consent/index.ts'
import { type Actor, trailName } from '../../../domain/people/index.ts'
import { refuseUnknown } from '../../../domain/refusal.ts'
import { sweepAfter } from '../../../domain/withdrawal/index.ts'
import type { App, PageContext } from '../../context.ts'
import type { Done } from '../../done.ts'
import { type Faults, faultOf, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { PATH, showLearner } from './learner.tsx'
import { anchorOf, channelOf, type FormOnPage, fieldOnPage, giverOf } from './learner-forms.ts'

type Db = Parameters<typeof recordConsent>[0]
type Command<T> = (db: Db, actor: Actor, command: T, now: Date) => Promise<Protecting>

interface Recording<T> {
  readonly schema: z.ZodType<T>
  readonly command: Command<T>
  /** What the command takes, from the fields of the page. */
  readonly read: (typed: Typed, learnerId: string) => unknown
  /** What it names that must be this learner's own. */
  readonly names?: (command: T) => NamedOnPage
  readonly form?: FormOnPage
  readonly done: Done
}

const NOT_THEIRS = refuseUnknown('That is not on record of this learner.')

/** Everything that is recorded about a learner; whatever protects them more sweeps their posts. */
export function registerRecords(app: App): void {
  record(app, 'answers', {
    schema: recordConsentForm,
    command: recordConsent,
    read: (typed, learnerId) => ({
      ...typed,
      learnerId,
      channelId: channelOf(typed),
      giver: giverOf(typed),
    }),
    form: 'answer',
    done: 'answer_recorded',
  })
  record(app, 'objections', {
    schema: recordObjectionForm,
    command: recordObjection,
    read: (typed, learnerId) => ({
      ...typed,
      learnerId,
      wordingId: null,
      channelId: channelOf(typed),
      giver: giverOf(typed),
    }),
    form: 'objection',
    done: 'objection_recorded',
  })
  record(app, 'restrictions', {
    schema: restrictLearnerForm,
    command: restrictLearner,
    read: (typed, learnerId) => ({ ...typed, learnerId }),
    form: 'restriction',
    done: 'restricted',
  })
  record(app, 'withdraw', {
    schema: withdrawConsentForm,
    command: withdrawConsent,
    read: (typed) => typed,
    names: (command) => command,
    done: 'yes_taken_back',
  })
  record(app, 'set-aside-tick', {
    schema: withdrawConsentForm,
    command: setAsideTick,
    read: (typed) => typed,
    names: (command) => command,
    done: 'saved',
  })
  record(app, 'lift-objection', {
    schema: withdrawObjectionForm,
    command: withdrawObjection,
    read: (typed) => typed,
    names: (command) => command,
    done: 'objection_taken_back',
  })
  record(app, 'lift-restriction', {
    schema: liftRestrictionForm,
    command: liftRestriction,
    read: (typed) => typed,
    names: (command) => command,
    done: 'restriction_lifted',
  })
  app.post(`${PATH}/links`, makeLink)
}

function record<T>(app: App, name: string, recording: Recording<T>): void {
  app.post(`${PATH}/${name}`, async (c) => {
    const learnerId = c.req.param('id')
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) =>
      showLearner(
        c,
        learnerId,
        { typed, faults, ...(recording.form ? { form: recording.form } : {}) },
        status,
      )
    const parsed = recording.schema.safeParse(recording.read(typed, learnerId))
    if (!parsed.success) return again(faultsOnPage(parsed.error, recording.form), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, async (db) => {
      if (!(await isOfLearner(db, learnerId, recording.names?.(parsed.data) ?? {})))
        return NOT_THEIRS
      const recorded = await recording.command(db, actor, parsed.data, now)
      return sweepAfter(db, trailName(actor), recorded, now)
    })
    if (!result.ok) {
      if (result.kind !== 'refused') return ProblemResponse(c, result.kind)
      return again(faultOf(result), 422)
    }
    return c.redirect(`/learners/${learnerId}?done=${recording.done}`, 303)
  })
}

function faultsOnPage(error: z.ZodError, form: FormOnPage | undefined): Faults {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[fieldOnPage(issue.path)] ??= issue.message
  if (fields.giver) fields.giver = 'Choose who said so'
  const page = Object.entries(fields).map(([field, text]) => ({
    text,
    href: anchorOf(form, field),
  }))
  return { fields, page }
}

async function makeLink(c: PageContext): Promise<Response> {
  const learnerId = c.req.param('id') ?? ''
  const parsed = createParentLinkForm.safeParse(await readForm(c))
  if (!parsed.success) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const made = await installation.database.write(actor.trustId, async (db) => {
    if (!(await isOfLearner(db, learnerId, parsed.data))) return NOT_THEIRS
    return createParentLink(db, actor, parsed.data, now)
  })
  if (!made.ok) {
    if (made.kind !== 'refused') return ProblemResponse(c, made.kind)
    return showLearner(c, learnerId, { faults: faultOf(made) }, 422)
  }
  const link = {
    contactId: parsed.data.contactId,
    address: `${installation.origin}/family/${made.token}`,
    expiresAt: made.expiresAt,
  }
  return showLearner(c, learnerId, { link })
}
