import {
  FIELDS,
  ignoredColumns,
  type Mapping,
  PRESETS,
  type SavedMapping,
  suggestMapping,
} from '../../../../domain/learners/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import { Button } from '../../../components/button.tsx'
import { ButtonGroup } from '../../../components/button-group.tsx'
import { Details } from '../../../components/details.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { Section } from '../../../components/section.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import type { PageContext } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'

type Field = (typeof FIELDS)[number]

/** Without these no file can be read, so they are asked for in the open. */
const ALWAYS_ASKED: ReadonlySet<string> = new Set(['upn', 'forename', 'surname'])

interface ColumnsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly upload: { readonly fileName: string }
  readonly saved: readonly SavedMapping[]
  readonly columns: readonly string[]
  readonly mapping: Mapping
  readonly fault?: string
}

/** What was recognised first; what this file does not seem to hold is folded away, and can be chosen. */
export function ColumnsPage(props: ColumnsPageProps) {
  const { c, school, upload, saved, columns, mapping, fault } = props
  const { preset, unclear } = suggestMapping(columns)
  const isSeen = ({ key }: Field) =>
    ALWAYS_ASKED.has(key) ||
    mapping[key] !== undefined ||
    unclear.some(({ field }) => field === key)
  const seen = FIELDS.filter(isSeen)
  const unseen = FIELDS.filter((field) => !isSeen(field))
  return (
    <Frame
      c={c}
      title="Which column is which"
      heading="Which column is which?"
      caption={upload.fileName}
      breadcrumbs={[
        { text: 'Register', href: `/schools/${school.slug}/register` },
        { text: 'Import', href: `/schools/${school.slug}/register/import` },
      ]}
      errors={fault ? [{ text: fault }] : []}
      width="reading"
    >
      {preset ? <PresetNote label={preset.label} published={preset.published} /> : null}
      {unclear.map(({ field, columns: several }) => (
        <InsetText>
          Several columns could be the {labelOf(field).toLowerCase()}: {several.join(', ')}. Choose
          one below.
        </InsetText>
      ))}
      {saved.length > 0 ? <SavedColumns saved={saved} /> : null}
      <form method="post" novalidate>
        {seen.map((field) => (
          <ColumnSelect field={field} columns={columns} mapping={mapping} />
        ))}
        {unseen.length === 0 ? null : (
          <Details
            summary={`${unseen.length} more, not found in this file`}
            open={fault !== undefined}
          >
            {unseen.map((field) => (
              <ColumnSelect field={field} columns={columns} mapping={mapping} />
            ))}
          </Details>
        )}
        <NotRead columns={columns} mapping={mapping} />
        <TextInput
          name="name"
          label="Save these columns under a name (optional)"
          hint="Next time you only choose the name."
          autocomplete="off"
        />
        <Button preventDoubleClick>See what would change</Button>
      </form>
    </Frame>
  )
}

interface ColumnSelectProps {
  readonly field: Field
  readonly columns: readonly string[]
  readonly mapping: Mapping
}

function ColumnSelect({ field: { key, label }, columns, mapping }: ColumnSelectProps) {
  return (
    <Select
      name={`column-${key}`}
      label={label}
      value={mapping[key] ?? ''}
      items={[
        { value: '', text: 'Not in this file' },
        ...columns.map((column) => ({ value: column, text: column })),
      ]}
    />
  )
}

function labelOf(key: string): string {
  return FIELDS.find((field) => field.key === key)?.label ?? key
}

function PresetNote({ label, published }: { readonly label: string; readonly published: boolean }) {
  return (
    <InsetText>
      This looks like a file from {label}.{' '}
      {published
        ? ''
        : `Its headings are not published: this suggestion was tried on made-up files only (${PRESETS.length} kinds are known), so look it over.`}
    </InsetText>
  )
}

function SavedColumns({ saved }: { readonly saved: readonly SavedMapping[] }) {
  return (
    <form method="get">
      <Select
        name="columns"
        label="Saved columns"
        items={saved.map(({ name }) => ({ value: name, text: name }))}
      />
      <ButtonGroup>
        <Button kind="secondary">Use them</Button>
      </ButtonGroup>
    </form>
  )
}

const BECAUSE = {
  secret: 'looks like a password',
  sensitive: 'sensitive, and not needed',
  not_needed: 'not needed',
} as const

function NotRead({
  columns,
  mapping,
}: {
  readonly columns: readonly string[]
  readonly mapping: Mapping
}) {
  const ignored = ignoredColumns(columns, mapping)
  if (ignored.length === 0) return null
  return (
    <Section title="Not read" icon="lock" headingLevel={2}>
      <Details summary={`${ignored.length} columns are not read`}>
        <ul class="govuk-list govuk-list--bullet">
          {ignored.map(({ column, because }) => (
            <li>
              {column}: {BECAUSE[because]}
            </li>
          ))}
        </ul>
      </Details>
    </Section>
  )
}
