import type { Finding, SetAside } from '../../../policy/index.ts'
import { SEVERITIES } from '../../../vocabulary/verdicts.ts'
import type { PostContent } from '../content.ts'
import { type Rendition, renditionsOf } from './renditions.ts'

/** One wording as it is judged: by itself, as if it were the whole post. */
export interface JudgedAlone {
  readonly rendition: Rendition
  /** What was said of findings in these words, as if they were the text. */
  readonly setAside: PostContent['setAside']
}

/**
 * Judge a post as each of its channels will show it: every wording goes through the whole gate by itself,
 * with the photos and for the channels that carry it. What is found in a channel’s own words is told
 * to lie there; what is found of the photos in several is told once.
 * @param setAside what the author’s answers are, which name the place that they are about
 * @param judge judges one wording whose place is `text`
 */
export function judgeRenditions(
  content: Pick<PostContent, 'text' | 'channels' | 'variants'>,
  setAside: PostContent['setAside'],
  judge: (alone: JudgedAlone) => readonly Finding[],
): readonly Finding[] {
  const renditions = renditionsOf(content)
  const [only, ...more] = renditions
  if (only && more.length === 0) return judge({ rendition: only, setAside })
  const found = renditions.flatMap((rendition) => judgeAlone(rendition, setAside, judge))
  return gravestFirst(told(found, content.channels))
}

function judgeAlone(
  rendition: Rendition,
  setAside: PostContent['setAside'],
  judge: (alone: JudgedAlone) => readonly Finding[],
): Finding[] {
  const { ownOf, channels } = rendition
  // What an answer is told apart by later is the object that its author’s content holds.
  const answers = new Map<SetAside, SetAside>()
  for (const one of setAside ?? []) {
    const meant = meantFor(one, ownOf)
    if (meant) answers.set(meant, one)
  }
  return judge({ rendition, setAside: [...answers.keys()] }).map((finding) => {
    const original = finding.answer && answers.get(finding.answer.setAside)
    return {
      ...finding,
      ...(finding.answer && original && { answer: { ...finding.answer, setAside: original } }),
      ...(ownOf !== null &&
        finding.place.part === 'text' && { place: { part: 'variant', channel: ownOf } as const }),
      channels: finding.channels.length > 0 ? finding.channels : channels,
    }
  })
}

/** An answer as the wording sees it; undefined for one that is about another wording. */
function meantFor(answer: SetAside, ownOf: string | null): SetAside | undefined {
  const { place } = answer
  if (place.part === 'text') return ownOf === null ? answer : undefined
  if (place.part !== 'variant') return answer
  return place.channel === ownOf ? { ...answer, place: { part: 'text' } } : undefined
}

/** The same thing found in several wordings, told once for all their channels. */
function told(found: readonly Finding[], all: readonly string[]): Finding[] {
  const same = Map.groupBy(found, ({ channels: _, ...finding }) => JSON.stringify(finding))
  return [...same.values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const channels = [...new Set(alike.flatMap((one) => one.channels))]
    return [{ ...first, channels: all.every((id) => channels.includes(id)) ? [] : channels }]
  })
}

function gravestFirst(findings: readonly Finding[]): Finding[] {
  const weight = ({ severity }: Finding) => SEVERITIES.indexOf(severity)
  return findings.toSorted((a, b) => weight(b) - weight(a))
}
