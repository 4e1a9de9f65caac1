import type { Actor } from '../../src/domain/people/index.ts'
import { ORIGIN } from './installation.ts'
import type { FormField } from './page-form.ts'

/** What is sent with a request: fields of a form, files among them, or JSON. */
export type Sent =
  | {
      readonly form: readonly FormField[]
      readonly files?: readonly File[]
      /** The field of the files, where it is not that of photos. */
      readonly filesAs?: string
    }
  | { readonly json: unknown }

/** One request, with the ids of real things in its address and its body. */
export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly sent?: Sent
  /** Who may make it; nobody for what is open to anyone. */
  readonly as?: Actor
  /** What else the browser of that person sends. */
  readonly cookie?: string
}

export interface Headers {
  readonly [name: string]: string
}

type App = { request(path: string, init: RequestInit): Response | Promise<Response> }

/** Make the request as a browser on the app's own page does, unless told otherwise. */
export async function make(app: App, asked: Asked, headers: Headers = {}): Promise<Response> {
  const { method, path, sent } = asked
  const own: Record<string, string> = { origin: ORIGIN, ...headers }
  if (sent && 'json' in sent) {
    own.accept ??= 'application/json'
    own['content-type'] ??= 'application/json'
  }
  const body = sent ? { body: bodyOf(sent) } : {}
  return app.request(`${ORIGIN}${path}`, { method, headers: own, ...body })
}

function bodyOf(sent: Sent): string | FormData | URLSearchParams {
  if ('json' in sent) return JSON.stringify(sent.json)
  const { form, files = [], filesAs = 'photos' } = sent
  if (files.length === 0) return new URLSearchParams(form.map(([name, value]) => [name, value]))
  const body = new FormData()
  for (const [name, value] of form) body.append(name, value)
  for (const file of files) body.append(filesAs, file)
  return body
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The same request with every id in it replaced, the same one each time by the same other. */
export function withOtherIds(asked: Asked, other: (id: string) => string): Asked {
  const swap = (text: string) => text.replaceAll(UUID, other)
  const { sent } = asked
  if (!sent) return { ...asked, path: swap(asked.path) }
  const swapped: Sent =
    'json' in sent
      ? { json: JSON.parse(swap(JSON.stringify(sent.json))) as unknown }
      : { ...sent, form: sent.form.map(([name, value]) => [swap(name), swap(value)] as const) }
  return { ...asked, path: swap(asked.path), sent: swapped }
}

/** Every id in the request with the field that holds it, in the order in which they come. */
export function idsIn(asked: Asked): { readonly id: string; readonly field: string }[] {
  const { path, sent } = asked
  const held = (field: string, text: string) =>
    [...text.matchAll(UUID)].map(([id]) => ({ id, field }))
  const inPath = held('the address', path)
  if (!sent) return inPath
  if ('json' in sent) return [...inPath, ...held('the body', JSON.stringify(sent.json))]
  const inForm = sent.form.flatMap(([name, value]) => [
    ...held('a name', name),
    ...held(name.replaceAll(UUID, 'an id'), value),
  ])
  return [...inPath, ...inForm]
}
