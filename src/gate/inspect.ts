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
  const whole: Place = { part: 'post' }
  const places = runCheck('the post', whole, [], () => textsOf(draft))
  const tagged = runCheck('tagged learners', whole, new Set<string>(), () => taggedIn(draft))
  const failures = [...places.failures, ...tagged.failures]
  const parts: InspectedPart[] = []
  const tells = tellsIn(index)
  for (const { place, text } of places.value) {
    const part = runCheck('the words', place, null, () => {
      const reading = read(text, place.part === 'file_name' ? 'file_name' : 'prose', tells)
      return inspectPart({ place, read: reading }, index, tagged.value)
    })
    failures.push(...part.failures)
    if (part.value) parts.push(part.value)
  }
  const split = runCheck('names in two halves', whole, [], () =>
    findSplitNames(parts, idsOf(index)),
  )
  const [only] = parts
  const seen =
    only && parts.length === 1 ? only.observations : parts.flatMap((part) => part.observations)
  const named = split.value.length === 0 ? seen : [...seen, ...split.value]
  const photos = runCheck('the photos', whole, [], () => [
    ...draft.photos.flatMap(inspectPhoto),
    ...observeFaceAndName(draft, named),
  ])
  const found = [...named, ...photos.value, ...failures, ...split.failures, ...photos.failures]
  const settled = inOrder(settleObservations(found), places.value)
  return settled.map((seen) => onPicture(seen, draft))
}

interface PlacedText {
  readonly place: Place
  readonly text: string
}

function textsOf({ text, photos }: Draft): PlacedText[] {
  return [{ place: { part: 'text' }, text }, ...photos.flatMap(textsOfPhoto)]
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

function taggedIn({ named, photos }: Draft): Set<string> {
  return new Set([...named, ...photos.flatMap(({ pictured }) => pictured)])
}

function inOrder(
  observations: readonly Observation[],
  texts: readonly PlacedText[],
): Observation[] {
  if (observations.length < 2) return [...observations]
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
    return one.start - other.start || one.end - other.end || kindRank(one) - kindRank(other)
  })
}

function kindRank({ kind }: Observation): number {
  return OBSERVATION_KINDS.indexOf(kind)
}
