import { isAsked, REQUEST_FORM } from '../../../../domain/channels/index.ts'
import type { RequestPart } from '../../../../policy/index.ts'
import { SummaryList } from '../../../components/summary-list.tsx'
import { answerWords } from '../answer-words.ts'
import { requestPath } from './address.ts'
import type { RequestPageProps } from './show-page.tsx'

/** Which pages of the form each part of an approval is about. */
const PAGES: Readonly<Record<RequestPart, readonly string[]>> = {
  aims: ['why'],
  content: ['content', 'audience'],
  brand: ['content'],
  safety: ['audience', 'contributors', 'safety'],
  whole: REQUEST_FORM.map(({ code }) => code),
}

/** Every answer, page by page, with a way back to each while the request is one’s own to change. */
export function AnswerCards({ c, school, view, open, asked }: RequestPageProps) {
  const { request, names } = view
  const changes = view.open.includes('save') && request.applicantId === c.var.actor.personId
  const step = view.open.includes('approve') ? asked[request.step] : undefined
  const mine = new Set(step?.approves.flatMap((part) => PAGES[part]))
  return (
    <>
      {REQUEST_FORM.map((page) => {
        const faults = open.find((one) => one.step.code === page.code)?.faults ?? []
        const href = requestPath(school.slug, request.requestId, page.code)
        const sent = request.state === 'in_review'
        return (
          <SummaryList
            card={{
              title: mine.has(page.code) ? `${page.title}: yours to approve` : page.title,
              actions: changes ? [{ text: 'Change', href }] : [],
            }}
            rows={page.fields
              .filter((field) => isAsked(field, request.answers))
              .map((field) => {
                const words = answerWords(field, request.answers, names)
                // What is only left open so far is no fault of whoever is still writing.
                const judged = sent || (changes && words.length > 0)
                const fault = judged ? faults.find((one) => one.field === field.name) : undefined
                return { key: field.label, value: <Answer words={words} fault={fault?.message} /> }
              })}
          />
        )
      })}
    </>
  )
}

function Answer(props: { readonly words: readonly string[]; readonly fault: string | undefined }) {
  const { words, fault } = props
  return (
    <>
      {words.length === 0 && !fault ? <span class="gp-quiet">Not answered yet</span> : null}
      {words.map((line, nth) => (
        <>
          {nth > 0 ? <br /> : null}
          {line}
        </>
      ))}
      {fault ? <p class="govuk-error-message">{fault}</p> : null}
    </>
  )
}
