import { bytesOf, lengthFor, titleAndRest } from '../../../vocabulary/network-length.ts'
import { limitsOf, type NetworkLimits } from '../../../vocabulary/network-limits.ts'
import { NETWORKS, type Network } from '../../../vocabulary/networks.ts'
import type { PostContent } from '../content.ts'

/** What a network makes of a post before anybody sends it. */
export interface NetworkFit {
  /** Of the text, as the network counts. */
  readonly length: number
  /** Null where it takes any length, or its limit is not known. */
  readonly limit: number | null
  /** What it does not take, and what to do; each with the part of the post that it is about. */
  readonly refusals: readonly Unfit[]
  /** What it may not take, where nobody has confirmed its limits, and what is lost on it. */
  readonly cautions: readonly Unfit[]
}

export interface Unfit {
  readonly about: 'text' | 'photos'
  readonly message: string
}

interface Shape {
  readonly text: string
  readonly photos: readonly Pick<PostContent['photos'][number], 'altText' | 'video'>[]
}

const NUMBER = new Intl.NumberFormat('en-GB')
const HASHTAG = /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]+/gu

/** Whether a post fits a network: its length, its pictures and what the network has no place for. */
export function networkFit(network: Network, post: Shape): NetworkFit {
  const limits = limitsOf(network)
  const name = NETWORKS.find((one) => one.code === network)?.label ?? network
  const broken = [...ofText(limits, name, post.text), ...ofPhotos(limits, name, post.photos)]
  return {
    length: lengthFor(limits.counting, post.text),
    limit: limits.text,
    refusals: limits.confirmed ? broken : [],
    cautions: [...(limits.confirmed ? [] : broken), ...lost(limits, name, post.photos)],
  }
}

function ofText(limits: NetworkLimits, name: string, text: string): Unfit[] {
  const found: string[] = []
  const length = lengthFor(limits.counting, text)
  if (limits.text !== null && length > limits.text) {
    found.push(tooMuch(name, 'characters', limits.text, length))
  }
  const bytes = limits.bytes === null ? 0 : bytesOf(text)
  if (limits.bytes !== null && bytes > limits.bytes) {
    found.push(tooMuch(name, 'bytes', limits.bytes, bytes))
  }
  if (limits.title !== null) {
    const title = [...titleAndRest(text).title].length
    if (title === 0) found.push(`${name} wants a title: the first line of its words is one`)
    if (title > limits.title) {
      found.push(`The first line is the title on ${name}: shorten it to ${limits.title} characters`)
    }
  }
  const hashtags = text.match(HASHTAG)?.length ?? 0
  if (limits.hashtags !== null && hashtags > limits.hashtags) {
    found.push(`${name} takes ${limits.hashtags} hashtags; this has ${hashtags}`)
  }
  return found.map((message) => ({ about: 'text', message }))
}

function tooMuch(name: string, unit: string, most: number, has: number): string {
  const [limit, length] = [NUMBER.format(most), NUMBER.format(has)]
  return `${name} takes ${limit} ${unit}; this has ${length}. Shorten it, or give ${name} words of its own`
}

function ofPhotos(limits: NetworkLimits, name: string, photos: Shape['photos']): Unfit[] {
  const found: string[] = []
  const stills = photos.filter((photo) => !photo.video).length
  const moving = photos.length > stills
  if (limits.needs === 'video' && !moving) found.push(`${name} takes no post without a video`)
  if (limits.needs === 'picture' && photos.length === 0) {
    found.push(`${name} takes no post without a photo or a video`)
  }
  if (limits.needs !== 'video' && stills > limits.photos) {
    found.push(`${name} takes ${limits.photos} photos; this post has ${stills}`)
  }
  if (moving && stills > 0 && limits.network !== 'hosted' && limits.network !== 'facebook') {
    found.push(`${name} takes photos or a video, not both in one post`)
  }
  return found.map((message) => ({ about: 'photos', message }))
}

/** What readers of this network do not get, though it takes the post. */
function lost(limits: NetworkLimits, name: string, photos: Shape['photos']): Unfit[] {
  const { altText: most } = limits
  const longest = Math.max(0, ...photos.map((photo) => [...photo.altText].length))
  if (most === 0 && longest > 0) {
    const message = `${name} has no place for alt text: say in its words what can be seen`
    return [{ about: 'photos', message }]
  }
  if (most !== null && longest > most) {
    const message = `${name} cuts alt text at ${NUMBER.format(most)} characters; one has ${NUMBER.format(longest)}`
    return [{ about: 'photos', message }]
  }
  return []
}
