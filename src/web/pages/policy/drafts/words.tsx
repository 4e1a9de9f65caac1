import {
  clauseNumber,
  PARAMETER_SECTIONS,
  PARAMETERS,
  policyParts,
} from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { countWords } from './count-words.ts'
import { type DraftAt, draftPath } from './draft-at.ts'

/** Every clause and every answer of a draft, each with the way to change it. */
export function Words({ at }: { readonly at: DraftAt }) {
  const { draft } = at
  const to = (page: string) => draftPath(draft.draftId, page)
  return (
    <div class="gp-folds">
      <div class="govuk-button-group">
        <Button kind="secondary" href={to('/title-page')}>
          Title page
        </Button>
        <Button kind="secondary" href={to('/new-clause')}>
          Add a clause
        </Button>
      </div>
      <h3 class="govuk-heading-s">Clauses</h3>
      {policyParts(draft.pack).map(({ heading, clauses }) => (
        <Details summary={`${heading}, ${countWords(clauses.length, 'clause')}`}>
          <ul class="govuk-list">
            {clauses.map(({ id, wording }) => (
              <li>
                <a class="govuk-link" href={to(`/clause?clause=${encodeURIComponent(id)}`)}>
                  Clause {clauseNumber(id)}
                </a>{' '}
                {wording}
              </li>
            ))}
          </ul>
        </Details>
      ))}
      <h3 class="govuk-heading-s">What it answers</h3>
      {PARAMETER_SECTIONS.map(({ code, label }) => (
        <Details summary={label}>
          <ul class="govuk-list">
            {PARAMETERS.filter((one) => one.section === code).map(({ key, title }) => (
              <li>
                <a class="govuk-link" href={to(`/answer?key=${key}`)}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </div>
  )
}
