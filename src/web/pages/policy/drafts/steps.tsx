import { z } from 'zod'
import {
  answerComment,
  approvalForm,
  approveDraft,
  closeConsultation,
  commentAnswerForm,
  commentForm,
  consultationForm,
  dropDraft,
  enterComment,
  giveNotice,
  noticeForm,
  openConsultation,
  proposeDraft,
  sendBackDraft,
  sendBackForm,
} from '../../../../domain/policies/index.ts'
import type { Refusal } from '../../../../domain/refusal.ts'
import type { App } from '../../../context.ts'
import type { Done } from '../../../done.ts'
import { type Faults, faultsOf, readForm } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { draftAt, draftPath } from './draft-at.ts'
import { DraftPage } from './draft-page.tsx'

type Command<Data> = (
  db: Parameters<typeof approveDraft>[0],
  actor: Parameters<typeof approveDraft>[1],
  data: Data,
  now: Date,
) => Promise<{ readonly ok: true } | Refusal>

interface DraftStep<Data> {
  readonly schema: z.ZodType<Data>
  readonly command: Command<Data>
  readonly done: Done
}

const atRevision = z.object({ draftId: z.uuid(), revision: z.coerce.number().int().min(0) })
const consultationOnly = z.object({ consultationId: z.uuid() })

/** Fields that no person fills in: a fault there is not one to mend. */
const HIDDEN = ['draftId', 'consultationId', 'commentId', 'revision'] as const

/** Everything that happens to a draft but the writing of it, each a form on its page. */
export function registerDraftSteps(app: App): void {
  step(app, 'consult', {
    schema: consultationForm,
    command: openConsultation,
    done: 'consultation_opened',
  })
  step(app, 'comment', { schema: commentForm, command: enterComment, done: 'saved' })
  step(app, 'answer-comment', { schema: commentAnswerForm, command: answerComment, done: 'saved' })
  step(app, 'close-consultation', {
    schema: consultationOnly,
    command: closeConsultation,
    done: 'consultation_closed',
  })
  step(app, 'propose', { schema: atRevision, command: proposeDraft, done: 'draft_proposed' })
  step(app, 'approve', { schema: approvalForm, command: approveDraft, done: 'draft_approved' })
  step(app, 'send-back', { schema: sendBackForm, command: sendBackDraft, done: 'draft_sent_back' })
  step(app, 'notice', { schema: noticeForm, command: giveNotice, done: 'notice_given' })
  step(app, 'drop', { schema: atRevision, command: dropDraft, done: 'draft_dropped' })
}

function step<Data>(app: App, name: string, { schema, command, done }: DraftStep<Data>): void {
  app.post(`/policy-drafts/:id/${name}`, async (c) => {
    const at = await draftAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { draftId } = at.draft
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) =>
      c.html(<DraftPage {...{ c, at, typed, faults }} />, status)
    const parsed = schema.safeParse({ ...typed, draftId })
    if (!parsed.success) {
      const faults = faultsOf(parsed.error)
      if (HIDDEN.some((field) => faults.fields[field])) return ProblemResponse(c, 'not_found')
      return again(faults, 400)
    }
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      command(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`${draftPath(draftId)}?done=${done}`, 303)
  })
}
