import type { NetworkAdapter } from '../network.ts'
import type { Wire } from '../wire.ts'
import { checkWith } from './check.ts'
import { asking, clientOf } from './client.ts'
import { findWith } from './find.ts'
import { lookWith, removeWith, repliesWith } from './live.ts'
import { sendWith } from './send.ts'

const CANNOT_HIDE =
  'Mastodon lets nobody hide somebody else’s reply. Block or report its author on the network, or ask those who run the server.'

/**
 * Mastodon, or a server that speaks its API, with an access token. Credentials: `token`.
 * @param clock milliseconds since 1970
 */
export function createMastodon(wire: Wire, clock: () => number = Date.now): NetworkAdapter {
  return {
    network: 'mastodon',
    check: (account) => asking(async () => checkWith(await clientOf(wire, account), account)),
    send: (account, outgoing) =>
      asking(async () => sendWith(await clientOf(wire, account), outgoing, clock)),
    find: (account, outgoing, notThese) =>
      asking(async () => findWith(await clientOf(wire, account), outgoing, notThese)),
    look: (account, remoteId) =>
      asking(async () => lookWith(await clientOf(wire, account), remoteId)),
    remove: (account, remoteId) =>
      asking(async () => removeWith(await clientOf(wire, account), remoteId), 'placing'),
    replies: (account, ask) => asking(async () => repliesWith(await clientOf(wire, account), ask)),
    hideReply: async () => ({ kind: 'cannot', why: CANNOT_HIDE }),
  }
}
