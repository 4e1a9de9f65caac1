import { z } from 'zod'
import {
  FIELDS,
  findUpload,
  ignoredColumns,
  type Mapping,
  mappingForm,
  mappingName,
  mappingsOf,
  openRegisterFile,
  PRESETS,
  type SavedMapping,
  saveMapping,
  startImport,
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
import type { App, PageContext } from '../../../context.ts'
import { readForm, type Typed } from '../../../form.ts'
import { Frame } from '../../../frame.tsx'
import { ProblemResponse } from '../../../problems.tsx'
import { schoolAt } from '../../../school-at.ts'

const PATH = '/schools/:slug/register/files/:file{[0-9a-f-]{36}}'

/** Which column of a file holds what: suggested on sight, chosen by a person, saved under a name. */
export function registerColumns(app: App): void {
  app.get(PATH, async (c) => {
    const found = await findFile(c)
    if (typeof found === 'string') return ProblemResponse(c, found)
    const wanted = c.req.query('columns')
    const saved = found.saved.find((one) => one.name === wanted)?.mapping
    const mapping = saved ?? suggestMapping(found.columns).mapping
    return c.html(<ColumnsPage c={c} {...found} mapping={mapping} />)
  })

  app.post(PATH, async (c) => {
    const found = await findFile(c)
    if (typeof found === 'string') return ProblemResponse(c, found)
    const typed = await readForm(c)
    const mapping = mappingOf(typed)
    const { actor, now, installation } = c.var
    const { schoolId } = found.school
    if (typed.name?.trim()) {
      const name = mappingName.safeParse(typed.name)
      if (!name.success) return again(c, found, mapping, name.error.issues[0]?.message ?? '')
      const command = { schoolId, name: name.data, mapping }
      await installation.database.write(actor.trustId, (db) => saveMapping(db, actor, command, now))
    }
    const { fileId, fileName, bytes } = found.upload
    const started = await installation.database.write(actor.trustId, (db) =>
      startImport(db, actor, { schoolId, fileId, fileName, bytes, mapping }, now),
    )
    if (!started.ok) return again(c, found, mapping, started.message)
    return c.redirect(`/schools/${found.school.slug}/register/imports/${started.importId}`, 303)
  })
}

async function findFile(c: PageContext) {
  const { school, problem } = schoolAt(c, 'learner.keep')
  if (!school) return problem
  const fileId = z.uuid().safeParse(c.req.param('file'))
  if (!fileId.success) return 'not_found'
  const { actor, installation } = c.var
  const found = await installation.database.read(actor.trustId, async (db) => ({
    upload: await findUpload(db, fileId.data),
    saved: await mappingsOf(db, school.schoolId),
  }))
  if (found.upload?.schoolId !== school.schoolId) return 'not_found'
  const opened = openRegisterFile(found.upload.bytes)
  if (opened.kind === 'refused') return 'not_found'
  return { school, upload: found.upload, saved: found.saved, columns: opened.columns }
}

type Found = Exclude<Awaited<ReturnType<typeof findFile>>, string>

/** The chosen column of each field; anything else in the form is not looked at. */
function mappingOf(typed: Typed): Mapping {
  const chosen = FIELDS.map(({ key }) => [key, typed[`column-${key}`] ?? ''] as const)
  return mappingForm.parse(Object.fromEntries(chosen))
}

function again(
  c: PageContext,
  found: Found,
  mapping: Mapping,
  fault: string,
): Response | Promise<Response> {
  return c.html(<ColumnsPage c={c} {...found} mapping={mapping} fault={fault} />, 422)
}

interface ColumnsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly upload: Found['upload']
  readonly saved: readonly SavedMapping[]
  readonly columns: readonly string[]
  readonly mapping: Mapping
  readonly fault?: string
}

function ColumnsPage(props: ColumnsPageProps) {
  const { c, school, upload, saved, columns, mapping, fault } = props
  const { preset, unclear } = suggestMapping(columns)
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
        {FIELDS.map(({ key, label }) => (
          <Select
            name={`column-${key}`}
            label={label}
            value={mapping[key] ?? ''}
            items={[
              { value: '', text: 'Not in this file' },
              ...columns.map((column) => ({ value: column, text: column })),
            ]}
          />
        ))}
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
