import { type PostContent, textFor } from '../../domain/posts/index.ts'
import type { Place } from '../../gate/types.ts'
import type { Finding, Pack } from '../../policy/index.ts'
import { notThemLabel } from '../../vocabulary/not-them-reasons.ts'
import type { Severity } from '../../vocabulary/verdicts.ts'
import { AnswerNote } from '../components/answer-note.tsx'
import { type FindingBasis, FindingCard, type FindingPlace } from '../components/finding-card.tsx'
import { TimeText } from '../components/time-text.tsx'
import { clauseAddress } from './clause-address.ts'
import { type GatheredFinding, gatherAlike } from './gather-alike.ts'

export interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly content: PostContent
  readonly channels?: readonly { readonly id: string; readonly name: string }[] | undefined
  readonly pack: Pack
  /** The school's page of its policy, where each clause has its own anchor. */
  readonly policyHref: string
  /** Who answered findings: whoever wrote the post. */
  readonly author: string
}

/** What the gate found, the gravest first, each as a card with its clause. */
export function FindingList({
  findings,
  content,
  pack,
  policyHref,
  author,
  ...props
}: FindingListProps) {
  return (
    <div class="gp-findings">
      {inOrder(findings).map(({ finding, places }, index) => (
        <FindingCard
          number={index + 1}
          severity={finding.severity}
          title={finding.title}
          place={placeOf(finding, places, { content, channels: props.channels })}
          why={finding.why}
          basis={basisOf(finding, pack, policyHref)}
          mend={finding.mend}
          answer={<AnswerOf finding={finding} author={author} />}
        />
      ))}
    </div>
  )
}

function AnswerOf({ finding, author }: { readonly finding: Finding; readonly author: string }) {
  if (!finding.answer) return null
  const { stands, setAside } = finding.answer
  return (
    <AnswerNote
      by={
        <>
          {author}, <TimeText at={setAside.at} />
        </>
      }
      reason={notThemLabel(setAside.reason)}
      words={setAside.words}
      outdated={
        stands
          ? undefined
          : 'What is found here has changed since, so this no longer answers it. Its author is asked again.'
      }
    />
  )
}

const WEIGHT: Readonly<Record<Severity, number>> = { block: 0, review: 1, advice: 2 }

/** People begin with the words, and come to the photos and the whole afterwards. */
const PLACE: Readonly<Record<Place['part'], number>> = {
  text: 0,
  variant: 1,
  alt_text: 2,
  file_name: 3,
  writing: 4,
  captions: 5,
  photo: 6,
  post: 7,
}

/**
 * The gravest first; among equals in the order in which a person reads. What holds of several photos
 * alike is one of them.
 */
export function inOrder(findings: readonly Finding[]): readonly GatheredFinding[] {
  const sorted = findings.toSorted(
    (a, b) =>
      WEIGHT[a.severity] - WEIGHT[b.severity] ||
      PLACE[a.place.part] - PLACE[b.place.part] ||
      a.start - b.start,
  )
  return gatherAlike(sorted)
}

/** How many there are to read of each weight. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { block: 0, review: 0, advice: 0 }
  for (const { finding } of inOrder(findings)) counts[finding.severity] += 1
  return counts
}

interface Sources {
  readonly content: PostContent
  readonly channels: FindingListProps['channels']
}

function placeOf(
  finding: Finding,
  places: readonly Place[],
  { content, channels }: Sources,
): FindingPlace {
  const label = placesLabel(places, content, channels)
  const source = sourceOf(finding.place, content)
  if (source === undefined || finding.end <= finding.start) return { label }
  return { label, quote: { text: source, start: finding.start, end: finding.end } }
}

/** "In the text", "On photos 2 and 3": where a finding lies, for a person. */
export function placesLabel(
  places: readonly Place[],
  content: PostContent,
  channels: FindingListProps['channels'],
): string {
  const [first, ...more] = places
  if (!first) throw new Error('A finding lies nowhere.')
  if (more.length === 0) return placeLabel(first, content, channels)
  const which = `photos ${listed(photoNumbers(places, content).map(({ number }) => number))}`
  return first.part === 'alt_text' ? `In the alt text of ${which}` : `On ${which}`
}

/** "1, 3 and 4", or "1 to 10" where none is left out. */
function listed(numbers: readonly number[]): string {
  const [first = 0] = numbers
  const unbroken = numbers.every((number, index) => number === first + index)
  if (unbroken && numbers.length > 3) return `${first} to ${numbers.at(-1)}`
  return new Intl.ListFormat('en-GB').format(numbers.map(String))
}

/** The photos of these places, each with its number on the page. */
export function photoNumbers(
  places: readonly Place[],
  content: PostContent,
): { readonly photoId: string; readonly number: number }[] {
  return places.flatMap((place) => {
    if (!('photo' in place)) return []
    const index = content.photos.findIndex((photo) => photo.photoId === place.photo)
    return [{ photoId: place.photo, number: index + 1 }]
  })
}

/** "In the text", "In the alt text of photo 2". */
function placeLabel(
  place: Place,
  content: PostContent,
  channels: FindingListProps['channels'] = [],
): string {
  if (place.part === 'text') return 'In the text'
  if (place.part === 'variant') {
    const name = channels.find((one) => one.id === place.channel)?.name ?? 'one channel'
    return `In the own words for ${name}`
  }
  if (place.part === 'post') return 'About the whole post'
  if (place.part === 'captions') return 'In the captions of the video'
  const number = content.photos.findIndex((photo) => photo.photoId === place.photo) + 1
  if (place.part === 'alt_text') return `In the alt text of photo ${number}`
  if (place.part === 'writing') return `On something in photo ${number}`
  if (place.part === 'file_name') return `In the file name of photo ${number}`
  return content.photos[number - 1]?.video ? 'On the video' : `On photo ${number}`
}

function sourceOf(place: Place, content: PostContent): string | undefined {
  if (place.part === 'text') return content.text
  if (place.part === 'variant') return textFor(content, place.channel)
  if (place.part === 'alt_text') {
    return content.photos.find((photo) => photo.photoId === place.photo)?.altText
  }
  return undefined
}

function basisOf(finding: Finding, pack: Pack, policyHref: string): FindingBasis {
  const { basis } = finding
  if (basis.kind === 'clause') {
    const section = pack.clauses.find((clause) => clause.id === basis.clause)?.section
    return {
      kind: 'clause',
      id: basis.clause,
      section,
      href: clauseAddress(policyHref, basis.clause),
    }
  }
  if (basis.kind === 'silent') return { kind: 'silent' }
  if (basis.kind === 'school') return { kind: 'floor', note: 'Your school has set this for itself' }
  return { kind: 'floor' }
}
