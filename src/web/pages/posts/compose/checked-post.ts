import type { StoppedChannel } from '../../../../domain/channels/index.ts'
import {
  answerableIn,
  fieldsOfFinding,
  findingKey,
  type Judgement,
  type LearnerToTag,
  type PostContent,
} from '../../../../domain/posts/index.ts'
import type { Finding, Pack } from '../../../../policy/index.ts'
import { notThemLabel } from '../../../../vocabulary/not-them-reasons.ts'
import type { Severity, Verdict } from '../../../../vocabulary/verdicts.ts'
import { londonMoment } from '../../../components/time-formats.ts'
import { clauseAddress } from '../../../findings/clause-address.ts'
import { inOrder, photoNumbers, placesLabel } from '../../../findings/finding-list.tsx'
import type { GatheredFinding } from '../../../findings/gather-alike.ts'
import { type ShownStop, shownStops } from './shown-stops.ts'

/** A finding as the author's page shows it; plain, so that it can travel as JSON. */
export interface ShownFinding {
  readonly number: number
  readonly severity: Severity
  readonly title: string
  readonly why: string
  readonly mend: string
  readonly basis:
    | {
        readonly kind: 'clause'
        readonly id: string
        readonly section: string
        readonly href: string
      }
    | { readonly kind: 'floor' | 'silent' | 'school' }
  readonly place: {
    readonly part: Finding['place']['part']
    readonly photoId?: string
    /** For what was found in the own words of a channel. */
    readonly channelId?: string
    readonly label: string
  }
  /** The photos of which the same is said, where there are several. */
  readonly photos?: readonly { readonly photoId: string; readonly number: number }[]
  /** UTF-16 offsets into the part. */
  readonly start: number
  readonly end: number
  /** Learners whom a name in the text may mean and who are not tagged yet. */
  readonly suggestions: readonly {
    readonly learnerId: string
    readonly name: string
    readonly group: string
  }[]
  /** Where it can be said that this is not the person found: the answer's key and its fields. */
  readonly notThem?: {
    readonly key: string
    readonly fields: { readonly reason: string; readonly words: string }
  }
  /** The number of the finding at which this one can be answered as well. */
  readonly answeredAt?: number
  /** What was said of it. One that no longer `stands` is asked for again. */
  readonly answer?: {
    readonly stands: boolean
    readonly key: string
    readonly reason: string
    readonly words: string
    readonly at: string
  }
}

export interface CheckedPost {
  readonly verdict: Verdict
  readonly findings: readonly ShownFinding[]
  /** The chosen channels on which the post may have to wait. */
  readonly stops: readonly ShownStop[]
  /** Whether it goes out on a chosen channel all the same. */
  readonly elsewhere: boolean
}

/** More than a handful of namesakes is no help. */
const MAX_SUGGESTIONS = 5

/** What the gate said, whenever it was asked. */
export type GateSaid = Pick<Judgement, 'verdict' | 'findings'>

interface Known {
  readonly content: PostContent
  readonly pack: Pack
  readonly policyHref: string
  readonly learners: ReadonlyMap<string, LearnerToTag>
  /** The school’s channels, for the names of those with words of their own. */
  readonly channels: readonly { readonly id: string; readonly name: string }[]
  readonly stopped: readonly StoppedChannel[]
  /** Whether its author can answer findings now. */
  readonly open: boolean
}

/** The learners to ask by name before `checkedPost`, for its suggestions. */
export function learnersSuggested(said: GateSaid, content: PostContent): string[] {
  return [...new Set(said.findings.flatMap((finding) => suggestedBy(finding, content)))]
}

/** What the gate said, in the order in which it is read. */
export function checkedPost(said: GateSaid, known: Known): CheckedPost {
  const findings = inOrder(said.findings)
  const alone = findings.map(({ finding }) => finding)
  const answers = known.open ? shownAnswers(alone, known.content) : new Map()
  const chosen = known.channels.filter(({ id }) => known.content.channels.includes(id))
  const stops = shownStops(
    known.stopped,
    chosen.map(({ id }) => id),
  )
  return {
    verdict: said.verdict,
    stops,
    elsewhere: stops.length < chosen.length,
    findings: findings.map((gathered, index) => ({
      ...shownFinding(gathered, index + 1, known),
      ...answers.get(gathered.finding),
    })),
  }
}

function shownFinding(
  { finding, places }: GatheredFinding,
  number: number,
  known: Known,
): ShownFinding {
  const { severity, title, why, mend, start, end, place } = finding
  return {
    number,
    severity,
    title,
    why,
    mend,
    start,
    end,
    ...shownAnswer(finding),
    basis: shownBasis(finding, known),
    place: {
      part: place.part,
      label: placesLabel(places, known.content, known.channels),
      ...('photo' in place ? { photoId: place.photo } : {}),
      ...('channel' in place ? { channelId: place.channel } : {}),
    },
    ...(places.length > 1 ? { photos: photoNumbers(places, known.content) } : {}),
    suggestions: suggestedBy(finding, known.content).flatMap((id) => {
      const learner = known.learners.get(id)
      return learner ? [{ learnerId: id, name: learner.name, group: learner.group }] : []
    }),
  }
}

function suggestedBy(finding: Finding, content: PostContent): readonly string[] {
  if (finding.place.part !== 'text' || finding.answer?.stands) return []
  if (finding.learners.length > MAX_SUGGESTIONS) return []
  return finding.learners.filter((id) => !content.named.includes(id))
}

type Answers = Pick<ShownFinding, 'notThem' | 'answeredAt'>

/** Several findings of the same words have one answer, given at the first of them. */
function shownAnswers(
  findings: readonly Finding[],
  content: PostContent,
): ReadonlyMap<Finding, Answers> {
  const firsts = new Map<string, number>()
  const shown = new Map<Finding, Answers>()
  for (const { finding, key } of answerableIn(findings, content)) {
    const first = firsts.get(key)
    if (first !== undefined) shown.set(finding, { answeredAt: first })
    else {
      firsts.set(key, findings.indexOf(finding) + 1)
      shown.set(finding, { notThem: { key, fields: fieldsOfFinding(key) } })
    }
  }
  return shown
}

function shownAnswer({ answer }: Finding): Pick<ShownFinding, 'answer'> {
  if (!answer) return {}
  const { stands, setAside } = answer
  const { words, at } = setAside
  const reason = notThemLabel(setAside.reason)
  return {
    answer: { stands, key: findingKey(setAside), reason, words, at: londonMoment(new Date(at)) },
  }
}

function shownBasis({ basis }: Finding, { pack, policyHref }: Known): ShownFinding['basis'] {
  if (basis.kind !== 'clause') return { kind: basis.kind }
  const section = pack.clauses.find((clause) => clause.id === basis.clause)?.section ?? ''
  return {
    kind: 'clause',
    id: basis.clause,
    section,
    href: clauseAddress(policyHref, basis.clause),
  }
}
