import type { Observation, Place } from '../../gate/types.ts'
import type { Severity } from '../../vocabulary/verdicts.ts'
import type { Basis, Finding } from '../types.ts'

/** What a control makes of something seen. */
export interface Judgement {
  readonly control: string
  readonly severity: Severity
  readonly basis: Basis
  /** Left out: all of the post's channels. */
  readonly channels?: readonly string[]
  /** Left out: the learners of the observation. */
  readonly learners?: readonly string[]
  readonly title: string
  readonly why: string
  readonly mend: string
}

/** A finding at the place where something was seen. */
export function findingAt(observation: Observation, judgement: Judgement): Finding {
  return {
    ...judgement,
    ...(observation.ofVideo && saidOfVideo(judgement)),
    seen: observation.kind,
    place: observation.place,
    start: observation.start,
    end: observation.end,
    text: observation.text,
    ...(observation.boxes && { boxes: observation.boxes }),
    learners: judgement.learners ?? observation.learners,
    channels: judgement.channels ?? [],
  }
}

/** What stands between quotation marks is the author's own and stays as it was typed. */
const QUOTED_OR_PHOTO = /“[^”]*”|\bphoto/g

/** What is said of photos, said of a video. */
function saidOfVideo({ title, why, mend }: Judgement): Pick<Judgement, 'title' | 'why' | 'mend'> {
  const said = (words: string) =>
    words.replaceAll(QUOTED_OR_PHOTO, (found) => (found === 'photo' ? 'video' : found))
  return { title: said(title), why: said(why), mend: said(mend) }
}

/** A finding about the post or one of its photos as a whole. */
export function findingOn(place: Place, judgement: Judgement): Finding {
  return {
    ...judgement,
    place,
    start: 0,
    end: 0,
    text: '',
    learners: judgement.learners ?? [],
    channels: judgement.channels ?? [],
  }
}

/** What the gate is not certain of never blocks, and what it merely thinks possible never holds a post up. */
export function asSureAs(observation: Observation, severity: Severity): Severity {
  if (observation.confidence === 'possible') return 'advice'
  if (observation.confidence === 'likely' && severity === 'block') return 'review'
  return severity
}

const PLACES: Record<Place['part'], string> = {
  text: '',
  variant: ' in a channel’s own words',
  alt_text: ' in a photo’s description',
  file_name: ' in a photo’s file name',
  photo: ' in a photo',
  writing: ' on something in a photo',
  captions: ' in the captions of the video',
  post: '',
}

/** “the words”, and where they stand unless that is the text itself. */
export function quoted(observation: Observation): string {
  return `“${observation.text}”${PLACES[observation.place.part]}`
}
