import type { PublishedAnswer } from '../../../domain/advice/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import {
  ADVICE_TOPICS,
  type Found,
  inWords,
  SITUATIONS,
  type Situation,
  searchAdvice,
} from '../../../policy/advise/index.ts'
import type { Pack } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Section } from '../../components/section.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { PageContext } from '../../context.ts'
import { advisorAddress, askAddress, situationAddress } from './address.ts'
import { AdviceFrame } from './advice-frame.tsx'
import { OwnAnswers } from './own-answers.tsx'

interface AdvisorPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly pack: Pack
  readonly own: readonly PublishedAnswer[]
  readonly sought: string
}

/** One search box and a page of plain questions. */
export function AdvisorPage(props: AdvisorPageProps) {
  const { c, school, sought } = props
  return (
    <AdviceFrame
      c={c}
      school={school}
      title="Can I …?"
      heading="Can I …?"
      lead="Everyday questions, answered from your own policy. No machine makes the answers up: each one stands on clauses, or says that there are none."
    >
      <form class="gp-filter" method="get" action={advisorAddress(school.slug)}>
        <TextInput
          name="q"
          type="search"
          label="What would you like to know?"
          hint="A word or two will do, like “friend request” or “WhatsApp”"
          value={sought}
        />
        <Button>Find</Button>
      </form>
      {sought === '' ? <Everything {...props} /> : <Results {...props} />}
    </AdviceFrame>
  )
}

function Results({ school, pack, own, sought }: AdvisorPageProps) {
  const found = searchAdvice(
    pack,
    sought,
    own.map((one) => ({ id: one.questionId, question: one.question, answer: one.answer })),
  )
  if (found.length === 0) {
    return (
      <EmptyState
        picture="people"
        title={`Nothing here answers “${sought}”`}
        action={<Button href={askAddress(school.slug)}>Ask the question</Button>}
      >
        <p>Try another word, or ask: whoever your policy names for questions will answer.</p>
      </EmptyState>
    )
  }
  return (
    <Section title={found.length === 1 ? 'One question' : `${found.length} questions`}>
      <Questions found={found} slug={school.slug} />
      <p>
        <a class="govuk-link" href={advisorAddress(school.slug)}>
          Show all questions
        </a>
      </p>
    </Section>
  )
}

function Questions({ found, slug }: { readonly found: readonly Found[]; readonly slug: string }) {
  return (
    <ul class="gp-answer__questions">
      {found.map(({ kind, id, question }) => (
        <li>
          <a
            class="govuk-link"
            href={
              kind === 'situation'
                ? situationAddress(slug, id)
                : `${advisorAddress(slug)}#answer-${id}`
            }
          >
            {question}
          </a>
          {kind === 'own' ? <span class="gp-quiet"> Answered at your school</span> : null}
        </li>
      ))}
    </ul>
  )
}

/** What people ask most, before they know that they can look for it. */
const OFTEN = [
  'pupil-friend-request',
  'parent-request',
  'linkedin',
  'whatsapp-tutor-group',
  'photo-on-own-account',
  'my-day-at-work',
  'lies-about-colleague',
  'worried-about-pupil',
]

function Everything({ school, pack, own }: AdvisorPageProps) {
  const often = SITUATIONS.filter(({ id }) => OFTEN.includes(id))
  return (
    <>
      <Section title="Asked often" icon="comment">
        <Questions slug={school.slug} found={asFound(often, pack)} />
      </Section>
      <Section title="All questions" icon="search">
        <div class="gp-answer__topics">
          {ADVICE_TOPICS.map(({ code, label }) => {
            const found = asFound(
              SITUATIONS.filter((one) => one.topic === code),
              pack,
            )
            return (
              <Details summary={`${inWords(label, pack)} (${found.length})`} id={code}>
                <Questions slug={school.slug} found={found} />
              </Details>
            )
          })}
        </div>
      </Section>
      <OwnAnswers own={own} pack={pack} school={school} />
    </>
  )
}

function asFound(situations: readonly Situation[], pack: Pack): readonly Found[] {
  return situations.map(({ id, question }) => ({
    kind: 'situation',
    id,
    question: inWords(question, pack),
  }))
}
