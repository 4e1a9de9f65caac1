import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'

/** A video of 500 MB from a school whose line sends 3 Mbit a second. */
const SEND_MS = 30 * 60_000

/** Answers under way may take this long once stopping began. */
const FINISH_MS = 10_000

export interface Listening {
  readonly port: number
  /** Take no more visitors, finish the answers under way, then close. */
  stop(): Promise<void>
}

/**
 * Answer web requests.
 * @throws the system's own error when the port is taken or not allowed
 */
export async function listen(
  fetch: Parameters<typeof createAdaptorServer>[0]['fetch'],
  place: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    serverOptions: { requestTimeout: SEND_MS },
  }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: place.host, port: place.port }, () => resolve())
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : place.port
  return { port, stop: () => close(server) }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A browser holds its connection open after the last answer, and nothing says when that came.
  const tidy = setInterval(() => server.closeIdleConnections(), 50)
  const hurry = setTimeout(() => server.closeAllConnections(), FINISH_MS)
  await closed
  clearInterval(tidy)
  clearTimeout(hurry)
}
