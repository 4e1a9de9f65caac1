import type { AppBskyEmbedImages, AppBskyFeedPost, AtpAgent } from '@atproto/api'
import { notDone } from '../fault.ts'
import { fitPhoto } from '../fit-photo.ts'
import type { NotDone, Outgoing, Placed } from '../network.ts'
import { POSTS, placed } from './places.ts'
import { recordKey } from './record-key.ts'
import { isStale } from './sessions.ts'

/** What the network takes (its lexicon, as of `@atproto/api` 0.21): photos of 2 MB, kept below with room. */
const MAX_GRAPHEMES = 300
const MAX_TEXT_BYTES = 3_000
const MAX_PHOTOS = 4
const MAX_PHOTO_BYTES = 976_000
const MAX_ALT_GRAPHEMES = 2_000

type Sent = ({ kind: 'sent' } & Placed) | NotDone

/** Put a post there, at the place that its key names and nowhere else. */
export async function sendAs(agent: AtpAgent, outgoing: Outgoing): Promise<Sent> {
  const { RichText } = await import('@atproto/api')
  const words = new RichText({ text: outgoing.text })
  const refused = whyNot(outgoing, words.graphemeLength)
  if (refused) return { kind: 'refused', why: refused }
  await words.detectFacets(agent)
  const images = await uploadPhotos(agent, outgoing)
  if (!Array.isArray(images)) return images
  const facets = words.facets?.filter(isWhole)
  const record: AppBskyFeedPost.Record = {
    $type: POSTS,
    text: words.text,
    createdAt: outgoing.at.toISOString(),
    ...(facets && { facets }),
    ...(images.length > 0 && { embed: { $type: 'app.bsky.embed.images', images } }),
  }
  return place(agent, recordKey(outgoing), record)
}

function whyNot({ text, photos }: Outgoing, graphemes: number): string | undefined {
  if (graphemes > MAX_GRAPHEMES || Buffer.byteLength(text) > MAX_TEXT_BYTES) {
    return `Bluesky takes ${MAX_GRAPHEMES} characters; this has ${graphemes}.`
  }
  if (photos.length > MAX_PHOTOS) {
    return `Bluesky takes ${MAX_PHOTOS} photos; this has ${photos.length}.`
  }
  return undefined
}

async function uploadPhotos(
  agent: AtpAgent,
  { photos }: Outgoing,
): Promise<AppBskyEmbedImages.Image[] | NotDone> {
  const images: AppBskyEmbedImages.Image[] = []
  for (const photo of photos) {
    const fitting = await fitPhoto(photo, MAX_PHOTO_BYTES)
    if (!fitting) return { kind: 'refused', why: 'A photo stays too large for Bluesky.' }
    const { bytes, mime, altText, width, height } = fitting
    const { data } = await agent.uploadBlob(bytes, { encoding: mime })
    const alt = [...new Intl.Segmenter().segment(altText)].slice(0, MAX_ALT_GRAPHEMES)
    images.push({
      image: data.blob,
      alt: alt.map((one) => one.segment).join(''),
      aspectRatio: { width, height },
    })
  }
  return images
}

/** A mention of somebody whom the network does not know stays plain words. */
function isWhole(facet: { readonly features: readonly object[] }): boolean {
  return facet.features.every((feature) => !('did' in feature) || feature.did !== '')
}

async function place(agent: AtpAgent, rkey: string, record: AppBskyFeedPost.Record): Promise<Sent> {
  const did = agent.assertDid
  const name = agent.session?.handle ?? did
  try {
    // `swapRecord: null` lets nothing be overwritten; the very same record is taken as already there.
    const { data } = await agent.com.atproto.repo.putRecord({
      repo: did,
      collection: POSTS,
      rkey,
      record,
      swapRecord: null,
    })
    return { kind: 'sent', ...placed({ did, name }, data.uri) }
  } catch (error) {
    if ((error as { error?: unknown }).error === 'InvalidSwap') {
      return { kind: 'uncertain', why: 'Something stands at the place of this post already.' }
    }
    if (isStale(error)) throw error
    return notDone(error, 'placing')
  }
}
