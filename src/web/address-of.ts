import { getConnInfo } from '@hono/node-server/conninfo'
import type { PageContext } from './context.ts'

/** The network address of the browser, for limits: whoever shares it shares them. */
export function addressOf(c: PageContext): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    // A request made inside the process has no connection.
    return 'unknown'
  }
}
