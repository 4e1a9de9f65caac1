import { PLATFORMS, type StopAnswer, VISIBILITIES } from '../../../vocabulary/evidence.ts'
import { Button } from '../../components/button.tsx'
import { FileUpload } from '../../components/file-upload.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { StopQuestion } from '../moderation/stop-question.tsx'
import { DoNot } from './do-not.tsx'

interface AddPageProps {
  readonly c: PageContext
  readonly matterId: string
  /** Undefined until the question is answered: nothing else is shown before. */
  readonly stopAnswer: StopAnswer | undefined
  readonly typed: Typed
  readonly faults: Faults
}

/** The stop question, and after it what was seen. */
export function AddPage(props: AddPageProps) {
  const { c, matterId, stopAnswer, faults } = props
  const list = `/matters/${matterId}/evidence`
  return (
    <Frame
      c={c}
      title="Add evidence"
      heading={stopAnswer ? 'What was seen' : 'Before you add anything'}
      breadcrumbs={[{ text: 'Evidence', href: list }, { text: 'Add evidence' }]}
      errors={faults.page}
      width="reading"
    >
      {stopAnswer ? (
        <Words {...props} stopAnswer={stopAnswer} />
      ) : (
        <form method="post" action={`${list}/new`} novalidate>
          <StopQuestion error={faults.fields.image} />
          <Button>Go on</Button>
        </form>
      )}
    </Frame>
  )
}

function Words(props: AddPageProps & { readonly stopAnswer: StopAnswer }) {
  const { matterId, stopAnswer, typed, faults } = props
  const { fields } = faults
  const open = stopAnswer === 'no'
  return (
    <form
      method="post"
      action={`/matters/${matterId}/evidence`}
      enctype={open ? 'multipart/form-data' : undefined}
      novalidate
    >
      <input type="hidden" name="stopAnswer" value={stopAnswer} />
      {open ? null : <DoNot adding />}
      <Textarea
        name="description"
        label="What did you see?"
        hint={
          open
            ? 'Words are always enough. Write what it says and shows, not what you think of it.'
            : 'Who told you, what they said it shows, and where it is. Do not look at it to describe it.'
        }
        rows={6}
        value={typed.description}
        error={fields.description}
      />
      <Where typed={typed} fields={fields} />
      {open ? (
        <FileUpload
          name="files"
          label="Screenshots or recordings (optional)"
          hint="Up to 5 files of 20 MB. Each is encrypted at once; nobody sees a preview."
          multiple
          error={fields.files}
        />
      ) : null}
      <WarningText>What you send cannot be changed or deleted, only added to.</WarningText>
      <Button preventDoubleClick>Put it on record</Button>
    </form>
  )
}

function Where({ typed, fields }: { readonly typed: Typed; readonly fields: Faults['fields'] }) {
  return (
    <>
      <Select
        name="platform"
        label="Where was it seen?"
        value={typed.platform}
        error={fields.platform}
        items={[
          { value: '', text: 'Choose' },
          ...PLATFORMS.map(({ code, label }) => ({ value: code, text: label })),
        ]}
      />
      <TextInput
        name="address"
        label="Address or account (optional)"
        hint="Typed or pasted. Gatepost keeps it as text and never opens it."
        spellcheck={false}
        autocapitalize="none"
        value={typed.address}
        error={fields.address}
      />
      <Radios
        name="visibility"
        legend="Who could see it there?"
        value={typed.visibility}
        error={fields.visibility}
        items={VISIBILITIES.map(({ code, label }) => ({ value: code, text: label }))}
      />
      <TextInput
        name="seenAt"
        label="When was it seen? (optional)"
        hint="Day and time, in London"
        width={20}
        attributes={{ type: 'datetime-local' }}
        value={typed.seenAt}
        error={fields.seenAt}
      />
      <Textarea
        name="seenBy"
        label="Who saw it, and who else may have? (optional)"
        rows={2}
        value={typed.seenBy}
        error={fields.seenBy}
      />
    </>
  )
}
