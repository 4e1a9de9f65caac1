import { z } from 'zod'
import {
  answerQuestion,
  applyImport,
  discardImport,
  findImport,
  type ImportRow,
  importRows,
  knownName,
  type Learner,
  type RowChange,
  SOMEBODY_NEW,
  type StoredImport,
} from '../../../../domain/learners/index.ts'
import { type SchoolName, trailName } from '../../../../domain/people/index.ts'
import { sweepAfter } from '../../../../domain/withdrawal/index.ts'
import { Button } from '../../../components/button.tsx'
import { ButtonGroup } from '../../../components/button-group.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { Radios } from '../../../components/radios.tsx'
import { ScrollRegion } from '../../../components/scroll-region.tsx'
import { Section } from '../../../components/section.tsx'
import { StatTile } from '../../../components/stat-tile.tsx'
import { Table } from '../../../components/table.tsx'
import { plainDay } from '../../../components/time-formats.ts'
import type { App, PageContext } from '../../../context.ts'
import { readForm } from '../../../form.ts'
import { Frame } from '../../../frame.tsx'
import { ProblemResponse } from '../../../problems.tsx'
import { schoolAt } from '../../../school-at.ts'

const PATH = '/schools/:slug/register/imports/:import{[0-9a-f-]{36}}'

const CHANGES = [
  { code: 'error', label: 'Stay out', icon: 'stop', tone: 'block' },
  { code: 'ask', label: 'Wait for an answer', icon: 'look', tone: 'review' },
  { code: 'added', label: 'New', icon: 'plus', tone: 'clear' },
  { code: 'changed', label: 'Changed', icon: 'compose', tone: 'plain' },
  { code: 'leaver', label: 'Proposed leavers', icon: 'down', tone: 'plain' },
  { code: 'unchanged', label: 'Unchanged', icon: 'check', tone: 'plain' },
] as const satisfies readonly { readonly code: RowChange; [more: string]: string }[]

/** The largest whole number of the database; no file has as many lines. */
const MAX_LINE = 2 ** 31 - 1

const query = z.object({
  change: z
    .enum(CHANGES.map((one) => one.code) as [RowChange, ...RowChange[]])
    .optional()
    .catch(undefined),
  after: z.coerce.number().int().nonnegative().max(MAX_LINE).optional().catch(undefined),
})

/** What a register file would change, row by row; then apply it whole, or drop it. */
export function registerDryRun(app: App): void {
  app.get(PATH, (c) => show(c))
  app.post(`${PATH}/apply`, (c) => settle(c, 'apply'))
  app.post(`${PATH}/discard`, (c) => settle(c, 'discard'))
  app.post(`${PATH}/answer`, answer)
}

async function show(c: PageContext, fault?: string, status: 200 | 422 = 200): Promise<Response> {
  const { school, problem } = schoolAt(c, 'learner.keep')
  if (!school) return ProblemResponse(c, problem)
  const { actor, installation } = c.var
  const asked = query.parse(c.req.query())
  const found = await installation.database.read(actor.trustId, async (db) => {
    const importId = c.req.param('import') ?? ''
    const stored = isId(importId) ? await findImport(db, importId) : undefined
    if (stored?.schoolId !== school.schoolId) return undefined
    const change = asked.change ?? firstWorthALook(stored)
    const rows = await importRows(db, stored.importId, { change, after: asked.after })
    return { stored, change, rows }
  })
  if (!found) return ProblemResponse(c, 'not_found')
  return c.html(<DryRunPage c={c} school={school} {...found} fault={fault} />, status)
}

async function settle(c: PageContext, how: 'apply' | 'discard'): Promise<Response> {
  const { school, problem } = schoolAt(c, 'learner.keep')
  if (!school) return ProblemResponse(c, problem)
  const { actor, now, installation } = c.var
  const importId = c.req.param('import') ?? ''
  if (!isId(importId)) return ProblemResponse(c, 'not_found')
  const result = await installation.database.write(actor.trustId, async (db) => {
    if (how === 'discard') return discardImport(db, actor, { importId }, now)
    const applied = await applyImport(db, actor, { importId }, now)
    return sweepAfter(db, trailName(actor), applied, now)
  })
  if (!result.ok) {
    return result.kind === 'refused'
      ? show(c, result.message, 422)
      : ProblemResponse(c, result.kind)
  }
  const done = how === 'apply' ? 'import_applied' : 'import_discarded'
  return c.redirect(`/schools/${school.slug}/register?done=${done}`, 303)
}

const answerForm = z.object({
  line: z.coerce.number().int().positive().max(MAX_LINE),
  is: z.union([z.literal(SOMEBODY_NEW), z.uuid()]),
})

/** Whom a doubtful row is about, as a person says. */
async function answer(c: PageContext): Promise<Response> {
  const { school, problem } = schoolAt(c, 'learner.keep')
  const importId = c.req.param('import') ?? ''
  if (!school) return ProblemResponse(c, problem)
  if (!isId(importId)) return ProblemResponse(c, 'not_found')
  const parsed = answerForm.safeParse(await readForm(c))
  if (!parsed.success) return show(c, 'Choose whom the row is about.', 422)
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    answerQuestion(db, actor, { importId, ...parsed.data }, now),
  )
  if (!result.ok) {
    if (result.kind !== 'refused') return ProblemResponse(c, result.kind)
    return show(c, result.message, 422)
  }
  const here = `/schools/${school.slug}/register/imports/${importId}`
  return c.redirect(`${here}?change=ask&done=saved#rows`, 303)
}

function isId(text: string): boolean {
  return z.uuid().safeParse(text).success
}

