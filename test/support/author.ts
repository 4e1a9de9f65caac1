import type { Actor } from '../../src/domain/people/index.ts'
import { startDraft } from '../../src/domain/posts/index.ts'
import type { Installation } from '../../src/installation.ts'
import { createApp } from '../../src/web/app.tsx'
import { ORIGIN } from './installation.ts'
import { type FormField, fieldsOf, filledIn } from './page-form.ts'
import { NOW } from './policy.ts'
import { signedIn } from './small-trust.ts'

type Values = Readonly<Record<string, string | readonly string[]>>

/** A signed-in person at a browser without scripts, and at one with. */
export interface Author {
  readonly actor: Actor
  readonly cookie: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  /** Send fields as a form does; with files it is multipart. */
  send(path: string, fields: readonly FormField[], files?: readonly File[]): Promise<Response>
  /** Send files alone, each in a field of its own, as a form or as a page's script does. */
  sendFiles(
    path: string,
    files: Readonly<Record<string, File>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>
  /** Send JSON as the page's script does. */
  json(path: string, body: unknown): Promise<Response>
  /** The fields of the page on which a post is written, as they stand. */
  formOf(postId: string): Promise<FormField[]>
  /** Open that page, fill fields in, press a button. */
  press(postId: string, intent: string, values?: Values, files?: readonly File[]): Promise<Response>
  /** A new draft. @returns its id */
  start(schoolId: string): Promise<string>
}

/** Sit somebody down at a browser. */
export async function sitDown(installation: Installation, actor: Actor): Promise<Author> {
  const app = createApp(installation)
  const cookie = await signedIn(installation.database, actor, installation.now())
  const request = async (path: string, init: RequestInit) => {
    const headers = { cookie, origin: ORIGIN, ...(init.headers as Record<string, string>) }
    return app.request(`${ORIGIN}${path}`, { ...init, headers })
  }
  const author: Author = {
    actor,
    cookie,
    get: (path, headers = {}) => request(path, { headers }),
    send: (path, fields, files = []) =>
      request(path, { method: 'POST', body: bodyOf(fields, files) }),
    sendFiles(path, files, headers = {}) {
      const body = new FormData()
      for (const [name, file] of Object.entries(files)) body.append(name, file)
      return request(path, { method: 'POST', body, headers })
    },
    json: (path, body) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async formOf(postId) {
      return fieldsOf(await (await author.get(`/posts/${postId}/edit`)).text())
    },
    async press(postId, intent, values = {}, files = []) {
      const fields = filledIn(await author.formOf(postId), { ...values, intent })
      return author.send(`/posts/${postId}/edit`, fields, files)
    },
    async start(schoolId) {
      const started = await installation.database.write(actor.trustId, (db) =>
        startDraft(db, actor, { schoolId }, NOW),
      )
      if (!started.ok) throw new Error(started.message)
      return started.postId
    },
  }
  return author
}

function bodyOf(fields: readonly FormField[], files: readonly File[]): FormData | URLSearchParams {
  if (files.length === 0) return new URLSearchParams(fields.map(([name, value]) => [name, value]))
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  for (const file of files) body.append('photos', file)
  return body
}
