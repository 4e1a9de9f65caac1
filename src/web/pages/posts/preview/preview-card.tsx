import { networkFit, type PostForm, type VideoKnown } from '../../../../domain/posts/index.ts'
import type { JudgedChannel } from '../../../../policy/index.ts'
import { titleAndRest } from '../../../../vocabulary/network-length.ts'
import { limitsOf } from '../../../../vocabulary/network-limits.ts'
import { mentionsIn } from '../../../../vocabulary/network-mentions.ts'
import { NETWORKS, type Network } from '../../../../vocabulary/networks.ts'
import { Icon } from '../../../components/icon.tsx'
import { plainly } from '../../../components/plainly.ts'

/** A post as a preview needs it: what was typed, or what was sent. */
export interface Previewed {
  readonly school: string
  readonly photos: readonly Pick<PostForm['photos'][number], 'photoId' | 'altText' | 'video'>[]
  readonly videos: ReadonlyMap<string, VideoKnown>
}

interface PreviewCardProps {
  readonly post: Previewed
  readonly channel: Pick<JudgedChannel, 'id' | 'name' | 'network'>
  /** The words that go out there. */
  readonly text: string
  readonly own: boolean
}

/** On these the picture stands above the words. */
const PICTURE_FIRST: readonly Network[] = ['instagram', 'tiktok', 'youtube']

/**
 * How a post will look on one channel, in a drawing of ours: the order of its parts, what becomes a
 * mention, what the network refuses or has no place for.
 */
export function PreviewCard({ post, channel, text, own }: PreviewCardProps) {
  const { network } = channel
  const label = NETWORKS.find((one) => one.code === network)?.label ?? network
  const media = <Media post={post} network={network} />
  const first = PICTURE_FIRST.includes(network)
  return (
    <article class={`gp-preview gp-preview--${network}`} aria-label={`On ${channel.name}`}>
      <p class="gp-preview__head">
        <span class="gp-preview__crest" aria-hidden="true">
          {[...post.school][0]}
        </span>
        <span>
          <strong>{post.school}</strong>
          <span class="gp-preview__where">
            {channel.name}
            {channel.name === label ? '' : ` · ${label}`}
            {own ? ' · own words' : ''}
          </span>
        </span>
      </p>
      {first ? media : null}
      <Words network={network} text={text} />
      {first ? null : media}
      <Verdict post={post} channel={channel} text={text} />
    </article>
  )
}

function Words({ network, text }: { readonly network: Network; readonly text: string }) {
  if (text.trim() === '') return <p class="gp-preview__empty">No words.</p>
  if (limitsOf(network).title === null) return <Told network={network} text={text} />
  const { title, rest } = titleAndRest(text)
  return (
    <>
      <p class="gp-preview__title" dir="auto">
        {plainly(title)}
      </p>
      {rest === '' ? null : <Told network={network} text={rest} />}
    </>
  )
}

/** The words with what becomes the name of an account there. Nobody is looked up. */
function Told({ network, text }: { readonly network: Network; readonly text: string }) {
  const linked = mentionsIn(network, text).filter((one) => one.linked)
  let at = 0
  const pieces = linked.map(({ start, end }) => {
    const before = text.slice(at, start)
    at = end
    return (
      <>
        {plainly(before)}
        <span class="gp-preview__mention">{plainly(text.slice(start, end))}</span>
      </>
    )
  })
  return (
    <p class="gp-preview__words" dir="auto">
      {pieces}
      {plainly(text.slice(at))}
    </p>
  )
}

function Media({ post, network }: { readonly post: Previewed; readonly network: Network }) {
  const { photos } = post
  if (photos.length === 0) return null
  const moving = photos.find((photo) => photo.video)
  const stills = photos.filter((photo) => !photo.video)
  const shown = moving && network !== 'hosted' && network !== 'facebook' ? [] : stills
  return (
    <div class={`gp-preview__media gp-preview__media--${Math.min(4, shown.length)}`}>
      {moving ? <Moving photo={moving} known={post.videos} /> : null}
      {shown.slice(0, 4).map((photo) => (
        <figure>
          <img src={`/photos/${photo.photoId}/thumb`} alt={photo.altText} loading="lazy" />
          <figcaption class={photo.altText ? '' : 'gp-preview__missing'}>
            {photo.altText ? 'Alt text' : 'No alt text'}
          </figcaption>
        </figure>
      ))}
      {shown.length > 4 ? <p class="gp-preview__more">and {shown.length - 4} more</p> : null}
    </div>
  )
}

const CAPTIONS = {
  file: 'With captions',
  burned_in: 'Captions in the picture',
  no_speech: 'Nobody speaks in it',
} as const

interface MovingProps {
  readonly photo: Previewed['photos'][number]
  readonly known: Previewed['videos']
}

function Moving({ photo, known }: MovingProps) {
  const { video } = photo
  if (!video) return null
  const silent = known.get(video.videoId)?.hasSound === false
  const missing = video.captions === '' && !silent
  return (
    <figure class="gp-preview__video">
      <img src={`/photos/${photo.photoId}/thumb`} alt={photo.altText} loading="lazy" />
      <figcaption class={missing ? 'gp-preview__missing' : ''}>
        Video ·{' '}
        {video.captions === ''
          ? silent
            ? 'no sound'
            : 'captions missing'
          : CAPTIONS[video.captions]}
      </figcaption>
    </figure>
  )
}

function Verdict({ post, channel, text }: Omit<PreviewCardProps, 'own'>) {
  const { network } = channel
  const { refusals, cautions } = networkFit(network, { text, photos: post.photos })
  const mentions = mentionsIn(network, text)
  const plain = mentions.filter((one) => !one.linked)
  const { confirmed, checkedOn } = limitsOf(network)
  return (
    <ul class="gp-preview__says">
      {refusals.map(({ message }) => (
        <li class="gp-preview__refused">
          <Icon name="stop" /> {message}.
        </li>
      ))}
      {cautions.map(({ message }) => (
        <li>
          <Icon name="flag" /> {message}.
        </li>
      ))}
      {mentions.length > plain.length ? (
        <li>
          <Icon name="person" /> Becomes a mention: {names(mentions.filter((one) => one.linked))}.
        </li>
      ) : null}
      {plain.length > 0 ? (
        <li>
          <Icon name="person" /> Stays plain text: {names(plain)}.
        </li>
      ) : null}
      {confirmed ? null : (
        <li class="gp-preview__unconfirmed">
          What this network takes is unconfirmed (looked at on {checkedOn}). It has the last word.
        </li>
      )}
    </ul>
  )
}

function names(mentions: readonly { readonly text: string }[]): string {
  return [...new Set(mentions.map((one) => plainly(one.text)))].join(', ')
}
