import type { KnownBody } from '../../../domain/outside-bodies/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { BODY_KINDS } from '../../../vocabulary/outside-bodies.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { verifiedInWords } from './list.tsx'

interface WritePageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly body: KnownBody | undefined
  readonly typed: Typed
  readonly faults: Faults
}

/** The details of one outside body, and that they still hold. */
export function WritePage({ c, school, body, typed, faults }: WritePageProps) {
  const list = `/schools/${school.slug}/where-to-report`
  const here = `${list}/${body?.key ?? 'new'}`
  const title = body?.name ?? 'An outside body of your own'
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      caption={school.name}
      lead={body ? verifiedInWords(body) : undefined}
      breadcrumbs={[{ text: 'Where to report', href: list }, { text: title }]}
      errors={faults.page}
      width="reading"
    >
      {body ? (
        <Section title="Does it still hold?">
          <p>Ring the number or open the page, then say so. You are asked again in six months.</p>
          <form method="post" action={`${here}/verified`}>
            <Button preventDoubleClick>I verified it today</Button>
          </form>
        </Section>
      ) : null}
      <Section title="Details">
        <form method="post" action={here} novalidate>
          <Fields typed={typed} fields={faults.fields} />
          <Button kind={body ? 'secondary' : undefined} preventDoubleClick>
            Save, verified today
          </Button>
        </form>
      </Section>
      {body && !body.source && !body.ownDetails ? (
        <form method="post" action={`${here}/removed`}>
          <Button kind="warning">Take it off the list</Button>
        </form>
      ) : null}
    </Frame>
  )
}

function Fields(props: { readonly typed: Typed; readonly fields: Faults['fields'] }) {
  const { typed, fields } = props
  const box = (name: string) => ({ name, value: typed[name], error: fields[name] })
  return (
    <>
      <Select
        name="kind"
        label="What it is turned to for"
        value={typed.kind}
        error={fields.kind}
        items={[
          ...(typed.kind ? [] : [{ value: '', text: 'Choose' }]),
          ...BODY_KINDS.map(({ code, label }) => ({ value: code, text: label })),
        ]}
      />
      <TextInput
        {...box('name')}
        label="Name"
        hint="The office or team, not a person: people change."
      />
      <Textarea {...box('whatFor')} label="When to turn to it" rows={3} />
      <TextInput {...box('phone')} label="Telephone" type="tel" width={20} />
      <TextInput {...box('email')} label="E-mail" type="email" spellcheck={false} />
      <TextInput
        {...box('url')}
        label="Web page"
        hint="Begins with https://"
        type="url"
        spellcheck={false}
      />
      <TextInput {...box('hours')} label="Hours" hint="Such as “Monday to Friday, 9 to 5”" />
    </>
  )
}
