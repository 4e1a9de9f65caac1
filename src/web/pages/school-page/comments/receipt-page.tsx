import type { OwnComment } from '../../../../domain/moderation/index.ts'
import type { PublicSchool } from '../../../../domain/schools/index.ts'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { Flash } from '../../../components/flash.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { PageHeading } from '../../../components/page-heading.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { Faults, Typed } from '../../../form.ts'
import { SchoolFrame } from '../school-frame.tsx'

interface ReceiptPageProps {
  readonly school: PublicSchool
  /** As it was typed; empty before that. */
  readonly code: string
  readonly own: OwnComment | undefined
  /** It was sent just now. */
  readonly sent: boolean
  readonly typed: Typed
  readonly faults: Faults
}

/** The code of a comment, what became of it, and the way to appeal. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { school, code, own, sent, faults } = props
  const heading = 'Your comment'
  const wrong = faults.page.length > 0
  return (
    <SchoolFrame school={school} title={wrong ? `Error: ${heading}` : heading} unlisted>
      {sent ? <Flash message={{ kind: 'success', text: 'Sent. Thank you.' }} /> : null}
      {wrong ? <ErrorSummary errors={faults.page} /> : null}
      <PageHeading heading={heading} />
      {sent ? (
        <>
          <p>
            Somebody at the school reads it before anybody else can. With this code you see what
            became of it; write it down, nobody can look it up for you:
          </p>
          <p>
            <code class="gp-receipt">{code}</code>
          </p>
        </>
      ) : null}
      {own ? <State {...props} own={own} /> : <AskCode {...props} />}
      <p>
        <a
          class="govuk-link"
          href={
            own?.publicationId
              ? `/s/${school.slug}/posts/${own.publicationId}`
              : `/s/${school.slug}`
          }
        >
          Back to the news
        </a>
      </p>
    </SchoolFrame>
  )
}

function AskCode({ school, code }: ReceiptPageProps) {
  return (
    <form method="get" action={`/s/${school.slug}/comment`}>
      <TextInput
        name="code"
        label="The code that you were given"
        hint="Four groups of letters and digits. Capitals and dashes do not matter."
        autocomplete="off"
        spellcheck={false}
        width={20}
        value={code}
        error={code ? 'There is no comment with this code here. Check it once more.' : undefined}
      />
      <Button>Look</Button>
    </form>
  )
}

const SAYS = {
  waiting: 'It waits to be read. Nobody else can see it yet.',
  shown: 'It stands under the post.',
  removed: 'It is not shown.',
  stopped: 'It is not shown.',
} as const

function State(props: ReceiptPageProps & { readonly own: OwnComment }) {
  const { own } = props
  return (
    <>
      <p>
        Sent <TimeText at={own.receivedAt} />. {SAYS[own.state]}
      </p>
      {own.rule ? (
        <p>
          The house rule that it breaks: <strong>{own.rule}</strong>
        </p>
      ) : null}
      {own.words ? <InsetText>{own.words}</InsetText> : null}
      {own.appeal ? <Appealed appeal={own.appeal} /> : null}
      {own.mayAppeal ? <Appeal {...props} /> : null}
    </>
  )
}

function Appealed({ appeal }: { readonly appeal: NonNullable<OwnComment['appeal']> }) {
  if (!appeal.outcome) {
    return <p>You have appealed. Somebody who did not decide the first time looks at it again.</p>
  }
  return (
    <>
      <p>
        {appeal.outcome === 'upheld'
          ? 'You appealed, and you were right.'
          : 'You appealed. The decision stands.'}
      </p>
      {appeal.answer ? <InsetText>{appeal.answer}</InsetText> : null}
    </>
  )
}

function Appeal({ school, code, typed, faults }: ReceiptPageProps) {
  return (
    <form method="post" action={`/s/${school.slug}/comment`} novalidate>
      <h2 class="govuk-heading-m">Do you think that this is wrong?</h2>
      <p>Somebody else than whoever decided looks at it again. You can appeal once.</p>
      <input type="hidden" name="code" value={code} />
      <Textarea
        name="words"
        label="Why it should be shown"
        rows={3}
        value={typed.words ?? ''}
        error={faults.fields.words}
      />
      <Button kind="secondary" preventDoubleClick>
        Appeal
      </Button>
    </form>
  )
}
