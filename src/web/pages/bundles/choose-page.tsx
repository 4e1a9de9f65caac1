import type { BundleMade, Lettered, NamedPerson } from '../../../domain/bundles/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { BUNDLE_BASES, BUNDLE_RECIPIENTS } from '../../../vocabulary/bundles.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { ContentsFields } from './contents-fields.tsx'
import { MadeSection } from './made-section.tsx'
import type { TypedBundle } from './read-contents.ts'

export interface ChoosePageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly caseId: string
  readonly reference: string
  readonly people: readonly NamedPerson[]
  readonly bundles: readonly BundleMade[]
  readonly letters: readonly Lettered[]
  readonly typed: TypedBundle | undefined
  readonly faults: Faults
}

/** For whom, why, what goes in and what is taken out; and what was made before. */
export function ChoosePage(props: ChoosePageProps) {
  const { c, school, caseId, reference, typed, faults } = props
  const box = (name: string) => ({
    name,
    value: typed?.texts[name],
    error: faults.fields[name],
  })
  const here = `/schools/${school.slug}/cases/${caseId}`
  return (
    <Frame
      c={c}
      title="Make a bundle"
      heading="Make a bundle"
      caption={`Case ${reference}`}
      lead="One file for the police, a panel or the local authority. You look through all of it before it is made."
      breadcrumbs={[
        { text: 'Cases', href: `/schools/${school.slug}/cases` },
        { text: reference, href: here },
        { text: 'Make a bundle' },
      ]}
      errors={faults.page}
      width="reading"
    >
      <InsetText>
        Hand over what is needed and nothing more. Ask whoever wants it to say in writing what for.
      </InsetText>
      <form method="post" action={`${here}/bundle/look`} novalidate>
        <Radios
          name="recipient"
          legend="For whom?"
          error={faults.fields.recipient}
          items={BUNDLE_RECIPIENTS.map(({ code, label }) => ({ value: code, text: label }))}
          value={typed?.texts.recipient}
        />
        <TextInput {...box('to')} label="Who receives it?" hint="A name or an office." />
        <Radios
          name="basis"
          legend="Why may it be handed over?"
          error={faults.fields.basis}
          items={BUNDLE_BASES.map(({ code, label, law }) => ({
            value: code,
            text: label,
            hint: law,
          }))}
          value={typed?.texts.basis}
        />
        <Textarea {...box('reason')} label="Why do they need it, in a sentence?" rows={3} />
        <ContentsFields {...props} asCame />
        <Button>Look through it</Button>
      </form>
      <MadeSection {...props} />
    </Frame>
  )
}
