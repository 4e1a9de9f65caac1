import type { ChronologyEntry } from '../../../domain/cases/index.ts'
import { RECORDED_STEPS, type RecordedStep, STEP_FORMS } from '../../../policy/cases/index.ts'
import { Section } from '../../components/section.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { Timeline, type TimelineEntry } from '../../components/timeline.tsx'
import type { CasePageProps } from './case-page.tsx'
import { kindLabel, partLabel, routeLabel, stepLabel } from './labels.ts'

/** All that is on record, the newest first: by when it happened. */
export function Chronology({ school, record }: Pick<CasePageProps, 'school' | 'record'>) {
  const here = `/schools/${school.slug}/cases/${record.caseId}/chronology`
  return (
    <Section
      title="Chronology"
      icon="trail"
      lead="By when it happened, the latest first. Nothing here is changed or taken away."
    >
      <Timeline entries={record.chronology.map(stepEntry)} />
      <p>
        <a class="govuk-link" href={here}>
          Everything in one list, with evidence, referrals and access, to filter and to print
        </a>
      </p>
    </Section>
  )
}

/** A step as a line of a chronology. */
export function stepEntry(entry: ChronologyEntry): TimelineEntry {
  return {
    at: entry.happenedAt,
    what: stepLabel(entry.kind),
    who: entry.byName ?? 'Gatepost',
    ...(entry.kind === 'clock_escalated' ? { tone: 'block' as const } : {}),
    ...(saysMore(entry) ? { children: <Words entry={entry} /> } : {}),
  }
}

function saysMore(entry: ChronologyEntry): boolean {
  const { words } = entry
  return !words || Object.keys(words).length > 0 || factsOf(entry).length > 0 || isLate(entry)
}

/** Put on record so long after it happened that both times matter. */
function isLate({ at, happenedAt }: ChronologyEntry): boolean {
  return at.getTime() - happenedAt.getTime() > 60_000
}

function Words({ entry }: { readonly entry: ChronologyEntry }) {
  if (!entry.words)
    return <p>The key that opens these words is not here. Ask whoever runs Gatepost.</p>
  return (
    <>
      {entry.kind === 'post_held' ? (
        <p>
          <a class="govuk-link" href={`/posts/${String(entry.facts.post)}`}>
            The post
          </a>
          . Its author is told only to ask the safeguarding lead. It can go out when it says none of
          the words any more, or when the restriction ends.
        </p>
      ) : null}
      {factsOf(entry).map(({ label, text }) => (
        <p>
          {label ? <span class="govuk-hint">{label} </span> : null}
          {text}
        </p>
      ))}
      {Object.entries(entry.words).map(([name, text]) => (
        <p class="gp-keep-lines">
          <span class="govuk-hint">{fieldLabel(entry.kind, name)}: </span>
          {text}
        </p>
      ))}
      {isLate(entry) ? (
        <p class="govuk-hint">
          Put on record <TimeText at={entry.at} />
        </p>
      ) : null}
    </>
  )
}

function isRecorded(kind: string): kind is RecordedStep {
  return (RECORDED_STEPS as readonly string[]).includes(kind)
}

function fieldLabel(kind: string, name: string): string {
  if (!isRecorded(kind)) return 'Why'
  return STEP_FORMS[kind].fields.find((field) => field.name === name)?.label ?? name
}

interface Fact {
  /** What was asked; what was chosen speaks for itself where it is left out. */
  readonly label?: string
  readonly text: string
}

/** What was chosen, in words. */
function factsOf({ kind, facts }: ChronologyEntry): Fact[] {
  if (kind === 'triaged' || kind === 'retriaged') return [{ text: routeLabel(String(facts.route)) }]
  if (kind === 'person_added') {
    const who = kindLabel(String(facts.kind)).toLowerCase()
    return [{ text: `${partLabel(String(facts.part))} (${who})` }]
  }
  if (!isRecorded(kind)) return []
  return (STEP_FORMS[kind].choices ?? []).flatMap(({ name, label, options }) => {
    const chosen = options.find(({ code }) => code === facts[name])
    return chosen ? [{ label: asked(label), text: chosen.label }] : []
  })
}

/** "May the person be told?" and its answer need no colon between them. */
function asked(label: string): string {
  return label.endsWith('?') ? label : `${label}:`
}
