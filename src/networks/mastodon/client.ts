import type { mastodon } from 'masto'
import { notDone } from '../fault.ts'
import type { Account, NotDone } from '../network.ts'
import type { Wire } from '../wire.ts'

export type Client = mastodon.rest.Client

/** The API of the account’s server, with the account’s token. Nothing is kept between two operations. */
export async function clientOf(wire: Wire, { server, credentials }: Account): Promise<Client> {
  const { createRestAPIClient } = await import('masto')
  return createRestAPIClient({
    url: server,
    accessToken: credentials.token ?? '',
    timeout: wire.answerMs,
    requestInit: wire.requestInit,
    log: 'error',
  })
}

/** Do something with the API; what it throws becomes an answer. */
export async function asking<T>(
  act: () => Promise<T>,
  stage: 'before' | 'placing' = 'before',
): Promise<T | NotDone> {
  try {
    return await act()
  } catch (error) {
    return notDone(await readThrown(error), stage)
  }
}

/**
 * The library throws the bare answer where a web server has put its own class in the place of the
 * global `Response`, as ours does; so the network’s words are read from it here.
 */
async function readThrown(error: unknown): Promise<unknown> {
  const answer = error as Partial<Response> | null
  if (typeof answer?.status !== 'number' || typeof answer.text !== 'function') return error
  const body = await answer.text().catch(() => '')
  return new Error(reasonIn(body.slice(0, 10_000)), { cause: error })
}

function reasonIn(body: string): string {
  try {
    const { error } = JSON.parse(body) as { readonly error?: unknown }
    return typeof error === 'string' ? error : ''
  } catch {
    return ''
  }
}
