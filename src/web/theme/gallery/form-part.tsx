import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { CharacterCount } from '../../components/character-count.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { DateInput } from '../../components/date-input.tsx'
import { FileUpload } from '../../components/file-upload.tsx'
import { PasswordInput } from '../../components/password-input.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'

function Boxes() {
  return (
    <>
      <TextInput name="title" label="Title" hint="Only colleagues see it." value="Long jump" />
      <TextInput
        name="address"
        label="Address of the post"
        error="Paste the address that begins with https://"
        value="facebook"
      />
      <TextInput
        name="minutes"
        label="Hold for"
        value={30}
        suffix="minutes"
        width={4}
        inputmode="numeric"
      />
      <TextInput name="handle" label="Name of the account" prefix="@" value="brynafon" width={20} />
      <TextInput name="locked" label="UPN" value="Q820999421001" disabled />
      <PasswordInput name="password" label="Password" />
      <CharacterCount
        name="text"
        label="Post"
        labelSize="m"
        limit={500}
        value="What an afternoon!"
        rows={4}
      />
      <Textarea name="reason" label="Reason" error="Say why, in a sentence or two" rows={3} />
      <Select
        name="school"
        label="School"
        value="bryn"
        items={[
          { value: 'bryn', text: 'Bryn Afon Comprehensive' },
          { value: 'cwm', text: 'Ysgol Cwm Glas' },
        ]}
      />
      <FileUpload
        name="photos"
        label="Photos"
        hint="JPEG or PNG, up to 12 MB each."
        multiple
        accept="image/jpeg,image/png"
      />
      <FileUpload name="register" label="Register" error="Choose a CSV file" accept=".csv" />
    </>
  )
}

function Choices() {
  return (
    <>
      <Checkboxes
        name="channels"
        legend="Where should it appear?"
        legendSize="m"
        hint="Choose any."
        values={['page']}
        items={[
          { value: 'page', text: 'School page', hint: 'Published by Gatepost itself' },
          {
            value: 'facebook',
            text: 'Facebook',
            conditional: <TextInput name="group" label="Which group?" />,
          },
          { value: 'x', text: 'X', disabled: true },
          { divider: 'or' },
          { value: 'none', text: 'Nowhere yet', exclusive: true },
        ]}
      />
      <Radios
        name="when"
        legend="When?"
        value="later"
        items={[
          { value: 'now', text: 'As soon as it is approved' },
          {
            value: 'later',
            text: 'At a set time',
            conditional: (
              <DateInput id="day" legend="Day" namePrefix="day" hint="For example, 20 11 2026" />
            ),
          },
        ]}
      />
      <Radios
        name="known"
        legend="Does the family know?"
        inline
        error="Choose yes or no"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      <Radios
        name="kind"
        legend="What kind of post?"
        legendSize="m"
        class="gp-choices"
        value="news"
        items={[
          { value: 'news', text: 'News', hint: 'Something that happened' },
          { value: 'notice', text: 'Notice', hint: 'Something families must know' },
        ]}
      />
      <Checkboxes
        name="agree"
        class="gp-choices"
        legend="Before you send"
        items={[{ value: 'yes', text: 'The photos are deleted from my own phone' }]}
      />
      <DateInput
        id="birth"
        legend="Date of birth"
        birthday
        error="The year must have four digits"
        wrongParts={['year']}
        values={{ day: '3', month: '9', year: '14' }}
      />
    </>
  )
}

/** Everything that can be filled in or pressed. */
export function FormPart() {
  return (
    <Section title="Forms" icon="compose">
      <div class="gp-columns">
        <form action="#">
          <Boxes />
        </form>
        <form action="#">
          <Choices />
        </form>
      </div>
      <ButtonGroup>
        <Button>Send for approval</Button>
        <Button kind="secondary">Save draft</Button>
        <Button kind="warning">Take down</Button>
        <Button disabled>Publish</Button>
        <Button href="#x" kind="secondary">
          Open
        </Button>
        <a class="govuk-link" href="#back">
          Cancel
        </a>
      </ButtonGroup>
      <Confirm
        kind="warning"
        action="#"
        fields={{ version: '4' }}
        consequences={[
          'The post comes off the school page at once.',
          'Bethan Prosser is asked to take it down from Facebook and to keep the proof.',
          'The record keeps the post and this decision.',
        ]}
        confirmLabel="Take the post down"
        cancelHref="#no"
      >
        <Textarea name="why" label="Why?" rows={3} />
      </Confirm>
    </Section>
  )
}
