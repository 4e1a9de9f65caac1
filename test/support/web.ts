import type { Database } from '../../src/db/open-database.ts'
import type { SealingKeys } from '../../src/domain/sealing/index.ts'
import type { TrailKeeper } from '../../src/domain/trail/index.ts'
import { createApp } from '../../src/web/app.tsx'
import { ORIGIN, openTestInstallation } from './installation.ts'
import { NOW } from './policy.ts'

/** What a browser would do with the app, without one. */
export interface Browser {
  get(path: string, cookie?: string): Promise<Response>
  /** Send a form from a page of the app itself. */
  post(path: string, fields: Fields, cookie?: string): Promise<Response>
  /** Send a form from a page of somebody else. */
  postFromElsewhere(path: string, fields: Fields, cookie?: string): Promise<Response>
}

/** Fields of a form in order; a name may come more than once. */
export type Fields = Readonly<Record<string, string | readonly (string | File)[] | File>>

/**
 * The whole web application on a real database, with its clock stopped.
 * @param now the moment of each request; a function, so that a test can move on
 * @param trail for tests of the trail, which must know the key that signs it
 * @param caseKeys for tests that make cases by commands
 */
export async function openWeb(
  database: Database,
  now: () => Date = () => NOW,
  trail?: TrailKeeper,
  caseKeys?: SealingKeys,
): Promise<Browser> {
  const installation = await openTestInstallation(database, {
    now,
    ...(trail ? { trail } : {}),
    ...(caseKeys ? { caseKeys } : {}),
  })
  const app = createApp(installation)
  const send = async (origin: string, path: string, fields: Fields, cookie = '') =>
    app.request(`${ORIGIN}${path}`, {
      method: 'POST',
      headers: { cookie, origin },
      body: formOf(fields),
    })
  return {
    get: async (path, cookie = '') => app.request(`${ORIGIN}${path}`, { headers: { cookie } }),
    post: (path, fields, cookie) => send(ORIGIN, path, fields, cookie),
    postFromElsewhere: (path, fields, cookie) =>
      send('http://elsewhere.example', path, fields, cookie),
  }
}

function formOf(fields: Fields): FormData | URLSearchParams {
  const sent = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string | File]),
  )
  const isText = (field: [string, string | File]): field is [string, string] =>
    typeof field[1] === 'string'
  if (sent.every(isText)) return new URLSearchParams(sent)
  const form = new FormData()
  for (const [name, value] of sent) form.append(name, value)
  return form
}

/** The value of a cookie that a response sets, as a browser would send it back. */
export function cookieOf(response: Response, name: string): string {
  const line = response.headers.getSetCookie().find((set) => set.startsWith(`${name}=`))
  if (!line) throw new Error(`The response sets no cookie called ${name}.`)
  return line.split(';')[0] ?? ''
}
