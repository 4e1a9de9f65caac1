import { randomBytes } from 'node:crypto'
import type { OwnConcern } from '../../../../domain/concerns/index.ts'
import type { PublicSchool } from '../../../../domain/schools/index.ts'
import type { Pack } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Flash } from '../../../components/flash.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { Faults, Typed } from '../../../form.ts'
import { theRoles } from '../role-words.ts'
import { SaidReport } from '../said-report.tsx'
import { ConcernFrame } from './concern-frame.tsx'
import { FileQuestion } from './file-question.tsx'
import { OwnMessages } from './own-messages.tsx'

/** What somebody did when they came back. */
export type Did = 'addition' | 'withdrawal' | 'image' | 'files'

interface ReturnPageProps {
  readonly school: PublicSchool
  /** As it was typed. */
  readonly code: string
  readonly faults: Faults
}

/** Asks for the code. */
export function ReturnPage({ school, code, faults }: ReturnPageProps) {
  return (
    <ConcernFrame school={school} heading="Come back with your code" errors={faults.page}>
      <form method="post" action={`/s/${school.slug}/concern/return`} novalidate autocomplete="off">
        <TextInput
          name="code"
          label="Your code"
          hint="Five groups of four letters or digits. Capitals and dashes do not matter."
          autocomplete="off"
          spellcheck={false}
          width={30}
          value={code}
          error={faults.fields.code}
        />
        <Button>Look</Button>
      </form>
    </ConcernFrame>
  )
}

interface OwnPageProps extends ReturnPageProps {
  readonly own: OwnConcern
  readonly pack: Pack
  readonly typed: Typed
  readonly did: Did | undefined
}

const SAYS = {
  addition: 'Added. Whoever reads this is told.',
  withdrawal: 'They are told that you take it back. What you sent stays with them.',
  image: 'Recorded.',
  files: 'It has arrived and is locked away. Whoever reads this is told.',
} as const

/** What a reporter sent and what was answered, with the ways to add to it. */
export function OwnPage(props: OwnPageProps) {
  const { school, code, own, pack, typed, faults, did } = props
  return (
    <ConcernFrame school={school} heading="What you told us" errors={faults.page}>
      {did ? <Flash message={{ kind: 'success', text: SAYS[did] }} /> : null}
      <p>
        Sent on <TimeText at={own.receivedAt} />. {own.read ? 'It was read by' : 'It waits for'}{' '}
        {theRoles(own.roles, pack)}.
      </p>
      <OwnMessages messages={own.messages} />
      <Details summary="What you sent first">
        <SaidReport report={own.report} />
      </Details>
      <SentFiles sentIn={own.sentIn} />
      <Add {...props} />
      <FileQuestion
        school={school}
        code={code}
        answer={own.stopAnswer}
        error={faults.fields.image}
        filesError={faults.fields.files}
        description={did ? '' : typed.description}
        descriptionError={faults.fields.description}
      />
    </ConcernFrame>
  )
}

/** When, and how many: neither their names nor what they show. */
function SentFiles({ sentIn }: Pick<OwnConcern, 'sentIn'>) {
  if (sentIn.length === 0) return null
  return (
    <ul class="govuk-list">
      {sentIn.map(({ at, files }) => (
        <li>
          You sent {files === 1 ? 'a file' : `${files} files`} on <TimeText at={at} />.
        </li>
      ))}
    </ul>
  )
}

function Add({ school, code, typed, faults, did }: OwnPageProps) {
  return (
    <form method="post" action={`/s/${school.slug}/concern/return`} novalidate autocomplete="off">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="once" value={randomBytes(16).toString('base64url')} />
      <Textarea
        name="words"
        label="Add something"
        hint="What you sent before cannot be changed by anybody, only added to."
        rows={4}
        value={did ? '' : (typed.words ?? '')}
        error={faults.fields.words}
      />
      <div class="govuk-button-group">
        <Button name="intent" value="addition" preventDoubleClick>
          Add this
        </Button>
        <Button name="intent" value="withdrawal" kind="secondary" preventDoubleClick>
          Say this, and that I take it back
        </Button>
      </div>
    </form>
  )
}
