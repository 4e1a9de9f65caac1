import {
  embargoOf,
  type HeldDelivery,
  type HoldOfPost,
  isOver,
  type NoteThread,
  openActions,
  type PostForReader,
} from '../../../domain/posts/index.ts'
import type { OnNetwork } from '../../../domain/sending/index.ts'
import type { ChannelStanding } from '../../../policy/index.ts'
import type { DeclarationKind } from '../../../vocabulary/declaration-kinds.ts'
import { ApprovalTrack } from '../../components/approval-track.tsx'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import type { PageError } from '../../components/error-summary.tsx'
import { Section } from '../../components/section.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { VerdictBanner } from '../../components/verdict-banner.tsx'
import type { PageContext } from '../../context.ts'
import { countBySeverity, FindingList } from '../../findings/finding-list.tsx'
import { Frame } from '../../frame.tsx'
import { FrozenNow } from '../channels/frozen-now.tsx'
import { HeldBack } from '../channels/held-back.tsx'
import { approvalSteps } from './approval-steps.ts'
import { DecisionForm } from './decision-form.tsx'
import { HoldForm, HoldNow } from './hold-forms.tsx'
import { Publications } from './publications.tsx'
import { PublishForm } from './publish-forms.tsx'
import { RecordSection } from './record-section.tsx'
import { AuthorDeclared } from './review/author-declared.tsx'
import { ChangedSince } from './review/changed-since.tsx'
import { NotesSection } from './review/notes-section.tsx'
import { LearnersInPost, WhatGoesOut } from './what-goes-out.tsx'

export interface ShowPostPageProps {
  readonly c: PageContext
  readonly view: PostForReader
  readonly networks: ReadonlyMap<string, OnNetwork>
  readonly joined: ReadonlySet<string>
  readonly hold?: HoldOfPost | undefined
  readonly notes: readonly NoteThread[]
  /** The version that the reader saw before this one. */
  readonly seen: number | undefined
  readonly takedownOf: ReadonlyMap<string, { readonly id: string; readonly dueAt: Date }>
  /** Of a post that waits to go out: the channels on which nothing goes out now. */
  readonly frozen: ReadonlyMap<string, ChannelStanding>
  /** What ties its author to learners and families, for whoever decides and may know. */
  readonly declared: readonly DeclarationKind[]
  /** Channels for which it waits. */
  readonly held: readonly HeldDelivery[]
  readonly errors?: Readonly<Record<string, string>> | undefined
  readonly pageErrors?: readonly PageError[] | undefined
  readonly values?:
    | { readonly outcome?: string; readonly reason?: string; readonly watched?: string }
    | undefined
}

/** One post, for whoever may see it: what goes out first, what can be done, then how it came here. */
export function ShowPostPage(props: ShowPostPageProps) {
  const { c, view } = props
  const { post, author } = view
  const actions = openActions(post.state, view.standing.capacities)
  const decides = actions.includes('approve')
  return (
    <Frame
      c={c}
      title={`Post by ${author.name}`}
      heading={post.content.kind === 'reminder' ? 'Reminder' : 'Post'}
      caption={`${author.name}, ${author.position} · ${view.school.name}`}
      headingTag={<StateTag post={post.state} />}
      headingActions={
        actions.includes('save') ? (
          <Button href={`/posts/${post.postId}/edit`} kind="secondary">
            Edit
          </Button>
        ) : undefined
      }
      breadcrumbs={[{ text: 'Posts', href: '/posts' }]}
      errors={props.pageErrors}
    >
      <HoldNow view={view} hold={props.hold} />
      <WhereItStands view={view} />
      <WhatGoesOut view={view} />
      <Findings view={view} />
      <LearnersInPost view={view} />
      <AuthorDeclared view={view} declared={props.declared} />
      <NoteToApprover view={view} />
      <ChangedSince view={view} seen={props.seen} />
      <NotesSection view={view} notes={props.notes} errors={props.errors} />
      {decides ? <DecisionForm view={view} values={props.values} errors={props.errors} /> : null}
      <FrozenNow frozen={props.frozen} channels={view.channels} />
      {actions.includes('confirm_slot') ? (
        <PublishForm view={view} joined={props.joined} errors={props.errors} />
      ) : null}
      <Publications
        view={view}
        publishes={view.standing.capacities.includes('publisher')}
        removes={view.standing.capacities.includes('remover')}
        takedownOf={props.takedownOf}
        networks={props.networks}
        errors={props.errors}
      />
      <HeldBack
        postId={post.postId}
        held={props.held}
        publishes={post.state === 'published' && view.standing.capacities.includes('publisher')}
      />
      {actions.includes('hold') ? <HoldForm view={view} errors={props.errors} /> : null}
      {actions.includes('take_down') ? <TakeDown view={view} errors={props.errors} /> : null}
      {actions.includes('withdraw') ? <Withdraw postId={post.postId} /> : null}
      <RecordSection view={view} />
    </Frame>
  )
}

