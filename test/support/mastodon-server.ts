import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'

/**
 * As much of Mastodon’s API as Gatepost speaks, written from its documentation (methods `accounts`, `apps`,
 * `media` and `statuses`; entity `Error`). It keeps everything in memory. It is no Mastodon: what a real
 * server does beyond its documentation is not in here.
 */
export interface MastodonServer {
  readonly origin: string
  addAccount(name: string, scopes?: readonly string[]): MastodonAccount
  /** As after the hour for which a server keeps the keys of tries. */
  forgetKeys(): void
  close(): Promise<void>
}

export interface MastodonAccount {
  readonly id: string
  readonly token: string
  /** What stands there now, the latest first. */
  statuses(): readonly StoredStatus[]
  /** Change a status as its owner would on the network’s own site. */
  edit(statusId: string, text: string): void
  /** Somebody else answers. @returns the reply’s id */
  replyFrom(name: string, toStatusId: string, text: string): string
  revoke(): void
}

export interface StoredStatus {
  readonly id: string
  readonly accountId: string
  readonly inReplyToId: string | null
  readonly createdAt: Date
  text: string
  editedAt: Date | null
  readonly mediaIds: readonly string[]
}

interface Token {
  readonly accountId: string
  readonly scopes: readonly string[]
}

interface Media {
  readonly accountId: string
  readonly description: string
  asked: number
}

const MAX_CHARACTERS = 500
const KEY_HOURS = 1
const DEFAULT_SCOPES = ['read:accounts', 'read:statuses', 'write:media', 'write:statuses']

/** Everything that one server knows. */
class Memory {
  readonly names = new Map<string, string>()
  readonly tokens = new Map<string, Token>()
  readonly media = new Map<string, Media>()
  readonly statuses: StoredStatus[] = []
  readonly keys = new Map<string, { readonly statusId: string; readonly until: number }>()
  #last = BigInt(Date.now()) * 65_536n

  nextId(): string {
    this.#last += 1n
    return String(this.#last)
  }

  add(status: Omit<StoredStatus, 'id' | 'createdAt' | 'editedAt'>): StoredStatus {
    const stored = { ...status, id: this.nextId(), createdAt: new Date(), editedAt: null }
    this.statuses.unshift(stored)
    return stored
  }
}

export async function startMastodonServer(): Promise<MastodonServer> {
  const memory = new Memory()
  const app = routes(memory)
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((ready) => server.on('listening', ready))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    addAccount: (name, scopes = DEFAULT_SCOPES) => accountIn(memory, name, scopes),
    forgetKeys: () => memory.keys.clear(),
    close: () => new Promise((done) => server.close(() => done())),
  }
}

function accountIn(memory: Memory, name: string, scopes: readonly string[]): MastodonAccount {
  const id = memory.nextId()
  const token = randomUUID()
  memory.names.set(id, name)
  memory.tokens.set(token, { accountId: id, scopes })
  return {
    id,
    token,
    statuses: () => memory.statuses.filter((status) => status.accountId === id),
    edit(statusId, text) {
      const status = memory.statuses.find((one) => one.id === statusId)
      if (!status) throw new Error('There is no such status.')
      Object.assign(status, { text, editedAt: new Date() })
    },
    replyFrom(other, inReplyToId, text) {
      const accountId = memory.nextId()
      memory.names.set(accountId, other)
      return memory.add({ accountId, inReplyToId, text, mediaIds: [] }).id
    },
    revoke: () => void memory.tokens.delete(token),
  }
}

type Answer = Response | Promise<Response>

