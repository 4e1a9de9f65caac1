import { observeFaceAndName } from './face-and-name.ts'
import type { GateIndex } from './gate-index.ts'
import { inspectPhoto } from './photos.ts'
import { runCheck } from './run-check.ts'
import { placeKey, settleObservations } from './settle-observations.ts'
import { type InspectedPart, idsOf, inspectPart } from './text/inspect-part.ts'
import { findSplitNames } from './text/names/split-names.ts'
import { read } from './text/readings.ts'
import { tellsIn } from './text/telling.ts'
import {
  type Draft,
  type DraftPhoto,
  OBSERVATION_KINDS,
  type Observation,
  type Place,
} from './types.ts'
import { boxesAt } from './written-text.ts'

/**
 * Everything that the gate sees in a draft: names, contact details, wording and photos, in order
 * of place and start. It never throws and never keeps silent: a check that fails is itself
 * observed (`check_failed`).
 */
export function inspect(draft: Draft, index: GateIndex): Observation[] {
  const seen: Observation[] = []
  const failures: Observation[] = []
  const attempt = <T>(name: string, place: Place, fallback: T, run: () => T): T => {
    const checked = runCheck(name, place, fallback, run)
    for (const failure of checked.failures) failures.push(failure)
    return checked.value
  }
  const texts = attempt('the post', WHOLE, NO_TEXTS, () => textsOf(draft))
  const tagged = attempt('tagged learners', WHOLE, NOBODY, () => taggedIn(draft))
  const tells = tellsIn(index)
  const parts: InspectedPart[] = []
  for (const { place, text } of texts) {
    const part = attempt('the words', place, null, () => {
      const reading = read(text, place.part === 'file_name' ? 'file_name' : 'prose', tells)
      return inspectPart({ place, read: reading }, index, tagged)
    })
    if (!part) continue
    parts.push(part)
    addTo(seen, part.observations)
  }
  const ids = idsOf(index)
  const split = attempt('names in two halves', WHOLE, NOTHING, () => findSplitNames(parts, ids))
  addTo(seen, split)
  // A post without a photo is one text.
  const words = texts.length === 1
  const photos = words
    ? NOTHING
    : attempt('the photos', WHOLE, NOTHING, () => photosOf(draft, seen))
  addTo(seen, photos)
  addTo(seen, failures)
  const settled = inOrder(settleObservations(seen), texts)
  return words ? settled : settled.map((one) => onPicture(one, draft))
}

const WHOLE: Place = { part: 'post' }
const NO_TEXTS: readonly PlacedText[] = []
const NOBODY: ReadonlySet<string> = new Set()
const NOTHING: readonly Observation[] = []

function addTo(all: Observation[], more: readonly Observation[]): void {
  for (const one of more) all.push(one)
}

function photosOf(draft: Draft, named: readonly Observation[]): Observation[] {
  return [...draft.photos.flatMap(inspectPhoto), ...observeFaceAndName(draft, named)]
}

interface PlacedText {
  readonly place: Place
  readonly text: string
}

function textsOf({ text, photos }: Draft): PlacedText[] {
  const own: PlacedText = { place: { part: 'text' }, text }
  return photos.length === 0 ? [own] : [own, ...photos.flatMap(textsOfPhoto)]
}

function textsOfPhoto({ id, altText, fileName, sight, video }: DraftPhoto): PlacedText[] {
  const words = sight?.kind === 'seen' ? sight.writing.text : ''
  return [
    { place: { part: 'alt_text', photo: id }, text: altText },
    { place: { part: 'file_name', photo: id }, text: fileName },
    ...(words === '' ? [] : [{ place: { part: 'writing', photo: id } as const, text: words }]),
    ...(video?.captions.kind === 'words'
      ? [{ place: { part: 'captions', photo: id } as const, text: video.captions.text }]
      : []),
  ]
}

/** Shows where on the picture the words stand that were read there, and that a video is meant. */
function onPicture(seen: Observation, draft: Draft): Observation {
  const { place } = seen
  if (!('photo' in place)) return seen
  const photo = draft.photos.find(({ id }) => id === place.photo)
  const meant: Observation = photo?.video ? { ...seen, ofVideo: true } : seen
  const sight = photo?.sight
  if (place.part !== 'writing' || sight?.kind !== 'seen') return meant
  return { ...meant, boxes: boxesAt(sight.writing, seen) }
}

function taggedIn({ named, photos }: Draft): ReadonlySet<string> {
  if (named.length === 0 && photos.length === 0) return NOBODY
  return new Set([...named, ...photos.flatMap(({ pictured }) => pictured)])
}

function inOrder(
  observations: readonly Observation[],
  texts: readonly PlacedText[],
): Observation[] {
  if (observations.length < 2) return [...observations]
  if (texts.length === 1) return [...observations].sort(byStart)
  const order = new Map<string, number>()
  for (const { place } of texts) order.set(placeKey(place), order.size)
  const rank = ({ place }: Observation) => {
    const key = placeKey(place)
    if (place.part !== 'photo') return order.get(key) ?? Number.POSITIVE_INFINITY
    return (order.get(`file_name ${place.photo}`) ?? 0) + 0.5
  }
  return [...observations].sort((one, other) => {
    if (one.place !== other.place) {
      const [first, second] = [rank(one), rank(other)]
      if (first !== second) return first - second
    }
    return byStart(one, other)
  })
}

function byStart(one: Observation, other: Observation): number {
  return one.start - other.start || one.end - other.end || kindRank(one) - kindRank(other)
}

function kindRank({ kind }: Observation): number {
  return OBSERVATION_KINDS.indexOf(kind)
}
