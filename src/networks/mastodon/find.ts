import type { mastodon } from 'masto'
import type { NotDone, Outgoing, Placed } from '../network.ts'
import type { Client } from './client.ts'
import { plainText } from './plain-text.ts'

/** How far a server’s clock may be behind ours; beyond it a post is taken for another one. */
const CLOCKS_MAY_DIFFER_MS = 24 * 3_600_000
const PAGE = 40
const MAX_PAGES = 20

/** Whether a status of these words is among the account’s own since the post was published. */
export async function findWith(
  client: Client,
  outgoing: Outgoing,
  notThese: readonly string[],
): Promise<({ kind: 'found' } & Placed) | { kind: 'absent' } | NotDone> {
  const since = outgoing.at.getTime() - CLOCKS_MAY_DIFFER_MS
  const { id } = await client.v1.accounts.verifyCredentials()
  const list = client.v1.accounts.$select(id).statuses.list({ limit: PAGE, excludeReblogs: true })
  let pages = 0
  for await (const page of list) {
    for (const status of page) {
      if (notThese.includes(status.id)) continue
      if (Date.parse(status.createdAt) < since) return { kind: 'absent' }
      if (await isIt(client, status, outgoing)) {
        return { kind: 'found', remoteId: status.id, address: status.url ?? status.uri }
      }
    }
    if (page.length < PAGE) return { kind: 'absent' }
    pages += 1
    if (pages >= MAX_PAGES) break
  }
  return pages < MAX_PAGES
    ? { kind: 'absent' }
    : { kind: 'uncertain', why: 'The account has too many posts to look through.' }
}

async function isIt(
  client: Client,
  status: mastodon.v1.Status,
  { text, photos }: Outgoing,
): Promise<boolean> {
  if (status.mediaAttachments.length !== photos.length) return false
  if (!lettersOf(plainText(status.content)).startsWith(openingOf(text))) return false
  return sameWords(await sourceOf(client, status.id), text)
}

/** The words as they were sent: the content is HTML in which links and mentions read otherwise. */
export async function sourceOf(client: Client, id: string): Promise<string> {
  const { text } = await client.v1.statuses.$select(id).source.fetch()
  return text
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim()
  return plain(a) === plain(b)
}

/** As far as both ways of writing a status agree: up to its first link or mention. */
function openingOf(text: string): string {
  return lettersOf(text.split(/@|https?:/)[0] ?? '').slice(0, 60)
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