function routes(memory: Memory): Hono {
  const app = new Hono()
  const as =
    (scope: string, act: (c: Context, accountId: string) => Answer) =>
    (c: Context): Answer => {
      const [, secret] = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '') ?? []
      const token = memory.tokens.get(secret ?? '')
      if (!token) return c.json({ error: 'The access token is invalid' }, 401)
      const may = token.scopes.some((given) => given === scope || scope.startsWith(`${given}:`))
      if (!may) return c.json({ error: 'This action is outside the authorized scopes' }, 403)
      return act(c, token.accountId)
    }
  app.get('/api/v1/apps/verify_credentials', (c) => {
    const token = memory.tokens.get(c.req.header('authorization')?.slice(7) ?? '')
    if (!token) return c.json({ error: 'The access token is invalid' }, 401)
    return c.json({ name: 'Gatepost', scopes: token.scopes })
  })
  app.get(
    '/api/v1/accounts/verify_credentials',
    as('read:accounts', (c, id) => c.json(accountEntity(memory, id))),
  )
  app.get(
    '/api/v1/accounts/:id/statuses',
    as('read:statuses', (c) => ownStatuses(memory, c)),
  )
  app.post(
    '/api/v2/media',
    as('write:media', (c, id) => takeMedia(memory, c, id)),
  )
  app.get(
    '/api/v1/media/:id',
    as('write:media', (c) => processedMedia(memory, c)),
  )
  app.post(
    '/api/v1/statuses',
    as('write:statuses', (c, id) => createStatus(memory, c, id)),
  )
  app.get(
    '/api/v1/statuses/:id/source',
    as('read:statuses', (c) =>
      withStatus(memory, c, ({ id, text }) => c.json({ id, text, spoiler_text: '' })),
    ),
  )
  app.get(
    '/api/v1/statuses/:id/context',
    as('read:statuses', (c) =>
      withStatus(memory, c, ({ id }) => {
        const under = memory.statuses.filter((one) => one.inReplyToId === id)
        return c.json({ ancestors: [], descendants: under.map((one) => statusEntity(memory, one)) })
      }),
    ),
  )
  app.get(
    '/api/v1/statuses/:id',
    as('read:statuses', (c) => withStatus(memory, c, (one) => c.json(statusEntity(memory, one)))),
  )
  app.delete(
    '/api/v1/statuses/:id',
    as('write:statuses', (c, accountId) =>
      withStatus(memory, c, (status) => {
        if (status.accountId !== accountId) return c.json({ error: 'Record not found' }, 404)
        memory.statuses.splice(memory.statuses.indexOf(status), 1)
        return c.json({ ...statusEntity(memory, status), text: status.text })
      }),
    ),
  )
  app.notFound((c) => c.json({ error: 'Record not found' }, 404))
  return app
}

function withStatus(memory: Memory, c: Context, act: (status: StoredStatus) => Answer): Answer {
  const status = memory.statuses.find((one) => one.id === c.req.param('id'))
  return status ? act(status) : c.json({ error: 'Record not found' }, 404)
}

function ownStatuses(memory: Memory, c: Context): Response {
  const limit = Math.min(Number(c.req.query('limit') ?? 20), 40)
  const maxId = c.req.query('max_id')
  const own = memory.statuses
    .filter((one) => one.accountId === c.req.param('id'))
    .filter((one) => maxId === undefined || BigInt(one.id) < BigInt(maxId))
  const page = own.slice(0, limit)
  const last = page.at(-1)
  if (last && own.length > limit) {
    const next = new URL(c.req.url)
    next.searchParams.set('max_id', last.id)
    c.header('Link', `<${next}>; rel="next"`)
  }
  return c.json(page.map((one) => statusEntity(memory, one)))
}

async function takeMedia(memory: Memory, c: Context, accountId: string): Promise<Response> {
  const form = await c.req.parseBody()
  if (!(form.file instanceof File)) {
    return c.json({ error: 'Validation failed: File can’t be blank' }, 422)
  }
  const id = memory.nextId()
  memory.media.set(id, { accountId, description: String(form.description ?? ''), asked: 0 })
  return c.json({ id, type: 'image', url: null, description: form.description }, 202)
}

