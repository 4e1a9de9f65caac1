import { createHash } from 'node:crypto'
import type { AtpAgent } from '@atproto/api'
import { notDone, readFault } from '../fault.ts'
import type { Account, NotDone } from '../network.ts'
import type { Wire } from '../wire.ts'

/** Sessions are begun seldom: a network counts them, and 300 a day are enough for nobody’s busy day. */
export interface Sessions {
  /**
   * Do something as this account, beginning its session where there is none. A session that the
   * network no longer takes is begun anew once, since nothing was done under it.
   */
  as<T>(
    account: Account,
    stage: 'before' | 'placing',
    act: (agent: AtpAgent) => Promise<T>,
  ): Promise<T | NotDone>
}

/** Keep sessions in memory alone, by account and password. */
export function keepSessions(wire: Wire): Sessions {
  const open = new Map<string, Promise<AtpAgent>>()

  async function agentOf(account: Account): Promise<AtpAgent> {
    const name = nameOf(account)
    const agent = open.get(name) ?? begin(wire, account)
    open.set(name, agent)
    try {
      return await agent
    } catch (error) {
      open.delete(name)
      throw error
    }
  }

  return {
    async as(account, stage, act) {
      for (const last of [false, true]) {
        let agent: AtpAgent
        try {
          agent = await agentOf(account)
        } catch (error) {
          return refusedEntry(error)
        }
        try {
          return await act(agent)
        } catch (error) {
          if (!isStale(error)) return notDone(error, stage)
          open.delete(nameOf(account))
          if (last) return refusedEntry(error)
        }
      }
      throw new Error('The second pass always answers.')
    },
  }
}

async function begin(wire: Wire, { server, credentials }: Account): Promise<AtpAgent> {
  const { AtpAgent } = await import('@atproto/api')
  const agent = new AtpAgent({ service: server, fetch: wire.fetch })
  const { identifier = '', password = '' } = credentials
  await agent.login({ identifier, password })
  return agent
}

function nameOf({ server, credentials }: Account): string {
  const { identifier = '', password = '' } = credentials
  return createHash('sha256')
    .update(JSON.stringify([server, identifier, password]))
    .digest('hex')
}

/** Whether the network turned a request away for its session, before it did anything. */
export function isStale(error: unknown): boolean {
  const { status } = readFault(error)
  const code = (error as { error?: unknown } | null)?.error
  return status === 401 || code === 'ExpiredToken' || code === 'InvalidToken'
}

/** Whatever the network has against the name or the password, a person must join the account anew. */
function refusedEntry(error: unknown): NotDone {
  const why = notDone(error, 'before')
  return why.kind === 'refused' ? { kind: 'reconnect', why: why.why } : why
}
