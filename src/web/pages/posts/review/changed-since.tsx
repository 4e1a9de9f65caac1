import {
  type ChangedWords,
  type ContentChange,
  compareContents,
  type PostForReader,
} from '../../../../domain/posts/index.ts'
import type { WordRun } from '../../../../policy/index.ts'
import { plainly } from '../../../components/plainly.ts'
import { Section } from '../../../components/section.tsx'

interface ChangedSinceProps {
  readonly view: PostForReader
  /** The version that the reader saw before; undefined where this is the first. */
  readonly seen: number | undefined
}

/** What changed since the version that the reader commented on, word by word. */
export function ChangedSince({ view, seen }: ChangedSinceProps) {
  const before = view.record.versions.find((one) => one.version === seen)
  if (!before) return null
  const change = compareContents(before.content, view.post.content)
  const facts = factsOf(change, view)
  return (
    <Section
      title={`Changed since version ${before.version}, which you saw`}
      icon="compose"
      id="changed"
    >
      {change.words.map(({ where, runs }) => (
        <article class="gp-note">
          <h3 class="govuk-heading-s">{whereInWords(where, view)}</h3>
          <p class="gp-keep-lines" dir="auto">
            <Runs runs={runs} />
          </p>
        </article>
      ))}
      {facts.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {facts.map((fact) => (
            <li>{fact}</li>
          ))}
        </ul>
      ) : null}
      {change.words.length + facts.length === 0 ? (
        <p class="govuk-body">Nothing that goes out: it was sent once more as it was.</p>
      ) : null}
    </Section>
  )
}

/** What went and what came, also for those who hear it. */
function Runs({ runs }: { readonly runs: readonly WordRun[] }) {
  return (
    <>
      {runs.map(({ kind, text }) => {
        if (kind === 'same') return plainly(text)
        const said = kind === 'added' ? 'added: ' : 'taken out: '
        const words = (
          <>
            <span class="govuk-visually-hidden">{said}</span>
            {plainly(text)}
          </>
        )
        return kind === 'added' ? <ins>{words}</ins> : <del>{words}</del>
      })}
    </>
  )
}

function whereInWords(where: ChangedWords['where'], view: PostForReader): string {
  switch (where.part) {
    case 'text':
      return 'The text'
    case 'note':
      return 'The note to you'
    case 'variant':
      return `The own words for ${channelName(where.channelId, view)}`
    case 'alt_text':
      return `The alt text of photo ${where.photo}`
    case 'captions':
      return 'The captions of the video'
  }
}

function channelName(id: string, view: PostForReader): string {
  return view.channels.find((one) => one.id === id)?.name ?? 'a channel it no longer goes to'
}

function factsOf(change: ContentChange, view: PostForReader): string[] {
  const { channels, photos, embargo } = change
  const photosIn = (count: number) => (count === 1 ? 'One photo' : `${count} photos`)
  const names = (ids: readonly string[]) => ids.map((id) => channelName(id, view)).join(', ')
  return [
    ...(channels.added.length > 0 ? [`It now goes to ${names(channels.added)}.`] : []),
    ...(channels.removed.length > 0
      ? [`It no longer goes to ${channels.removed.length} of its channels.`]
      : []),
    ...(photos.added > 0 ? [`${photosIn(photos.added)} added.`] : []),
    ...(photos.removed > 0 ? [`${photosIn(photos.removed)} taken out.`] : []),
    ...(photos.retagged > 0
      ? [`Who is in it was changed for ${photosIn(photos.retagged).toLowerCase()}.`]
      : []),
    ...(change.named ? ['Who is named in the text was changed.'] : []),
    ...(change.kind ? ['It is another kind of post now.'] : []),
    ...(embargo
      ? [`Not before: ${embargo.after ?? 'any time'} (it was ${embargo.before ?? 'any time'}).`]
      : []),
  ]
}
