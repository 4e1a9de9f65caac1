import {
  answerAsParent,
  answerAsParentForm,
  closeFamilySession,
  familyView,
  liftOwnObjection,
  withdrawObjectionForm,
} from '../../../domain/consent/index.ts'
import { sweepAfter } from '../../../domain/withdrawal/index.ts'
import type { PageError } from '../../components/error-summary.tsx'
import type { App, PageContext } from '../../context.ts'
import { readBody } from '../../form.ts'
import { AnswersPage, type Choices } from './answers-page.tsx'
import { dropFamilyCookie } from './family-cookie.ts'
import { findFamily, type Visit } from './find-family.ts'
import { FinishedPage } from './finished-page.tsx'
import { LinkGonePage } from './link-gone-page.tsx'
import { isSaved, SAVED } from './saved.ts'

/** Where a parent reads, answers and changes their mind: one page, one press for each answer. */
export function registerFamilyAnswers(app: App): void {
  app.get('/family', async (c) => {
    const visit = await visitOf(c)
    return visit ? show(c, visit) : over(c)
  })

  app.post('/family', async (c) => {
    const visit = await visitOf(c)
    if (!visit) return over(c)
    const body = await readBody(c)
    const channels = [body.channels ?? []].flat().map(String)
    const parsed = answerAsParentForm.safeParse({
      answer: body.answer,
      channels: channels.includes('all') ? 'all' : channels,
      wordingId: body.wordingId,
    })
    if (!parsed.success) {
      const errors = parsed.error.issues.map((issue) => toError(issue.path[0], issue.message))
      return show(c, visit, { errors, choices: { channels } }, 400)
    }
    const { family } = visit
    const result = await c.var.installation.database.write(family.trustId, async (db) => {
      const answered = await answerAsParent(db, family, parsed.data, c.var.now)
      return sweepAfter(db, `parent:${family.contactId}`, answered, c.var.now)
    })
    if (!result.ok) {
      const errors = [toError('channels', result.message)]
      return show(c, visit, { errors, choices: { channels } }, 409)
    }
    return c.redirect(`/family?saved=${parsed.data.answer}`, 303)
  })

  app.post('/family/objections/:objectionId/lift', async (c) => {
    const visit = await visitOf(c)
    if (!visit) return over(c)
    const command = withdrawObjectionForm.safeParse(c.req.param())
    const { family } = visit
    const result = command.success
      ? await c.var.installation.database.write(family.trustId, (db) =>
          liftOwnObjection(db, family, command.data, c.var.now),
        )
      : undefined
    if (result?.ok) return c.redirect('/family?saved=lifted', 303)
    const text = result?.message ?? 'That objection is not one of yours. Look at the list again.'
    return show(c, visit, { errors: [{ text, href: '#record' }] }, 409)
  })

  app.post('/family/finish', async (c) => {
    const visit = await visitOf(c)
    dropFamilyCookie(c)
    if (!visit) return over(c)
    await c.var.installation.database.write(visit.family.trustId, (db) =>
      closeFamilySession(db, visit.family, c.var.now),
    )
    return c.html(<FinishedPage school={visit.school} />)
  })
}

async function visitOf(c: PageContext): Promise<Visit | undefined> {
  c.header('Cache-Control', 'no-store')
  return findFamily(c)
}

function over(c: PageContext) {
  return c.html(<LinkGonePage over />, 403)
}

async function show(
  c: PageContext,
  visit: Visit,
  shown: { readonly errors?: readonly PageError[]; readonly choices?: Choices } = {},
  status: 200 | 400 | 409 = 200,
) {
  const { family } = visit
  const view = await c.var.installation.database.write(family.trustId, (db) =>
    familyView(db, family, c.var.now),
  )
  const saved = c.req.query('saved') ?? ''
  return c.html(
    <AnswersPage
      {...visit}
      view={view}
      saved={status === 200 && isSaved(saved) ? SAVED[saved] : undefined}
      {...shown}
    />,
    status,
  )
}

/** Each fault with the place on the page where it is put right. */
function toError(field: PropertyKey | undefined, message: string): PageError {
  const text = field === 'channels' ? message : 'Choose your answer'
  return { text, href: field === 'channels' ? '#channels' : '#answer' }
}
