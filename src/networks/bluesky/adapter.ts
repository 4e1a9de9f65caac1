import type { NetworkAdapter } from '../network.ts'
import type { Wire } from '../wire.ts'
import { findAs, lookAs, removeAs } from './live.ts'
import { hideAs, repliesAs } from './replies.ts'
import { sendAs } from './send.ts'
import { keepSessions } from './sessions.ts'

/**
 * Bluesky, or any server of the AT Protocol, with an app password. Credentials: `identifier`, the handle,
 * and `password`.
 */
export function createBluesky(wire: Wire): NetworkAdapter {
  const sessions = keepSessions(wire)
  return {
    network: 'bluesky',
    check: (account) =>
      sessions.as(account, 'before', async (agent) => {
        const { data } = await agent.com.atproto.server.getSession()
        return { kind: 'open', handle: `@${data.handle}`, identity: data.did, expiresAt: null }
      }),
    send: (account, outgoing) => sessions.as(account, 'before', (agent) => sendAs(agent, outgoing)),
    find: (account, outgoing) => sessions.as(account, 'before', (agent) => findAs(agent, outgoing)),
    look: (account, remoteId) => sessions.as(account, 'before', (agent) => lookAs(agent, remoteId)),
    remove: (account, remoteId) =>
      sessions.as(account, 'placing', (agent) => removeAs(agent, remoteId)),
    replies: (account, ask) => sessions.as(account, 'before', (agent) => repliesAs(agent, ask)),
    hideReply: (account, reply) => sessions.as(account, 'placing', (agent) => hideAs(agent, reply)),
  }
}
