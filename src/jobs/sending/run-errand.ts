import {
  type ClaimedErrand,
  claimErrand,
  openCredentials,
  type RemovalAnswer,
  type SendAnswer,
  settleRemoval,
  settleSend,
} from '../../domain/sending/index.ts'
import type { Installation } from '../../installation.ts'
import type { Account, NetworkAdapter, NotDone } from '../../networks/network.ts'
import { outgoingOf } from './outgoing-of.ts'

/** The errands that this process has under way: it says of them that it is alive. */
export type Held = Map<string, { readonly trustId: string; readonly attempt: number }>

/**
 * Do one errand: take it up and commit, ask the network with no transaction open, and keep what it said in a
 * second transaction. A process that dies in between leaves the errand to be looked into by another.
 * @returns whether there was something to do
 */
export async function runErrand(
  installation: Installation,
  { trustId, errandId }: { readonly trustId: string; readonly errandId: string },
  held: Held,
): Promise<boolean> {
  const { database, gate, now } = installation
  const claim = await database.write(trustId, (db) =>
    claimErrand(db, errandId, { gate, now: now() }),
  )
  if (!claim) return false
  held.set(errandId, { trustId, attempt: claim.attempt })
  try {
    if (claim.mode === 'remove') {
      const answer = await takeOff(installation, claim)
      await database.write(trustId, (db) => settleRemoval(db, claim, answer, now()))
    } else {
      const answer = await putThere(installation, claim)
      await database.write(trustId, (db) => settleSend(db, claim, answer, now()))
    }
  } finally {
    held.delete(errandId)
  }
  return true
}

async function putThere(installation: Installation, claim: ClaimedErrand): Promise<SendAnswer> {
  const opened = openFor(installation, claim)
  if ('kind' in opened) return opened
  const { adapter, account } = opened
  if (claim.mode === 'send') {
    const outgoing = await outgoingOf(installation, claim, 'with_photos')
    if (!outgoing) return { kind: 'refused', why: 'A photo of the post is missing.' }
    return safely(() => adapter.send(account, outgoing), 'uncertain')
  }
  const outgoing = await outgoingOf(installation, claim, 'without_pixels')
  if (!outgoing) return { kind: 'later', why: 'A photo of the post is missing.' }
  return safely(() => adapter.find(account, outgoing, claim.otherRemoteIds), 'later')
}

async function takeOff(installation: Installation, claim: ClaimedErrand): Promise<RemovalAnswer> {
  const opened = openFor(installation, claim)
  if ('kind' in opened) return opened
  const { adapter, account } = opened
  const remoteId = claim.remoteId ?? ''
  const removed = await safely(() => adapter.remove(account, remoteId), 'uncertain')
  if (removed.kind !== 'removed') return removed
  const seen = await safely(() => adapter.look(account, remoteId), 'later')
  if (seen.kind === 'gone') return { kind: 'gone' }
  if (seen.kind !== 'live') return seen
  return { kind: 'later', why: 'The network said that it is deleted, and still shows it.' }
}

function openFor(
  { networks, accountKeys }: Installation,
  claim: ClaimedErrand,
): { readonly adapter: NetworkAdapter; readonly account: Account } | NotDone {
  const adapter = networks.get(claim.network)
  const credentials = openCredentials(accountKeys, claim, claim.account.sealed)
  if (!adapter) return { kind: 'refused', why: 'Gatepost cannot publish to this network itself.' }
  if (!credentials) {
    return { kind: 'reconnect', why: 'The key that opens this account is not here any more.' }
  }
  return { adapter, account: { server: claim.account.server, credentials } }
}

/** An adapter does not throw for what a network does; should one throw all the same, that is no answer. */
async function safely<T>(
  ask: () => Promise<T>,
  kind: 'uncertain' | 'later',
): Promise<T | { readonly kind: 'uncertain' | 'later'; readonly why: string }> {
  try {
    return await ask()
  } catch {
    return { kind, why: 'No answer that could be read came back.' }
  }
}
