import type { GateIndex } from '../gate-index.ts'
import { limited } from '../limited.ts'
import { type Checked, checkFailed, runCheck } from '../run-check.ts'
import type { Observation } from '../types.ts'
import { findMentions } from './context/find-mentions.ts'
import { DETECTORS, type Detector, heldIn, type Scene } from './detectors.ts'
import { findAdults } from './names/adults.ts'
import { findLearners } from './names/find-learners.ts'
import { idOf } from './names/people.ts'
import type { Sighting } from './names/sighting.ts'
import type { Part } from './part.ts'

/** A part of a draft with the names that were seen in it. */
export interface InspectedPart {
  readonly part: Part
  readonly sightings: readonly Sighting[]
  readonly observations: readonly Observation[]
}

const NOTHING: readonly Observation[] = []

/** Runs every detector over one part; one that fails is reported and stops no other. */
export function inspectPart(
  part: Part,
  index: GateIndex,
  tagged: ReadonlySet<string>,
): InspectedPart {
  const failures: Observation[] = []
  const attempt = <T>(name: string, fallback: T, run: () => T): T => {
    const checked: Checked<T> = runCheck(name, part.place, fallback, run)
    if (checked.failures.length > 0) failures.push(...checked.failures)
    return checked.value
  }
  const adults = attempt('colleagues', [], () => findAdults(part.read, index.names))
  const sightings = attempt('learners', [], () => findLearners(part.read, index.names, adults))
  const mentions = attempt('classes', [], () => findMentions(part.read, index.classes))
  const scene = { part, index, tagged, adults, sightings, mentions, idsOf: idsOf(index) }
  const observations: Observation[] = []
  const held = heldIn(scene)
  for (const detector of DETECTORS) {
    if ((detector.needs & held) !== detector.needs) continue
    for (const one of seenBy(detector, scene, failures)) observations.push(one)
  }
  const { turned } = part.read
  const shown = turned
    ? inspectPart({ ...part, read: turned }, index, tagged).observations
    : NOTHING
  for (const one of shown) observations.push(one)
  for (const one of failures) observations.push(one)
  return { part, sightings, observations }
}

function seenBy(
  { name, run }: Detector,
  scene: Scene,
  failures: Observation[],
): readonly Observation[] {
  try {
    return limited(run(scene))
  } catch {
    failures.push(checkFailed(scene.part.place, name))
    return NOTHING
  }
}

/** From places in the register's table of learners to their ids. */
export function idsOf(index: GateIndex): (people: readonly number[]) => string[] {
  const { learners } = index.names
  let known: Map<number, string> | null = null
  const id = (person: number) => {
    known ??= new Map()
    const before = known.get(person)
    if (before !== undefined) return before
    const now = idOf(learners, person)
    known.set(person, now)
    return now
  }
  return (people) => {
    const ids: string[] = []
    for (const person of people) ids.push(id(person))
    return ids.length < 2 ? ids : [...new Set(ids)]
  }
}
