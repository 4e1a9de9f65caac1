import type { PublishedAnswer } from '../../../domain/advice/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Pack } from '../../../policy/index.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { clauseLinksTo } from './clause-links.tsx'
import { VERDICT_LOOKS } from './verdict-look.ts'

interface OwnAnswersProps {
  readonly own: readonly PublishedAnswer[]
  readonly pack: Pack
  readonly school: SchoolName
}

/** What people at this school have asked, and what they were told. */
export function OwnAnswers({ own, pack, school }: OwnAnswersProps) {
  if (own.length === 0) return null
  const known = new Set(pack.clauses.map((clause) => clause.id))
  return (
    <Section title="Answered at your school" icon="comment" id="own">
      {own.map((one) => (
        <article class="gp-answer__own" id={`answer-${one.questionId}`}>
          <h3 class="govuk-heading-s">{one.question}</h3>
          <p>
            <Tag colour={VERDICT_LOOKS[one.verdict].colour}>{VERDICT_LOOKS[one.verdict].word}</Tag>
          </p>
          <p class="gp-answer__words">{one.answer}</p>
          <p class="gp-quiet">
            Answered <TimeText at={one.publishedAt} />{' '}
            {clauseLinksTo(
              one.clauses.filter((id) => known.has(id)),
              `/schools/${school.slug}/policy`,
            )}
          </p>
        </article>
      ))}
    </Section>
  )
}
