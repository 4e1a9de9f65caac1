import type { Child } from 'hono/jsx'
import type { SchoolName } from '../../../../domain/people/index.ts'
import { Frame, type FrameProps } from '../../../frame.tsx'

/** The pages on which a policy is looked after, by the end of their address. */
export const CHECK_PAGES = [
  {
    path: 'lint',
    title: 'Faults in this policy',
    says: 'Contradictions, leftovers, outdated law, and what software must not carry out.',
  },
  {
    path: 'coverage',
    title: 'What is done about each clause',
    says: 'Clause by clause: built or planned, and when it was last used.',
  },
  {
    path: 'compare',
    title: 'Compare policies',
    says: 'What several policies answer, side by side, and what they make of one post.',
  },
  {
    path: 'facts',
    title: 'Law, guidance and facts',
    says: 'What the policy rests on beyond itself, with sources and the day of the last check.',
  },
] as const
export type CheckPage = (typeof CHECK_PAGES)[number]['path']

interface CheckFrameProps
  extends Omit<FrameProps, 'title' | 'heading' | 'breadcrumbs' | 'caption'> {
  readonly school: SchoolName
  readonly page: CheckPage
  /** What this page shows within the page, where it is not the page itself. */
  readonly part?: string | undefined
  readonly children?: Child
}

/** A page on which a policy is looked after, under its school’s policy. */
export function CheckFrame({ school, page, part, children, ...frame }: CheckFrameProps) {
  const { title } = CHECK_PAGES.find((one) => one.path === page) ?? CHECK_PAGES[0]
  const home = `/schools/${school.slug}/policy`
  return (
    <Frame
      {...frame}
      title={part ?? title}
      heading={part ?? title}
      caption={school.name}
      breadcrumbs={[
        { text: 'Policy', href: home },
        ...(part ? [{ text: title, href: `${home}/${page}` }, { text: part }] : [{ text: title }]),
      ]}
    >
      {children}
    </Frame>
  )
}
