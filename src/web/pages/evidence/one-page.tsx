import type { CustodyStep, EvidenceSeen } from '../../../domain/evidence/index.ts'
import { Details } from '../../components/details.tsx'
import { plainly } from '../../components/plainly.ts'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { FileCard } from './file-card.tsx'
import { platformLabel, visibilityLabel } from './list.tsx'

interface OnePageProps {
  readonly c: PageContext
  readonly seen: EvidenceSeen
  readonly custody: readonly CustodyStep[]
  readonly faults: Faults
}

/** What was seen: words at once, the address behind a press, files only by opening them. */
export function OnePage({ c, seen, custody, faults }: OnePageProps) {
  const list = `/matters/${seen.matterId}/evidence`
  return (
    <Frame
      c={c}
      title="One piece of evidence"
      heading={seen.addedBy ? platformLabel(seen.platform) : 'Sent by whoever reported it'}
      caption="Evidence"
      lead="That you opened it is written into the trail."
      breadcrumbs={[{ text: 'Evidence', href: list }, { text: 'One piece' }]}
      errors={faults.page}
      width="reading"
    >
      {seen.words ? (
        <p class="gp-comment__words" dir="auto">
          {plainly(seen.words.description) || 'They wrote nothing with it.'}
        </p>
      ) : (
        <WarningText>
          The words cannot be opened: the key to them is not on this machine, or they were changed.
          Tell whoever runs Gatepost.
        </WarningText>
      )}
      <SummaryList rows={rowsFor(seen)} />
      {seen.words?.address ? <Address text={seen.words.address} /> : null}
      <Files seen={seen} />
      <Custody custody={custody} />
    </Frame>
  )
}

function rowsFor(seen: EvidenceSeen) {
  return [
    { key: 'Could be seen by', value: visibilityLabel(seen.visibility) },
    { key: 'Seen', value: seen.seenAt ? <TimeText at={seen.seenAt} /> : 'Not said' },
    { key: 'Who saw it', value: plainly(seen.words?.seenBy ?? '') || 'Not said' },
    {
      key: 'Put on record',
      value: (
        <>
          <TimeText at={seen.addedAt} /> by {seen.addedBy ?? 'whoever reported it'}
        </>
      ),
    },
  ]
}

/** Shown by a press, never as a link: opening it could show it, or tell its owner. */
function Address({ text }: { readonly text: string }) {
  return (
    <Details summary="Show the address">
      <p>Do not open it unless you have to, and never from your own account.</p>
      <p>
        <code class="gp-break">{plainly(text)}</code>
      </p>
    </Details>
  )
}

function Files({ seen }: { readonly seen: EvidenceSeen }) {
  if (seen.stopAnswer !== 'no') {
    return (
      <Section title="Files">
        <p>
          There are none, and none can be added: it may show what nobody may copy.{' '}
          <a class="govuk-link" href={`/evidence/${seen.evidenceId}/what-to-do`}>
            What to do now
          </a>
        </p>
      </Section>
    )
  }
  if (seen.files.length === 0) return null
  return (
    <Section title="Files" lead="Encrypted, and hidden until somebody opens them.">
      {seen.files.map((file, index) => (
        <FileCard file={file} evidenceId={seen.evidenceId} number={index + 1} />
      ))}
    </Section>
  )
}

function Custody({ custody }: { readonly custody: readonly CustodyStep[] }) {
  return (
    <Section title="Chain of custody">
      <Timeline
        entries={custody.map(({ at, who, what, sha256 }) => ({
          at,
          what: `${who ?? 'Somebody who is not on record any more'} ${what}`,
          who: sha256 ? <code>{sha256.slice(0, 12)}</code> : undefined,
        }))}
      />
      <p class="gp-quiet">As the trail has it. Your own look just now is the next line.</p>
    </Section>
  )
}
