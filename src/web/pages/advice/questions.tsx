import {
  answeredQuestions,
  type ListedQuestion,
  ownQuestions,
  questionsWaiting,
  type WaitingQuestion,
} from '../../../domain/advice/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { type ListRow, ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { Tag, type TagColour } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { askAddress } from './address.ts'
import { AdviceFrame } from './advice-frame.tsx'
import { schoolHere } from './school-here.ts'

/** What I have asked, and what waits for me to answer. */
export function registerQuestions(app: App): void {
  app.get('/schools/:slug/questions', async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const { schoolId } = school
    const { waiting, own, answered } = await installation.database.read(
      actor.trustId,
      async (db) => ({
        waiting: await questionsWaiting(db, actor, now, schoolId),
        own: await ownQuestions(db, actor, schoolId),
        answered: await answeredQuestions(db, actor, schoolId),
      }),
    )
    const home = `/schools/${school.slug}/questions`
    return c.html(
      <AdviceFrame
        c={c}
        school={school}
        title="Questions"
        heading="Questions about the policy"
        headingActions={<Button href={askAddress(school.slug)}>Ask a question</Button>}
        way={[{ text: 'Questions' }]}
      >
        {waiting.length + own.length + answered.length === 0 ? (
          <EmptyState picture="people" title="No questions yet">
            <p>What you ask, and what you are asked, appears here.</p>
          </EmptyState>
        ) : null}
        <Part title="For you to answer" rows={waiting.map((one) => waitingRow(one, home))} />
        <Part title="What you have asked" rows={own.map((one) => ownRow(one, home))} />
        <Part title="Answered" rows={answered.map((one) => answeredRow(one, home))} />
      </AdviceFrame>,
    )
  })
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly ListRow[] }) {
  if (rows.length === 0) return null
  return (
    <Section title={title} icon="comment">
      <ListRows rows={rows} />
    </Section>
  )
}

const STATES: Readonly<Record<ListedQuestion['state'], readonly [TagColour, string]>> = {
  asked: ['yellow', 'Waiting'],
  private: ['green', 'Answered'],
  published: ['turquoise', 'In the advisor'],
  withdrawn: ['grey', 'Taken out of the advisor'],
}

function stateTag(state: ListedQuestion['state']) {
  const [colour, word] = STATES[state]
  return <Tag colour={colour}>{word}</Tag>
}

const LONGEST = 120

function opening(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words
}

function waitingRow(one: WaitingQuestion, home: string): ListRow {
  return {
    title: opening(one.words),
    href: `${home}/${one.questionId}`,
    meta: (
      <>
        {one.askedByName}, <TimeText at={one.askedAt} />
      </>
    ),
    side: one.late ? <Tag colour="red">Late</Tag> : stateTag(one.state),
  }
}

function ownRow(one: ListedQuestion, home: string): ListRow {
  return {
    title: opening(one.words),
    href: `${home}/${one.questionId}`,
    meta: (
      <>
        Asked <TimeText at={one.askedAt} />
      </>
    ),
    side: stateTag(one.state),
  }
}

function answeredRow(one: ListedQuestion, home: string): ListRow {
  return {
    title: opening(one.publicQuestion ?? one.words),
    href: `${home}/${one.questionId}`,
    meta: (
      <>
        Answered by {one.answeredByName ?? 'somebody who left'}
        {one.answeredAt ? (
          <>
            , <TimeText at={one.answeredAt} />
          </>
        ) : null}
      </>
    ),
    side: stateTag(one.state),
  }
}
