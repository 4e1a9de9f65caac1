import { PLATFORMS } from '../../../vocabulary/evidence.ts'
import {
  TAKEDOWN_REASONS,
  TAKEDOWN_REPORTERS,
  TAKEDOWN_ROUTES,
} from '../../../vocabulary/takedown-requests.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'

const itemsOf = (list: readonly { readonly code: string; readonly label: string }[]) =>
  list.map(({ code, label }) => ({ value: code, text: label }))

const CHOOSE = { value: '', text: 'Choose' } as const

/** What is to be taken down, and who is asked. */
export function OpenPage(props: {
  readonly c: PageContext
  readonly matterId: string
  readonly typed: Typed
  readonly faults: Faults
}) {
  const { c, matterId, typed, faults } = props
  const list = `/matters/${matterId}/takedowns`
  const box = (name: string) => ({ name, value: typed[name], error: faults.fields[name] })
  return (
    <Frame
      c={c}
      title="Have something taken down"
      heading="Have something taken down"
      breadcrumbs={[{ text: 'To be taken down', href: list }, { text: 'Something more' }]}
      errors={faults.page}
      width="reading"
    >
      <WarningText>
        Could it be a sexual image of somebody under 18? Do not ask for it to be taken down: ring
        the police first.
      </WarningText>
      <form method="post" action={list} novalidate>
        <Radios
          {...box('route')}
          legend="Who is asked?"
          items={itemsOf(TAKEDOWN_ROUTES).map((item) => ({
            ...item,
            conditional: item.value === 'person' ? <Person box={box} /> : <Reporter box={box} />,
          }))}
        />
        <Select
          {...box('platform')}
          label="Where does it stand?"
          items={[CHOOSE, ...itemsOf(PLATFORMS)]}
        />
        <TextInput
          {...box('address')}
          label="Address or account"
          hint="Typed or pasted. Gatepost keeps it as text and never opens it."
          spellcheck={false}
          autocapitalize="none"
        />
        <Select
          {...box('reason')}
          label="Why should it come down?"
          items={[CHOOSE, ...itemsOf(TAKEDOWN_REASONS)]}
        />
        <Textarea
          {...box('about')}
          label="What is it? (optional)"
          hint="In a sentence; it goes into the letters."
          rows={3}
        />
        <Button preventDoubleClick>Put it on the list</Button>
      </form>
    </Frame>
  )
}

interface Boxed {
  readonly box: (name: string) => {
    readonly name: string
    readonly value: string | undefined
    readonly error: string | undefined
  }
}

function Person({ box }: Boxed) {
  return (
    <>
      <TextInput {...box('person')} label="Their name" hint="Kept encrypted." />
      <p class="govuk-hint">
        It is kept as evidence and looked through first. They are asked after that, may say no, and
        may appeal.
      </p>
    </>
  )
}

function Reporter({ box }: Boxed) {
  return (
    <Radios
      {...box('reporter')}
      legend="Who has to report it?"
      hint="For a false account or a picture of somebody, platforms often listen to that person alone."
      items={itemsOf(TAKEDOWN_REPORTERS)}
    />
  )
}
