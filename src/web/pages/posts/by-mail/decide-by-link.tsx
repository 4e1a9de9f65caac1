import { z } from 'zod'
import { readSessionCookie } from '../../../../domain/people/index.ts'
import {
  countDeadLink,
  decideByLink,
  type LinkTrier,
  liveDecisionLink,
  OUTCOMES,
  type PostForReader,
  postForReader,
  type Refusal,
  triedTooOften,
} from '../../../../domain/posts/index.ts'
import { typedText } from '../../../../domain/typed.ts'
import { addressOf } from '../../../address-of.ts'
import type { App, PageContext } from '../../../context.ts'
import { faultsOf, readForm, type Typed } from '../../../form.ts'
import { dropLinkCookie, keepLinkCookie } from './link-cookie.ts'
import { DecidedPage, type DecideErrors, DecideLinkPage, LinkOverPage } from './link-pages.tsx'

const PATH = '/decide/:token'

const decisionForm = z.object({
  outcome: z.enum(OUTCOMES, 'Choose what you decide'),
  reason: typedText(5_000).default(''),
  watched: z.literal('yes').optional().catch(undefined),
})

/**
 * Deciding on a post from a link in a mail. Looking at it changes nothing, as mail scanners look at links
 * before people do: only the form decides.
 */
export function registerDecideByLink(app: App): void {
  app.use(PATH, async (c, next) => {
    c.header('Cache-Control', 'no-store')
    c.header('X-Robots-Tag', 'noindex')
    await next()
  })

  app.get(PATH, async (c) => {
    const found = await findPost(c)
    if (!found) return over(c)
    keepLinkCookie(c, found.token, c.var.installation.origin)
    return c.html(<DecideLinkPage {...found} />)
  })

  app.post(PATH, async (c) => {
    const token = readSessionCookie(c.req.param('token'))
    const typed = await readForm(c)
    const parsed = decisionForm.safeParse(typed)
    if (!token) return over(c)
    if (!parsed.success) {
      const { fields, page } = faultsOf(parsed.error)
      return again(c, typed, { fields, page }, 400)
    }
    const { now, installation } = c.var
    const { outcome, reason, watched } = parsed.data
    const command = { secret: token.secret, outcome, reason, watched: watched === 'yes' }
    const result = await installation.database.write(token.trustId, (db) =>
      decideByLink(db, command, { gate: installation.gate, now }),
    )
    if (!result.ok) return refusedByLink(c, typed, result)
    dropLinkCookie(c)
    return c.html(<DecidedPage outcome={outcome} />)
  })
}

/** The post of a live link, as its approver sees it; what is unknown is counted against the address. */
async function findPost(
  c: PageContext,
): Promise<{ readonly token: string; readonly view: PostForReader } | undefined> {
  const text = c.req.param('token') ?? ''
  const token = readSessionCookie(text)
  if (await triedTooOften(c.var.installation.database, trierOf(c), c.var.now)) return undefined
  const { now, installation } = c.var
  const { database, gate } = installation
  const view =
    token &&
    (await database.read(token.trustId, async (db) => {
      const link = await liveDecisionLink(db, token.secret, now)
      return link && postForReader(db, link.actor, { postId: link.postId, gate, now })
    }))
  if (view) return { token: text, view }
  await countDeadLink(database, trierOf(c), now)
  return undefined
}

function trierOf(c: PageContext): LinkTrier {
  return { address: addressOf(c), secret: c.var.installation.secret }
}

async function over(c: PageContext): Promise<Response> {
  const { now, installation } = c.var
  const wait = await triedTooOften(installation.database, trierOf(c), now)
  return c.html(<LinkOverPage />, wait ? 429 : 404)
}

async function again(
  c: PageContext,
  typed: Typed,
  errors: DecideErrors,
  status: 400 | 403 | 409 | 422,
): Promise<Response> {
  const found = await findPost(c)
  if (!found) return over(c)
  return c.html(<DecideLinkPage {...found} values={typed} errors={errors} />, status)
}

const STATUS = {
  forbidden: 403,
  moved_on: 409,
  changed_elsewhere: 409,
  incomplete: 400,
  stopped: 422,
} as const

function refusedByLink(c: PageContext, typed: Typed, refusal: Refusal): Promise<Response> {
  const { kind, faults, message } = refusal
  if (kind === 'not_found') return over(c)
  const page = faults
    ? faults.map((fault) => ({ text: fault.message, href: `#${fault.field}` }))
    : [{ text: message, href: '#findings' }]
  const fields = Object.fromEntries((faults ?? []).map((fault) => [fault.field, fault.message]))
  return again(c, typed, { fields, page }, STATUS[kind])
}
