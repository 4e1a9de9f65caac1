import type {
  LiveCopy,
  NetworkAdapter,
  NotDone,
  Outgoing,
  Placed,
} from '../../src/networks/network.ts'
import type { JoinableNetwork } from '../../src/vocabulary/networks.ts'

type Fault = NotDone | 'sent_but_uncertain' | 'throws'

/** A network of one account in memory, whose next answers the test chooses. */
export interface FakeNetwork {
  readonly adapter: NetworkAdapter
  /** What stands there, by its name. */
  readonly posts: Map<string, LiveCopy>
  readonly asked: string[]
  /** Answers to the next tries, in turn; after them all goes well. */
  readonly faults: Fault[]
  /** Runs when the network is asked to send, before it answers. */
  beforeSend: (outgoing: Outgoing) => Promise<void>
}

export function createFakeNetwork(network: JoinableNetwork = 'mastodon'): FakeNetwork {
  const posts = new Map<string, LiveCopy>()
  const byKey = new Map<string, string>()
  const asked: string[] = []
  const faults: Fault[] = []
  const place = ({ text, photos }: Outgoing): Placed => {
    const remoteId = `p${posts.size + byKey.size + 1}`
    const copy = { remoteId, address: `https://fake.example/${remoteId}`, text, editedAt: null }
    posts.set(remoteId, { ...copy, photos: photos.length })
    return { remoteId, address: copy.address }
  }
  const fail = (): NotDone | undefined => {
    const fault = faults.shift()
    if (fault === 'throws') throw new Error('The adapter has a fault.')
    return fault === 'sent_but_uncertain' ? undefined : fault
  }
  const fake: FakeNetwork = {
    posts,
    asked,
    faults,
    beforeSend: async () => {},
    adapter: {
      network,
      check: async () => ({ kind: 'open', handle: '@x', identity: 'x', expiresAt: null }),
      async send(_, outgoing) {
        asked.push('send')
        await fake.beforeSend(outgoing)
        if (faults[0] === 'sent_but_uncertain') {
          faults.shift()
          byKey.set(outgoing.key, place(outgoing).remoteId)
          return { kind: 'uncertain', why: 'No whole answer came back.' }
        }
        const fault = fail()
        if (fault) return fault
        // Unlike real ones, this network takes a second try for a second post.
        const placed = place(outgoing)
        byKey.set(outgoing.key, placed.remoteId)
        return { kind: 'sent', ...placed }
      },
      async find(_, outgoing) {
        asked.push('find')
        const fault = fail()
        if (fault) return fault
        const copy = posts.get(byKey.get(outgoing.key) ?? '')
        if (!copy) return { kind: 'absent' }
        return { kind: 'found', remoteId: copy.remoteId, address: copy.address }
      },
      async look(_, remoteId) {
        asked.push('look')
        const fault = fail()
        if (fault) return fault
        const copy = posts.get(remoteId)
        return copy ? { kind: 'live', ...copy } : { kind: 'gone' }
      },
      async remove(_, remoteId) {
        asked.push('remove')
        const fault = fail()
        if (fault) return fault
        posts.delete(remoteId)
        return { kind: 'removed' }
      },
      replies: async () => ({ kind: 'replies', replies: [] }),
      hideReply: async () => ({ kind: 'cannot', why: 'It is made up.' }),
    },
  }
  return fake
}