export function WhereItStands({ view }: { readonly view: PostForReader }) {
  const { post } = view
  const steps = approvalSteps(view)
  const embargo = embargoOf(post.content)
  if (steps.length === 0) return null
  return (
    <Section title="Approval" icon="people">
      <ApprovalTrack steps={steps} />
      {post.scheduledFor ? (
        <p class="govuk-body">
          {post.slotConfirmedBy ? 'Goes out' : 'Wished for'} <TimeText at={post.scheduledFor} />.
        </p>
      ) : null}
      {embargo && !isOver(post.state) ? (
        <p class="govuk-body">
          <strong>
            Not before <TimeText at={embargo} />.
          </strong>
        </p>
      ) : null}
    </Section>
  )
}

export function Findings({ view }: { readonly view: PostForReader }) {
  const { findings, verdict } = view.judgement
  const last = isOver(view.post.state) ? view.record.checks.at(-1) : undefined
  return (
    <Section title="What the gate found" icon="shield" id="findings">
      {last ? (
        <p class="govuk-body">
          Last asked <TimeText at={last.checkedAt} />:{' '}
          {findings.length === 0 ? 'nothing was found.' : 'this was found.'}
        </p>
      ) : (
        <VerdictBanner verdict={verdict} counts={countBySeverity(findings)} headingLevel={3} />
      )}
      <FindingList
        findings={findings}
        content={view.post.content}
        channels={view.channels}
        pack={view.pack}
        policyHref={`/schools/${view.school.slug}/policy`}
        author={view.author.name}
      />
    </Section>
  )
}

export function NoteToApprover({ view }: { readonly view: PostForReader }) {
  const note = view.post.content.noteToApprover
  if (!note) return null
  return (
    <Section title="The author’s note" icon="comment">
      <p class="govuk-body gp-keep-lines">{note}</p>
    </Section>
  )
}

function TakeDown({
  view,
  errors,
}: {
  readonly view: PostForReader
  readonly errors?: Readonly<Record<string, string>> | undefined
}) {
  const open = errors?.takedown_reason !== undefined
  return (
    <Details summary="Take this post down" open={open}>
      <form method="post" action={`/posts/${view.post.postId}/take-down`} novalidate>
        <Textarea
          name="takedown_reason"
          label="Why?"
          hint="It comes off the school’s page at once. Wherever it was posted by hand, a task with a clock opens."
          rows={2}
          error={errors?.takedown_reason}
        />
        <Button kind="warning">Take it down everywhere</Button>
      </form>
    </Details>
  )
}

function Withdraw({ postId }: { readonly postId: string }) {
  return (
    <Details summary="Withdraw this post">
      <form method="post" action={`/posts/${postId}/withdraw`}>
        <p class="govuk-body">It will not go out. Its versions stay on record.</p>
        <Button kind="warning">Withdraw it</Button>
      </form>
    </Details>
  )
}
