import { PARAMETER_SECTIONS, type Pack } from '../../../policy/index.ts'
import { Section } from '../../components/section.tsx'
import { questionsOf } from './answers.tsx'
import type { PolicyPageProps } from './policy-page.tsx'
import { partAddress } from './policy-query.ts'

/** The way to what the policy answers, kind by kind. */
export function AnswerContents({ pack, version }: PolicyPageProps) {
  return (
    <Section
      title="What it answers"
      id="answers"
      lead="A policy is read for the same questions as every other."
    >
      <ul class="govuk-list">
        {PARAMETER_SECTIONS.map(({ code, label }) => {
          const { questions, answered } = questionsOf(pack, code)
          return (
            <li>
              <a class="govuk-link" href={partAddress({ version, about: code })}>
                {label}
              </a>
              : {answered} of {questions.length} answered
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** The headings of the document, each leading to its first clause. */
export function ClauseContents({ pack, version }: PolicyPageProps) {
  return (
    <Section
      title="Every clause"
      id="clauses"
      lead="In plain words of Gatepost’s own, in the order of the document, with what Gatepost does."
    >
      <ul class="govuk-list">
        {headingsOf(pack).map(({ heading, first, count }) => (
          <li>
            <a class="govuk-link" href={partAddress({ version, clause: first })}>
              {heading}
            </a>
            , {count === 1 ? 'one clause' : `${count} clauses`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function headingsOf(pack: Pack) {
  const headings = new Map<string, { heading: string; first: string; count: number }>()
  for (const { section, id } of pack.clauses) {
    const known = headings.get(section)
    if (known) known.count += 1
    else headings.set(section, { heading: section, first: id, count: 1 })
  }
  return [...headings.values()]
}
