import type { Child } from 'hono/jsx'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import type { IllustrationName } from './illustration.tsx'
import { Layout, type LayoutProps } from './layout.tsx'

interface Problem {
  readonly picture: IllustrationName
  readonly title: string
  readonly text: readonly string[]
}

const PROBLEMS = {
  not_found: {
    picture: 'signpost',
    title: 'We cannot find that page',
    text: [
      'The address may have a slip in it, or what was here has been removed.',
      'If you followed a link inside Gatepost, tell the person who looks after it.',
    ],
  },
  forbidden: {
    picture: 'gate_closed',
    title: 'This page is not open to you',
    text: [
      'Your role at this school does not include it.',
      'If you need it for your work, ask the person who looks after Gatepost at your school.',
    ],
  },
  conflict: {
    picture: 'crossing',
    title: 'Someone else changed this',
    text: [
      'While you had the page open, a colleague saved a change, so yours was not saved.',
      'Go back, copy what you wrote, then open the page again to see what is there now.',
    ],
  },
  too_large: {
    picture: 'frames',
    title: 'That was too much to send at once',
    text: [
      'The files together are larger than Gatepost takes. Nothing was saved.',
      'Go back and send fewer photos at a time, or smaller ones.',
    ],
  },
  bad_request: {
    picture: 'glass',
    title: 'We could not read that',
    text: [
      'Something in the form or the address was not as it should be. Nothing was saved.',
      'Go back, check what you entered and try again.',
    ],
  },
  unavailable: {
    picture: 'gate_broken',
    title: 'Gatepost is not available just now',
    text: [
      'What you sent may not have been saved. Keep this page open and try again in a few minutes.',
      'If it goes on, tell the person who looks after Gatepost at your school.',
    ],
  },
  no_space: {
    picture: 'tray',
    title: 'There is no room left to save this',
    text: [
      'The disk that Gatepost keeps its records on is full. Nothing was saved.',
      'Tell the person who looks after Gatepost at your school; they can make room.',
    ],
  },
  unexpected: {
    picture: 'gate_broken',
    title: 'Something went wrong on our side',
    text: [
      'It was not your doing, and it has been written to the log. What you sent may not have been saved.',
      'Go back and try again. If it happens twice, tell the person who looks after Gatepost.',
    ],
  },
} as const satisfies Readonly<Record<string, Problem>>

export type ProblemName = keyof typeof PROBLEMS

/** What a page that shows a problem is called. */
export const PROBLEM_TITLES = Object.fromEntries(
  Object.entries(PROBLEMS).map(([name, { title }]) => [name, title]),
) as Readonly<Record<ProblemName, string>>

/** The names of all problems, for the gallery and the tests. */
export const PROBLEM_NAMES = Object.keys(PROBLEMS) as ProblemName[]

export interface ProblemPageProps
  extends Pick<LayoutProps, 'viewer' | 'navigation' | 'breadcrumbs' | 'assets'> {
  readonly problem: ProblemName
  /** What exactly, where that helps: which photo, whose change. */
  readonly detail?: Child
  /** In place of the way back to the start. */
  readonly actions?: Child
}

/** The body of a problem page, for pages that bring their own frame. */
export function ProblemText({ problem, detail, actions }: ProblemPageProps) {
  const { picture, title, text } = PROBLEMS[problem]
  return (
    <EmptyState
      picture={picture}
      title={title}
      headingLevel={1}
      action={
        actions ?? (
          <Button href="/" kind="secondary">
            Go to the start page
          </Button>
        )
      }
    >
      {detail ? <p>{detail}</p> : null}
      {text.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </EmptyState>
  )
}

/** A whole page that says what is wrong, what became of the reader's words, and what to do. */
export function ProblemPage(props: ProblemPageProps) {
  return (
    <Layout
      title={PROBLEMS[props.problem].title}
      viewer={props.viewer}
      navigation={props.navigation}
      breadcrumbs={props.breadcrumbs}
      assets={props.assets}
      width="reading"
    >
      <ProblemText {...props} />
    </Layout>
  )
}
