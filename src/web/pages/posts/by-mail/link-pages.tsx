import type { Outcome, PostForReader } from '../../../../domain/posts/index.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { Layout } from '../../../components/layout.tsx'
import type { Faults, Typed } from '../../../form.ts'
import { DecisionForm } from '../decision-form.tsx'
import { Findings, NoteToApprover, WhereItStands } from '../show-page.tsx'
import { LearnersInPost, WhatGoesOut } from '../what-goes-out.tsx'

export type DecideErrors = Faults

interface DecideLinkPageProps {
  readonly token: string
  readonly view: PostForReader
  readonly values?: Typed
  readonly errors?: DecideErrors
}

/** The post as its approver sees it signed in, with the decision and nothing else to do. */
export function DecideLinkPage({ token, view, values = {}, errors }: DecideLinkPageProps) {
  const { post, author, school } = view
  return (
    <Layout
      title={`Post by ${author.name}`}
      heading={post.content.kind === 'reminder' ? 'Reminder' : 'Post'}
      caption={`${author.name}, ${author.position} · ${school.name}`}
      errors={errors?.page}
    >
      <InsetText>
        <p>
          You came by the link in your mail. It is for you alone: your decision counts as yours, and
          the record says that it came by e-mail link. To do anything else,{' '}
          <a class="govuk-link" href={`/posts/${post.postId}`}>
            sign in
          </a>
          .
        </p>
      </InsetText>
      <WhereItStands view={view} />
      <WhatGoesOut view={view} />
      <Findings view={view} />
      <LearnersInPost view={view} />
      <NoteToApprover view={view} />
      <DecisionForm
        view={view}
        action={`/decide/${token}`}
        values={values}
        errors={errors?.fields}
      />
    </Layout>
  )
}

/** For every link that does nothing, whatever the reason: it says nothing about any post. */
export function LinkOverPage() {
  return (
    <Layout title="This link does not work any more" width="reading">
      <EmptyState
        picture="gate_closed"
        title="This link does not work any more"
        headingLevel={1}
        action={<Button href="/">Sign in</Button>}
      >
        <p>
          Each link works for one decision, for three days, and only while the post is what it was.
          Perhaps somebody has decided already. Sign in to see where the post stands.
        </p>
      </EmptyState>
    </Layout>
  )
}

const DECIDED = {
  approved: 'Your approval is on record.',
  changes_requested: 'The author has your reason and can change the post.',
  refused: 'The post is refused and your reason is kept.',
} as const satisfies Record<Outcome, string>

export function DecidedPage({ outcome }: { readonly outcome: Outcome }) {
  return (
    <Layout title="Your decision is on record" width="reading">
      <EmptyState
        picture="gate_open"
        title="Your decision is on record"
        headingLevel={1}
        action={<Button href="/">Sign in</Button>}
      >
        <p>{DECIDED[outcome]} The link in your mail has done its work and opens nothing more.</p>
      </EmptyState>
    </Layout>
  )
}
