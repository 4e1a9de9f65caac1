import type { Child } from 'hono/jsx'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Breadcrumb } from '../../components/breadcrumbs.tsx'
import { Frame, type FrameProps } from '../../frame.tsx'
import { advisorAddress, askAddress, situationAddress } from './address.ts'

interface AdviceFrameProps extends Omit<FrameProps, 'breadcrumbs'> {
  readonly school: SchoolName
  /** Between the advisor and this page, with the page itself; left out on the advisor's own. */
  readonly way?: readonly Breadcrumb[] | undefined
  readonly children?: Child
}

/** A page of a school's advisor. Speaking up and asking are one press away on each. */
export function AdviceFrame({ school, way, children, ...frame }: AdviceFrameProps) {
  const { schools } = frame.c.var.workplace
  const { slug } = school
  return (
    <Frame
      width="reading"
      caption={schools.length > 1 ? school.name : undefined}
      {...frame}
      breadcrumbs={way && [{ text: 'Can I …?', href: advisorAddress(slug) }, ...way]}
    >
      {children}
      <aside class="gp-answer__always" aria-label="Always open">
        <p>
          Is something seriously wrong?{' '}
          <a class="govuk-link" href={situationAddress(slug, 'speak-up')}>
            How to speak up, and who protects you
          </a>
          . Nobody is told that you opened that page.
        </p>
        <p>
          Not answered here?{' '}
          <a class="govuk-link" href={askAddress(slug)}>
            Ask a question
          </a>{' '}
          or see{' '}
          <a class="govuk-link" href={`/schools/${slug}/questions`}>
            your questions
          </a>
          .
        </p>
        {schools.length > 1 ? (
          <p>
            These answers are for {school.name}.{' '}
            <a class="govuk-link" href="/can-i">
              Choose another school
            </a>
          </p>
        ) : null}
      </aside>
    </Frame>
  )
}
