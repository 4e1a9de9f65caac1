import { setTimeout as pause } from 'node:timers/promises'
import { fitPhoto } from '../fit-photo.ts'
import type { NotDone, Outgoing, OutgoingPhoto, Placed } from '../network.ts'
import { asking, type Client } from './client.ts'

/** Below what a server takes by default (16 MB) and took before 4.0 (10 MB). */
const MAX_PHOTO_BYTES = 8_000_000
const MAX_DESCRIPTION = 1_500
const PROCESSING_TRIES = 30

/**
 * The server tells a second try by its key for an hour. Whoever was stopped in the middle for half of that, as a
 * computer that slept, may long have been replaced by another try.
 */
const KEY_COUNTS_MS = 30 * 60_000

/**
 * Put a status there. A try that was stopped for so long that its key may count no more sends nothing: whoever
 * has the errand looks first whether it is there.
 * @param clock milliseconds since 1970, by the clock of the wall: it goes on while a computer sleeps
 */
export async function sendWith(
  client: Client,
  outgoing: Outgoing,
  clock: () => number,
): Promise<({ kind: 'sent' } & Placed) | NotDone> {
  const began = clock()
  const mediaIds: string[] = []
  for (const photo of outgoing.photos) {
    const id = await upload(client, photo)
    if (typeof id !== 'string') return id
    mediaIds.push(id)
  }
  if (clock() - began >= KEY_COUNTS_MS) {
    return { kind: 'uncertain', why: 'Gatepost was stopped in the middle of sending it.' }
  }
  return asking(() => place(client, outgoing, mediaIds), 'placing')
}

async function place(
  client: Client,
  { key, text }: Outgoing,
  mediaIds: readonly string[],
): Promise<({ kind: 'sent' } & Placed) | NotDone> {
  const status = await client.v1.statuses.create(
    mediaIds.length > 0 ? { status: text, mediaIds } : { status: text },
    { requestInit: { headers: { 'Idempotency-Key': key } } },
  )
  if (!status?.id) return { kind: 'uncertain', why: 'The answer did not say where it is.' }
  return { kind: 'sent', remoteId: status.id, address: status.url ?? status.uri }
}

async function upload(client: Client, photo: OutgoingPhoto): Promise<string | NotDone> {
  const fitting = await fitPhoto(photo, MAX_PHOTO_BYTES)
  if (!fitting) return { kind: 'refused', why: 'A photo stays too large for Mastodon.' }
  const file = new File([Buffer.from(fitting.bytes)], 'photo.jpg', { type: fitting.mime })
  const description = fitting.altText.slice(0, MAX_DESCRIPTION)
  let media = await client.v2.media.create({ file, description, skipPolling: true })
  for (let n = 0; !media.url && n < PROCESSING_TRIES; n += 1) {
    await pause(250 + n * 100)
    media = await client.v1.media.$select(media.id).fetch()
  }
  return media.url ? media.id : { kind: 'later', why: 'The server is still working on a photo.' }
}
