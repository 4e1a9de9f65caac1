import type { Child } from 'hono/jsx'
import type { OnNetwork } from '../../../domain/sending/index.ts'
import { compareWords } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { plainly } from '../../components/plainly.ts'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'

interface StandsThereProps {
  readonly on: OnNetwork
  readonly publication: { readonly publicationId: string }
  readonly publishes: boolean
}

/** What was seen of a post on its network: as approved, changed word by word, or gone. */
export function StandsThere({ on, publication, publishes }: StandsThereProps) {
  const { odd, seenAt } = on
  if (!odd) {
    return seenAt ? (
      <p class="govuk-hint">
        Seen there as it was approved, last <TimeText at={seenAt} />.
      </p>
    ) : null
  }
  const { publicationId } = publication
  if (odd.outcome === 'gone') {
    return (
      <>
        <WarningText>
          It is not there any more. Somebody took it off without Gatepost, or the network did. Seen
          first <TimeText at={odd.since} />.
        </WarningText>
        {publishes ? <Seen id={publicationId} label="Put on record that it is down" /> : null}
      </>
    )
  }
  return (
    <>
      <WarningText>
        It was changed there without Gatepost, so it is not what was approved. Seen first{' '}
        <TimeText at={odd.since} />.
      </WarningText>
      <InsetText>
        <Difference before={odd.approvedText} after={odd.liveText} />
        {odd.approvedPhotos === odd.livePhotos ? null : (
          <p>
            Photos approved: {odd.approvedPhotos}. Photos there: {odd.livePhotos}.
          </p>
        )}
      </InsetText>
      {publishes ? (
        <>
          <p>
            Change it back there, take the post down below, or let it stand and put on record that
            you have seen it.
          </p>
          <Seen id={publicationId} label="Let it stand" />
        </>
      ) : null}
    </>
  )
}

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const runs = compareWords(before, after)
  return (
    <p class="gp-keep-lines" dir="auto">
      {runs.map(({ kind, text }) => {
        if (kind === 'added')
          return <Marked word="now there: ">{<ins>{plainly(text)}</ins>}</Marked>
        if (kind === 'removed') {
          return <Marked word="approved: ">{<del>{plainly(text)}</del>}</Marked>
        }
        return plainly(text)
      })}
    </p>
  )
}

function Marked({ word, children }: { readonly word: string; readonly children: Child }) {
  return (
    <>
      <span class="govuk-visually-hidden">[{word}</span>
      {children}
      <span class="govuk-visually-hidden">]</span>
    </>
  )
}

function Seen({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <form method="post" action={`/publications/${id}/seen`}>
      <Button kind="secondary" preventDoubleClick>
        {label}
      </Button>
    </form>
  )
}
