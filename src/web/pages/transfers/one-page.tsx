import { knownName } from '../../../domain/learners/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { TransferRecord } from '../../../domain/transfers/index.ts'
import { Details } from '../../components/details.tsx'
import { plainly } from '../../components/plainly.ts'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import { type Faults, faultsOfForm, type Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { ChooseForm, ChosenList } from './choices-section.tsx'
import { HowFar } from './how-far.tsx'
import { didLabel, stateLabel, timingLabel, wayLabel } from './labels.ts'
import { NextSteps } from './next-steps.tsx'

export interface OnePageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly record: TransferRecord
  readonly typed: Typed
  readonly faults: Faults
}

/** How far a file is on its way, what goes with it, and what comes next. */
export function OnePage(props: OnePageProps) {
  const { c, school, record, typed, faults } = props
  const here = `/schools/${school.slug}/transfers`
  const draft = record.state === 'draft'
  const shown = typed.action === 'choose' ? faults : faultsOfForm(faults, typed.action)
  return (
    <Frame
      c={c}
      title="A safeguarding file"
      heading={plainly(knownName(record.learner))}
      caption={`Safeguarding file: ${stateLabel(record.state).toLowerCase()}`}
      lead="That you opened it is written into the trail."
      breadcrumbs={[{ text: 'Files for other schools', href: here }, { text: 'One file' }]}
      errors={shown.page}
      width="reading"
    >
      <HowFar record={record} now={c.var.now} />
      <Where record={record} />
      {draft ? <ChooseForm {...props} here={`${here}/${record.transferId}`} /> : null}
      <File record={record} here={`${here}/${record.transferId}`} />
      <NextSteps {...props} here={`${here}/${record.transferId}`} />
      {draft ? null : <ChosenList choices={record.choices} />}
      <Done record={record} />
    </Frame>
  )
}

function Where({ record }: { readonly record: TransferRecord }) {
  const { words, timing, countedFrom, dueOn } = record
  const rows = [
    { key: 'To', value: plainly([words?.school, words?.address].filter(Boolean).join(', ')) },
    { key: 'Who leads there', value: plainly(words?.lead ?? '') },
    { key: 'Reached by', value: plainly(words?.contact ?? '') },
    { key: 'Why', value: plainly(words?.why ?? '') },
  ]
  return (
    <>
      {words ? null : (
        <WarningText>
          The words cannot be opened: the key to them is not on this machine. Tell whoever runs
          Gatepost.
        </WarningText>
      )}
      <SummaryList
        rows={[
          ...rows.filter(({ value }) => value !== ''),
          {
            key: 'When',
            value: (
              <>
                {timingLabel(timing)}, counted from <TimeText at={countedFrom} show="day" />
              </>
            ),
          },
          { key: 'Due', value: <TimeText at={dueOn} show="day" /> },
        ]}
      />
    </>
  )
}

function File(props: { readonly record: TransferRecord; readonly here: string }) {
  const { made, letters, state } = props.record
  const [latest] = made
  if (!latest || state === 'draft') return null
  return (
    <Section
      title="The file"
      lead="A copy of it is kept here, encrypted, for as long as this record is."
    >
      <SummaryList
        rows={[
          {
            key: 'Made',
            value: (
              <>
                <TimeText at={latest.madeAt} /> by {latest.madeBy}
              </>
            ),
          },
          { key: 'Files of evidence', value: String(latest.files) },
          { key: 'Left out', value: (latest.words?.leftOut ?? []).join(' ') || 'Nothing' },
          { key: 'SHA-256', value: <code class="gp-break">{latest.sha256}</code> },
        ]}
      />
      <p>
        <a class="govuk-link" href={`${props.here}/file`}>
          Download the file
        </a>
      </p>
      {letters.length > 0 ? (
        <Details summary="Which letter stands for whom">
          <p>This key does not go with the file. Give it to nobody who has one.</p>
          <SummaryList
            rows={letters.map(({ letter, name }) => ({
              key: letter,
              value: plainly(name ?? 'The key that opens this name is not here'),
            }))}
          />
        </Details>
      ) : null}
    </Section>
  )
}

function Done({ record }: { readonly record: TransferRecord }) {
  return (
    <Section title="What was done">
      <Timeline
        entries={[
          { at: record.begunAt, what: `${record.begunBy} began it` },
          ...record.steps.map(({ at, by, action, words, who, way, on }) => ({
            at,
            what: `${by} ${didLabel(action)}`,
            children:
              who || words || way ? (
                <>
                  <p>
                    {who ? `${plainly(who)}, ` : ''}
                    <TimeText at={on} show="day" />
                    {way ? `. ${wayLabel(way)}` : ''}
                  </p>
                  {words ? <p class="gp-keep-lines">{plainly(words)}</p> : null}
                </>
              ) : undefined,
          })),
        ]}
      />
    </Section>
  )
}
