import type { PostForReader } from '../../../domain/posts/index.ts'
import { roleWord } from '../../../policy/index.ts'
import { ROLES, type Role } from '../../../vocabulary/roles.ts'
import { Details } from '../../components/details.tsx'
import { plainly } from '../../components/plainly.ts'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { Section } from '../../components/section.tsx'
import { Table } from '../../components/table.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { Timeline, type TimelineEntry } from '../../components/timeline.tsx'

const STAGE = {
  submit: 'Checked when it was sent',
  approve: 'Checked at approval',
  publish: 'Checked at the moment of publication',
  withdrawal: 'Checked after a withdrawal',
} as const

const OUTCOME = {
  approved: 'Approved',
  changes_requested: 'Changes asked for',
  refused: 'Refused',
} as const

const TONE = { clear: 'clear', review: 'review', block: 'block' } as const

/** The whole life of a post: versions, checks, decisions, publications, and the trail behind them. */
export function RecordSection({ view }: { readonly view: PostForReader }) {
  return (
    <Section title="Record" icon="trail" id="record">
      <Timeline entries={timeline(view)} />
      <Details summary={`Entries of the trail (${view.record.entries.length})`}>
        <ScrollRegion label="Entries of the trail">
          <Table
            small
            head={[{ text: 'No.' }, { text: 'When' }, { text: 'What' }, { text: 'Hash' }]}
            rows={view.record.entries.map((entry) => [
              { text: entry.seq },
              { text: <TimeText at={entry.at} /> },
              { text: <code>{entry.action}</code> },
              { text: <code>{entry.hash.slice(0, 16)}…</code> },
            ])}
          />
        </ScrollRegion>
      </Details>
    </Section>
  )
}

function timeline(view: PostForReader): TimelineEntry[] {
  const { record } = view
  const entries: TimelineEntry[] = [
    ...record.versions.map((version) => versionEntry(view, version)),
    ...record.checks.map((check) => ({
      at: check.checkedAt,
      what: `${STAGE[check.stage]}: ${check.findings.length === 0 ? 'nothing found' : `${check.findings.length} found`}`,
      tone: TONE[check.verdict],
      icon: 'shield' as const,
    })),
    ...record.decisions.map((made) => ({
      at: made.decidedAt,
      what: OUTCOME[made.outcome],
      who: `${made.decidedBy}, as ${roleText(view, made.role)}${made.asCover ? ' (named deputy)' : ''}`,
      tone: made.outcome === 'approved' ? ('clear' as const) : ('review' as const),
      icon: made.outcome === 'approved' ? ('check' as const) : ('comment' as const),
      children: made.reason ? <p>“{made.reason}”</p> : null,
    })),
    ...record.publications.flatMap((publication) => publicationEntries(publication)),
  ]
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function versionEntry(
  view: PostForReader,
  version: PostForReader['record']['versions'][number],
): TimelineEntry {
  return {
    at: version.frozenAt ?? version.savedAt,
    what: version.frozenAt ? `Version ${version.version} sent` : `Version ${version.version} saved`,
    who: `${view.author.name}, ${view.author.position}`,
    icon: 'post',
    children: (
      <Details summary="What it said">
        <blockquote class="gp-post-text" dir="auto">
          {plainly(version.content.text || 'No text.')}
        </blockquote>
        {(version.content.variants ?? []).map(({ channelId, text }) => (
          <blockquote class="gp-post-text" dir="auto">
            <strong>
              Only for {view.channels.find((one) => one.id === channelId)?.name ?? 'one channel'}:{' '}
            </strong>
            {plainly(text)}
          </blockquote>
        ))}
        <p class="govuk-hint">
          {version.content.photos.length} photos. Digest{' '}
          <code>{version.contentSha256.slice(0, 16)}…</code>
        </p>
      </Details>
    ),
  }
}

function publicationEntries(
  publication: PostForReader['record']['publications'][number],
): TimelineEntry[] {
  const published: TimelineEntry = {
    at: publication.publishedAt,
    what:
      publication.network === 'hosted'
        ? `Published to ${publication.channelName}`
        : `Released for ${publication.channelName}`,
    who: publication.publishedBy ?? undefined,
    icon: 'globe',
  }
  if (!publication.takenDownAt) return [published]
  const down: TimelineEntry = {
    at: publication.takenDownAt,
    what: `Taken down from ${publication.channelName}`,
    icon: 'down',
    tone: 'review',
  }
  return [published, down]
}

function roleText(view: PostForReader, role: string): string {
  const known = ROLES.find((entry) => entry.code === role)
  return known ? roleWord(known.code as Role, view.pack.terms) : role
}
