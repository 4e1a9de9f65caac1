import { clauseNumber, findControl, type Suggestion } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Tag } from '../../../components/tag.tsx'
import { countWords } from '../drafts/count-words.ts'
import { draftPath } from '../drafts/draft-at.ts'
import { capital, codeWords } from '../value-words.ts'
import { AnswerField } from './answer-field.tsx'
import type { BindingQuery } from './binding.tsx'
import type { BindingAt, BoundClause } from './binding-at.ts'

interface ClauseCardProps {
  readonly binding: BindingAt
  readonly query: BindingQuery
  readonly one: BoundClause
}

/** One clause beside the document's own words, with what it could be bound to. */
export function ClauseCard(props: ClauseCardProps) {
  const { one } = props
  const { clause, passage } = one
  const number = clauseNumber(clause.id)
  const own = passage?.wording ?? ''
  return (
    <article class="gp-binding__clause" id={`clause-${number}`}>
      <h3 class="govuk-heading-s gp-binding__number">
        Clause {number} <ClauseTags one={one} />
      </h3>
      <div class="gp-binding__words">
        <div>
          <p class="gp-quiet">In the document{passage?.page ? `, page ${passage.page}` : ''}</p>
          <p class="gp-binding__text">{own === '' ? 'Not in it: you added this clause.' : own}</p>
          {own !== '' && own !== clause.wording ? (
            <>
              <p class="gp-quiet">In the draft</p>
              <p class="gp-binding__text">{clause.wording}</p>
            </>
          ) : null}
        </div>
        <div>{one.unbound ? <Choice {...props} /> : <Bound {...props} />}</div>
      </div>
    </article>
  )
}

function ClauseTags({ one }: Pick<ClauseCardProps, 'one'>) {
  const { clause, unbound } = one
  return (
    <>
      {clause.text === 'damaged' ? <Tag colour="yellow">Damaged</Tag> : null}
      {clause.text === 'missing' ? <Tag colour="red">Missing</Tag> : null}
      {unbound ? null : <Tag colour="green">Bound</Tag>}
    </>
  )
}

function Bound({ binding, query, one }: ClauseCardProps) {
  const { controls, none, kind } = one.clause
  return (
    <>
      <p>
        {capital(codeWords(kind))}. {controls.length > 0 ? titlesOf(controls) : none}
      </p>
      {binding.writes ? <Otherwise {...{ binding, query, one }} text="Change it" /> : null}
    </>
  )
}

function Choice({ binding, query, one }: ClauseCardProps) {
  const { clause, passage } = one
  const suggestion = passage?.suggestion
  const says = suggestion && (suggestion.controls.length > 0 || suggestion.none !== '')
  if (clause.text !== 'readable') {
    return (
      <>
        <p>{clause.care ?? 'It cannot be read whole.'} It answers no question as it stands.</p>
        {binding.writes ? (
          <p>
            <a
              class="govuk-link"
              href={draftPath(
                binding.at.draft.draftId,
                `/clause?clause=${encodeURIComponent(clause.id)}`,
              )}
            >
              Write it out from the document
            </a>
          </p>
        ) : null}
        {binding.writes ? <Otherwise {...{ binding, query, one }} text="Bind it as it is" /> : null}
      </>
    )
  }
  if (!says) {
    return (
      <>
        <p>Nothing in a known policy is like it.</p>
        {binding.writes ? <Otherwise {...{ binding, query, one }} text="Say what is done" /> : null}
      </>
    )
  }
  return (
    <>
      <Alike suggestion={suggestion} />
      {binding.writes ? <TakeIt {...{ binding, query, one }} suggestion={suggestion} /> : null}
    </>
  )
}

function Alike({ suggestion }: { readonly suggestion: Suggestion }) {
  const { nearest, controls, none, kind } = suggestion
  const [best] = nearest
  return (
    <>
      <p class="gp-quiet">Suggested</p>
      <p>
        <strong>{controls.length > 0 ? titlesOf(controls) : 'Nothing is done by software'}</strong>
        <br />
        {capital(codeWords(kind))}
        {controls.length > 0 ? '' : `. ${none}`}
      </p>
      <Details summary={`${Math.round((best?.alike ?? 0) * 100)} % like a known clause`}>
        <ul class="govuk-list">
          {nearest.map(({ clause, wording, alike }) => (
            <li>
              {Math.round(alike * 100)} %, {clause.replace(':', ' ')}: {wording}
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}

interface TakeItProps extends ClauseCardProps {
  readonly suggestion: Suggestion
}

function TakeIt({ binding, query, one, suggestion }: TakeItProps) {
  const { at } = binding
  const number = clauseNumber(one.clause.id)
  const hidden = {
    revision: String(at.draft.revision),
    clauseId: one.clause.id,
    kind: suggestion.kind,
    audience: suggestion.audience.join(', '),
    none: suggestion.none,
    show: query.show,
    page: String(query.page),
  }
  return (
    <form method="post" action={draftPath(at.draft.draftId, '/bind')} novalidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {suggestion.controls.map((control) => (
        <input type="hidden" name="controls" value={control} />
      ))}
      <Questions at={at} number={number} keys={suggestion.parameters} />
      <div class="govuk-button-group">
        <Button preventDoubleClick>
          Take it<span class="govuk-visually-hidden"> for clause {number}</span>
        </Button>
        <Otherwise {...{ binding, query, one }} text="Something else" />
      </div>
    </form>
  )
}

interface QuestionsProps extends Pick<BindingAt, 'at'> {
  readonly number: string
  readonly keys: readonly string[]
}

/** What the clause may answer, folded away: most clauses answer nothing. */
function Questions({ at, number, keys }: QuestionsProps) {
  if (keys.length === 0) return null
  return (
    <Details summary={`It may answer ${countWords(keys.length, 'question')} of the policy`}>
      {keys.map((key) => (
        <AnswerField name={key} id={`${number}-${key}`} value="" pack={at.draft.pack} />
      ))}
    </Details>
  )
}

interface OtherwiseProps extends ClauseCardProps {
  readonly text: string
}

function Otherwise({ binding, query, one, text }: OtherwiseProps) {
  const { id } = one.clause
  const at = new URLSearchParams({ clause: id, show: query.show, page: String(query.page) })
  return (
    <a class="govuk-link" href={draftPath(binding.at.draft.draftId, `/binding/clause?${at}`)}>
      {text}
      <span class="govuk-visually-hidden">, clause {clauseNumber(id)}</span>
    </a>
  )
}

function titlesOf(controls: readonly string[]): string {
  return controls.map((id) => findControl(id)?.title ?? id).join(', ')
}
