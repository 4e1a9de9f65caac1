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
        <Radios {...box('route')} legend="Who is asked?" items={itemsOf(TAKEDOWN_ROUTES)} />
        <TextInput
          {...box('person')}
          label="Their name, where a person is asked"
          hint="Kept encrypted."
        />
        <Select {...box('platform')} label="Where does it stand?" items={itemsOf(PLATFORMS)} />
        <TextInput
          {...box('address')}
          label="Address or account"
          hint="Typed or pasted. Gatepost keeps it as text and never opens it."
          spellcheck={false}
          autocapitalize="none"
        />
        <Select
          {...box('reason')}
          label="Which rule does it break?"
          items={itemsOf(TAKEDOWN_REASONS)}
        />
        <Radios
          {...box('reporter')}
          legend="Who has to report it?"
          hint="For a false account or a picture of somebody, platforms often listen to that person alone."
          items={itemsOf(TAKEDOWN_REPORTERS)}
        />
        <Textarea {...box('about')} label="What is it? (optional, goes into letters)" rows={3} />
        <Button preventDoubleClick>Put it on the list</Button>
      </form>
    </Frame>
  )
}
