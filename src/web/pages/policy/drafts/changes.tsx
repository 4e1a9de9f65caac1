import { clauseNumber, type Difference, type Pack, type WordRun } from '../../../../policy/index.ts'
import { Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { valueWords } from '../value-words.ts'

const MOVED = {
  stricter: ['green', 'Stricter'],
  looser: ['red', 'Looser'],
  different: ['yellow', 'Different'],
  words: ['grey', 'The same, on other grounds'],
} as const

interface ChangedAnswersProps {
  readonly answers: Difference['answers']
  readonly before: Pack
  readonly after: Pack
}

/** Questions that a new version answers otherwise, with which way each has moved. */
export function ChangedAnswers({ answers, before, after }: ChangedAnswersProps) {
  if (answers.length === 0) return null
  const words = (value: Difference['answers'][number]['after']['value'], pack: Pack) =>
    value === null ? 'A person decides' : valueWords(value, pack).join(', ')
  return (
    <Section title="What is answered otherwise" id="answers">
      {answers.map(({ key, title, before: was, after: is, moved }) => {
        const [colour, label] = MOVED[moved]
        return (
          <article class="gp-comment">
            <h3 class="govuk-heading-s" id={key}>
              {title} <Tag colour={colour}>{label}</Tag>
            </h3>
            <p>
              <del>{words(was.value, before)}</del> <ins>{words(is.value, after)}</ins>
            </p>
            <p class="gp-quiet">{is.saysSo}</p>
          </article>
        )
      })}
    </Section>
  )
}

/** Clauses that came, went or changed, word by word. */
export function ChangedClauses({ clauses }: Pick<Difference, 'clauses'>) {
  if (clauses.length === 0) return null
  return (
    <Section title="Clauses" id="clauses">
      {clauses.map((change) =>
        change.kind === 'changed' ? (
          <article class="gp-comment">
            <h3 class="govuk-heading-s">Clause {clauseNumber(change.after.id)}</h3>
            <p>
              <Runs runs={change.words} />
            </p>
            {change.parts.length > 0 ? (
              <p class="gp-quiet">Also changed: {change.parts.join(', ')}.</p>
            ) : null}
          </article>
        ) : (
          <article class="gp-comment">
            <h3 class="govuk-heading-s">
              Clause {clauseNumber(change.clause.id)}{' '}
              {change.kind === 'added' ? (
                <Tag colour="green">New</Tag>
              ) : (
                <Tag colour="red">Taken out</Tag>
              )}
            </h3>
            <p>
              {change.kind === 'added' ? (
                <ins>{change.clause.wording}</ins>
              ) : (
                <del>{change.clause.wording}</del>
              )}
            </p>
          </article>
        ),
      )}
    </Section>
  )
}

/** Words that came and went, as a screen reader says them too. */
function Runs({ runs }: { readonly runs: readonly WordRun[] }) {
  return (
    <>
      {runs.map(({ kind, text }) => {
        if (kind === 'added') return <ins>{text}</ins>
        if (kind === 'removed') return <del>{text}</del>
        return text
      })}
    </>
  )
}