/** Ready at the second look, as a server that is busy does it. */
function processedMedia(memory: Memory, c: Context): Response {
  const id = c.req.param('id') ?? ''
  const media = memory.media.get(id)
  if (!media) return c.json({ error: 'Record not found' }, 404)
  media.asked += 1
  const url = media.asked > 1 ? `https://files.example/${id}.jpg` : null
  const { description } = media
  return c.json({ id, type: 'image', url, description }, url ? 200 : 206)
}

async function createStatus(memory: Memory, c: Context, accountId: string): Promise<Response> {
  const key = c.req.header('idempotency-key')
  const known = key ? memory.keys.get(`${accountId} ${key}`) : undefined
  if (known && known.until > Date.now()) {
    const status = memory.statuses.find((one) => one.id === known.statusId)
    return status
      ? c.json(statusEntity(memory, status))
      : c.json({ error: 'Record not found' }, 404)
  }
  const body = (await c.req.json()) as { status?: string; media_ids?: readonly string[] }
  const text = (body.status ?? '').trim()
  const mediaIds = body.media_ids ?? []
  const fault = whyInvalid(memory, { text, mediaIds, accountId })
  if (fault) return c.json({ error: fault }, 422)
  const status = memory.add({ accountId, inReplyToId: null, text, mediaIds })
  if (key) {
    const until = Date.now() + KEY_HOURS * 3_600_000
    memory.keys.set(`${accountId} ${key}`, { statusId: status.id, until })
  }
  return c.json(statusEntity(memory, status))
}

function whyInvalid(
  memory: Memory,
  status: {
    readonly text: string
    readonly mediaIds: readonly string[]
    readonly accountId: string
  },
): string | undefined {
  const { text, mediaIds, accountId } = status
  if (text === '' && mediaIds.length === 0) return 'Validation failed: Text can’t be blank'
  const counted = [...text.replace(/https?:\/\/\S+/g, 'x'.repeat(23))].length
  if (counted > MAX_CHARACTERS) {
    return `Validation failed: Text character limit of ${MAX_CHARACTERS} exceeded`
  }
  if (mediaIds.length > 4) return 'Validation failed: Cannot attach more than 4 files'
  const media = mediaIds.map((id) => memory.media.get(id))
  if (media.some((one) => one?.accountId !== accountId)) return 'Validation failed: Media not found'
  if (media.some((one) => (one?.asked ?? 0) < 2)) {
    return 'Cannot attach files that have not finished processing. Try again in a moment!'
  }
  return undefined
}

function accountEntity(memory: Memory, id: string) {
  const name = memory.names.get(id) ?? ''
  return {
    id,
    username: name,
    acct: name,
    display_name: name,
    url: `https://social.example/@${name}`,
  }
}

function statusEntity(memory: Memory, status: StoredStatus) {
  const account = accountEntity(memory, status.accountId)
  return {
    id: status.id,
    uri: `${account.url}/statuses/${status.id}`,
    url: `${account.url}/${status.id}`,
    created_at: status.createdAt.toISOString(),
    edited_at: status.editedAt?.toISOString() ?? null,
    in_reply_to_id: status.inReplyToId,
    content: contentOf(status.text),
    account,
    media_attachments: status.mediaIds.map((id) => ({
      id,
      type: 'image',
      url: `https://files.example/${id}.jpg`,
      description: memory.media.get(id)?.description ?? null,
    })),
  }
}

/** Text as Mastodon hands it out: escaped, in paragraphs, links shortened for the eye. */
function contentOf(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
  const linked = escaped.replace(
    /(https?:\/\/)(\S+)/g,
    '<a href="$1$2" rel="nofollow"><span class="invisible">$1</span><span>$2</span></a>',
  )
  const paragraphs = linked.split(/\n{2,}/).map((one) => one.replaceAll('\n', '<br />'))
  return paragraphs.map((one) => `<p>${one}</p>`).join('')
}
