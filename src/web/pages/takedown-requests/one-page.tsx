import type { KnownBody } from '../../../domain/outside-bodies/index.ts'
import {
  actionsFrom,
  mayBeAsked,
  type TakedownSeen,
} from '../../../domain/takedown-requests/index.ts'
import { shippedLetters } from '../../../policy/index.ts'
import { TAKEDOWN_ACTIONS } from '../../../vocabulary/takedown-requests.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { plainly } from '../../components/plainly.ts'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { platformLabel } from '../evidence/list.tsx'
import { CallNumber, WebPage } from '../outside-bodies/ways-to-reach.tsx'
import { HowFar } from './how-far.tsx'
import { didLabel, reasonLabel, reporterLabel, stateLabel } from './labels.ts'

interface OnePageProps {
  readonly c: PageContext
  readonly seen: TakedownSeen
  readonly helplines: readonly KnownBody[]
  readonly typed: Typed
  readonly faults: Faults
}

/** How far a request has come, what may come next, and the letters for it. */
export function OnePage({ c, seen, helplines, typed, faults }: OnePageProps) {
  const list = `/matters/${seen.matterId}/takedowns`
  return (
    <Frame
      c={c}
      title="To be taken down"
      heading={platformLabel(seen.platform)}
      caption={stateLabel(seen.state)}
      lead="That you opened it is written into the trail."
      breadcrumbs={[{ text: 'To be taken down', href: list }, { text: 'One request' }]}
      errors={faults.page}
      width="reading"
    >
      <HowFar seen={seen} now={c.var.now} />
      <What seen={seen} />
      <Next seen={seen} typed={typed} faults={faults} now={c.var.now} />
      {seen.route === 'platform' ? <Helplines helplines={helplines} /> : null}
      <Letters seen={seen} />
      <Done seen={seen} />
    </Frame>
  )
}

function What({ seen }: { readonly seen: TakedownSeen }) {
  const { words } = seen
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
          { key: 'Why', value: reasonLabel(seen.reason) },
          ...(seen.route === 'person'
            ? [{ key: 'Who is asked', value: plainly(words?.person ?? '') }]
            : [{ key: 'Who reports it', value: reporterLabel(seen.reporter) }]),
          { key: 'What it is', value: plainly(words?.about ?? '') || 'Not said' },
        ]}
      />
      <Details summary="Show the address">
        <p>Do not open it from your own account.</p>
        <p>
          <code class="gp-break">{plainly(words?.address ?? '')}</code>
        </p>
      </Details>
    </>
  )
}

function Next(props: Pick<OnePageProps, 'seen' | 'typed' | 'faults'> & { readonly now: Date }) {
  const { seen, typed, faults, now } = props
  const early = seen.checkDueAt !== null && now < seen.checkDueAt
  const actions = actionsFrom(seen.route, seen.state).filter(
    (action) => action !== 'still_there' || !early,
  )
  if (actions.length === 0) return null
  return (
    <Section title="What happened?">
      <form method="post" action={`/takedown-requests/${seen.requestId}`} novalidate>
        <Radios
          name="action"
          legend="Put one thing on record"
          value={typed.action}
          error={faults.fields.action}
          items={TAKEDOWN_ACTIONS.filter(({ code }) => actions.includes(code)).map(
            ({ code, label }) => ({ value: code, text: label }),
          )}
        />
        <Textarea
          name="words"
          label="In a sentence"
          hint="Why, who said so, or the number of the report. Kept encrypted."
          rows={3}
          value={typed.words}
          error={faults.fields.words}
        />
        <Button preventDoubleClick>Put it on record</Button>
      </form>
    </Section>
  )
}

function Helplines({ helplines }: { readonly helplines: readonly KnownBody[] }) {
  return (
    <Section
      title="When the platform does not help"
      lead="Wait 48 hours after the report, unless a child is at risk."
    >
      <ListRows
        rows={helplines.map(({ name, whatFor, phone, hours, url }) => ({
          title: name,
          meta: (
            <>
              {whatFor} {hours}
              <br />
              {phone ? <CallNumber phone={phone} /> : null} {url ? <WebPage url={url} /> : null}
            </>
          ),
        }))}
      />
    </Section>
  )
}

function Letters({ seen }: { readonly seen: TakedownSeen }) {
  const letters = shippedLetters().filter(({ route }) => route === seen.route)
  return (
    <Section title="Letters" lead="Filled from this record, to be printed or copied.">
      <ListRows
        rows={letters.map(({ key, title, when, asks }) =>
          asks && !mayBeAsked(seen.state)
            ? { title, meta: when, side: <Tag colour="grey">Not now</Tag> }
            : { title, meta: when, href: `/takedown-requests/${seen.requestId}/letters/${key}` },
        )}
      />
    </Section>
  )
}

function Done({ seen }: { readonly seen: TakedownSeen }) {
  return (
    <Section title="What was done">
      <Timeline
        entries={[
          { at: seen.openedAt, what: `${seen.openedBy} put it on the list` },
          ...seen.steps.map(({ at, by, action, words }) => ({
            at,
            what: `${by} ${didLabel(action)}`,
            children: words ? <p>{plainly(words)}</p> : undefined,
          })),
        ]}
      />
    </Section>
  )
}
