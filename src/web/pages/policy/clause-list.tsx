import { type Clause, type Control, clauseNumber, findControl } from '../../../policy/index.ts'
import { Tag } from '../../components/tag.tsx'
import { codeWords } from './value-words.ts'

interface ClauseListProps {
  readonly clauses: readonly Clause[]
}

/** Clauses under the headings of their document, each where a finding can point at it. */
export function ClauseList({ clauses }: ClauseListProps) {
  const sections = [...new Set(clauses.map((clause) => clause.section))]
  return (
    <>
      {sections.map((section) => (
        <section class="gp-clauses">
          <h3 class="govuk-heading-m">{section}</h3>
          {clauses
            .filter((clause) => clause.section === section)
            .map((clause) => (
              <ClauseEntry clause={clause} />
            ))}
        </section>
      ))}
    </>
  )
}

const KINDS: Readonly<Record<Clause['kind'], string>> = {
  info: 'Information',
  definition: 'Definition',
  record: 'Record',
  duty: 'Duty',
  permission: 'Permission',
  prohibition: 'Prohibition',
  procedure: 'Procedure',
  reference: 'Reference',
  form_field: 'Part of a form',
}

function ClauseEntry({ clause }: { readonly clause: Clause }) {
  const controls = clause.controls.flatMap((id) => findControl(id) ?? [])
  const built = controls.filter((control) => control.status === 'built')
  const planned = controls.filter((control) => control.status === 'planned')
  return (
    <article class="gp-clause-entry" id={clause.id} aria-labelledby={`${clause.id}-number`}>
      <h4 class="gp-clause-entry__number" id={`${clause.id}-number`}>
        Clause {clauseNumber(clause.id)}
      </h4>
      <p class="gp-clause-entry__about">
        {KINDS[clause.kind]}
        {clause.audience.length > 0 ? `, for ${audienceWords(clause.audience)}` : null}
      </p>
      {clause.text === 'readable' ? null : <p>{DAMAGE[clause.text]}</p>}
      <p>{clause.wording}</p>
      {controls.length === 0 ? (
        <p class="gp-quiet">Gatepost does nothing about it: {clause.none}</p>
      ) : (
        <ul class="gp-controls">
          {[...built, ...planned].map((control) => (
            <ControlLine control={control} />
          ))}
        </ul>
      )}
      {clause.care ? (
        <p class="gp-controls__care">
          <strong>{careHeading(planned.length)}</strong> {clause.care}
        </p>
      ) : null}
    </article>
  )
}

const DAMAGE = {
  damaged: 'The document’s text is damaged here; this is what can be read.',
  missing: 'The document’s text is missing here, so nothing rests on it.',
} as const

/** A promise about what does not exist yet is shown as what it will be held to. */
function careHeading(planned: number): string {
  if (planned === 0) return 'Done with care:'
  return planned === 1
    ? 'What is planned must keep to this:'
    : 'All that is planned must keep to this:'
}

interface ControlLineProps {
  readonly control: Control
}

/** What Gatepost does because of a clause, or plainly that it does not do it yet. */
function ControlLine({ control }: ControlLineProps) {
  const built = control.status === 'built'
  return (
    <li class="gp-controls__item">
      <Tag colour={built ? 'green' : 'grey'}>{built ? 'Built' : 'Planned'}</Tag>{' '}
      <strong>{sentence(control.title)}</strong>{' '}
      {built ? control.does : `Not done yet. Planned: ${control.does}`}
    </li>
  )
}

function sentence(title: string): string {
  return /[.!?]$/.test(title) ? title : `${title}.`
}

const LIST = new Intl.ListFormat('en-GB')

function audienceWords(audience: readonly string[]): string {
  return LIST.format(audience.map(codeWords))
}
