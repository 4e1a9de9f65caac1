import type { SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Section } from '../../components/section.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { SettingsFrame } from './settings-frame.tsx'

interface TextsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly typed: Typed
  readonly faults: Faults
}

interface Field {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly rows: number
}

const PAGE_TEXTS: readonly Field[] = [
  {
    name: 'houseRules',
    label: 'House rules',
    hint: 'What visitors may write on your channels, and what is taken down. An empty line begins a paragraph.',
    rows: 10,
  },
  {
    name: 'termsOfUse',
    label: 'Terms of use',
    hint: 'What holds for whoever reads your page. An empty line begins a paragraph.',
    rows: 10,
  },
  {
    name: 'publicContacts',
    label: 'How anyone may reach the school',
    hint: 'One to a line. These are shown on the page, and may stand in a post.',
    rows: 3,
  },
]

const WORDS: readonly Field[] = [
  {
    name: 'mailDomains',
    label: 'Mail domains of the school',
    hint: 'The part after the @, one to a line. Other addresses on them are taken for direct contact details of staff.',
    rows: 2,
  },
  {
    name: 'knownTerms',
    label: 'Words that are no names',
    hint: 'Houses, classes, buildings, places, one to a line. They are not taken for somebody’s name.',
    rows: 6,
  },
  {
    name: 'confidentialTerms',
    label: 'Words that must not go out',
    hint: 'Projects and plans that are confidential, one to a line. A post with one of them is stopped.',
    rows: 4,
  },
]

/** The form for what a school's page says and what its checks know. */
export function TextsPage({ c, school, typed, faults }: TextsPageProps) {
  const area = (field: Field) => (
    <Textarea
      name={field.name}
      label={field.label}
      hint={field.hint}
      rows={field.rows}
      value={typed[field.name] ?? ''}
      error={faults.fields[field.name]}
    />
  )
  return (
    <SettingsFrame
      c={c}
      school={school}
      title="Page and words"
      errors={faults.page}
      width="reading"
    >
      <form method="post" action={`/schools/${school.slug}/settings/texts`} novalidate>
        <input type="hidden" name="seen" id="seen" value={typed.seen ?? ''} />
        <Section
          title="What your page says"
          lead={<a href={`/s/${school.slug}`}>Look at the page</a>}
        >
          <TextInput
            name="strapline"
            label="Strapline"
            hint="A few words below the school’s name. May be left empty."
            value={typed.strapline ?? ''}
            error={faults.fields.strapline}
          />
          {PAGE_TEXTS.map(area)}
        </Section>
        <Section title="What the checks should know">{WORDS.map(area)}</Section>
        <LegacyTicks typed={typed} faults={faults} />
        <Button preventDoubleClick>Save</Button>
      </form>
    </SettingsFrame>
  )
}

function LegacyTicks({ typed, faults }: Pick<TextsPageProps, 'typed' | 'faults'>) {
  return (
    <Section title="Consent from before">
      <Checkboxes
        name="legacyTicksCount"
        legend="Ticks that came with a register file"
        hint="A tick from another system says neither who gave it nor to which words. Unless you vouch for them, such ticks count as no answer and those families are asked."
        error={faults.fields.legacyTicksCount}
        values={typed.legacyTicksCount === 'yes' ? ['yes'] : []}
        items={[
          {
            value: 'yes',
            text: 'We have the families’ answers on file; let the ticks count until the families were asked',
          },
        ]}
      />
    </Section>
  )
}