function countOf({ report }: StoredImport, change: RowChange): number {
  const counts = {
    error: report.errors,
    ask: report.questions,
    added: report.added,
    changed: report.changed,
    leaver: report.leavers,
    unchanged: report.unchanged,
  }
  return counts[change]
}

/** What needs a person first; a file without faults opens on what it brings. */
function firstWorthALook(stored: StoredImport): RowChange {
  return CHANGES.find(({ code }) => countOf(stored, code) > 0)?.code ?? 'unchanged'
}

interface DryRunPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly stored: StoredImport
  readonly change: RowChange
  readonly rows: { readonly rows: readonly ImportRow[]; readonly next: number | undefined }
  readonly fault: string | undefined
}

function DryRunPage(props: DryRunPageProps) {
  const { c, school, stored, change, rows, fault } = props
  const here = `/schools/${school.slug}/register/imports/${stored.importId}`
  const label = CHANGES.find((one) => one.code === change)?.label ?? ''
  return (
    <Frame
      c={c}
      title="What would change"
      heading="What would change"
      caption={stored.fileName}
      lead={
        stored.state === 'dry_run'
          ? 'Nothing has changed yet. Applying does all of it, or nothing if something goes wrong.'
          : 'This import is settled.'
      }
      breadcrumbs={[{ text: 'Register', href: `/schools/${school.slug}/register` }]}
      errors={fault ? [{ text: fault }] : []}
    >
      <div class="gp-tiles">
        {CHANGES.map(({ code, label, icon, tone }) => (
          <StatTile
            label={label}
            value={countOf(stored, code)}
            href={`${here}?change=${code}#rows`}
            icon={icon}
            tone={countOf(stored, code) > 0 ? tone : 'plain'}
          />
        ))}
      </div>
      <Notes stored={stored} />
      {stored.state === 'dry_run' ? <Settle here={here} /> : null}
      <Section title={label} id="rows">
        {rows.rows.length === 0 ? (
          <EmptyState picture="tray" title="No row of this kind" headingLevel={3} />
        ) : (
          <ScrollRegion label={label}>
            <Table
              head={[{ text: 'Line' }, { text: 'Who' }, { text: 'What' }]}
              rows={rows.rows.map((row) => [
                { text: change === 'leaver' ? '–' : row.line },
                { text: whoIs(row) },
                {
                  text: (
                    <>
                      <WhatOf row={row} />
                      {change === 'ask' && stored.state === 'dry_run' ? (
                        <Question row={row} here={here} />
                      ) : null}
                    </>
                  ),
                },
              ])}
            />
          </ScrollRegion>
        )}
        {rows.next === undefined ? null : (
          <Pagination next={{ href: `${here}?change=${change}&after=${rows.next}#rows` }} />
        )}
      </Section>
    </Frame>
  )
}

function Settle({ here }: { readonly here: string }) {
  return (
    <ButtonGroup>
      <form method="post" action={`${here}/apply`}>
        <Button preventDoubleClick>Apply it</Button>
      </form>
      <form method="post" action={`${here}/discard`}>
        <Button kind="secondary">Drop it</Button>
      </form>
    </ButtonGroup>
  )
}

function Notes({ stored }: { readonly stored: StoredImport }) {
  const { report } = stored
  const ticks = report.ticksGiven + report.ticksRefused
  return (
    <>
      {report.leaversWithheld ? <InsetText>{report.leaversWithheld}</InsetText> : null}
      {ticks > 0 ? (
        <InsetText>
          {ticks} consent ticks come along: {report.ticksGiven} yes, {report.ticksRefused} no. A
          tick does not say who, when or to what. A no always counts; a yes only if your school has
          decided so.
        </InsetText>
      ) : null}
      {report.notLearners > 0 ? (
        <InsetText>{report.notLearners} rows are about adults and are left out.</InsetText>
      ) : null}
    </>
  )
}

/** Nothing is chosen beforehand: consent hangs on it. */
function Question({ row, here }: { readonly row: ImportRow; readonly here: string }) {
  const name = `is-${row.line}`
  return (
    <form method="post" action={`${here}/answer`}>
      <input type="hidden" name="line" value={String(row.line)} />
      <Radios
        name="is"
        idPrefix={name}
        legend={`Line ${row.line}: whom is it about?`}
        legendSize="s"
        small
        items={[
          ...row.candidates.map((one) => ({ value: one.learnerId, text: describe(one) })),
          { value: SOMEBODY_NEW, text: 'Somebody new' },
        ]}
      />
      <Button kind="secondary">Save this answer</Button>
    </form>
  )
}

/** Enough to tell two learners apart. */
function describe(learner: Learner): string {
  const born = learner.dateOfBirth && `born ${plainDay(learner.dateOfBirth)}`
  return [knownName(learner), learner.className, born].filter(Boolean).join(', ')
}

function whoIs({ data, learner }: ImportRow): string {
  const inFile = data.learner
  if (inFile) return [inFile.forename, inFile.surname].filter(Boolean).join(' ')
  return learner ? knownName(learner) : 'Not known'
}

function WhatOf({ row }: { readonly row: ImportRow }) {
  const { data, problems } = row
  return (
    <ul class="govuk-list">
      {data.message ? <li>{data.message}</li> : null}
      {(data.changes ?? []).map(({ field, from, to }) => (
        <li>
          {field}: <del>{from || 'empty'}</del> <ins>{to || 'empty'}</ins>
        </li>
      ))}
      {problems.map(({ column, value, message, mend }) => (
        <li>
          {column ? <strong>{column}</strong> : null}
          {value ? ` “${value}”` : ''}
          {column || value ? ': ' : ''}
          {message} {mend}
        </li>
      ))}
    </ul>
  )
}
