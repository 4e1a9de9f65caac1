import { type PolicyTasks, policyTasksOf } from '../../domain/acknowledgement/index.ts'
import { questionsWaiting, type WaitingQuestion } from '../../domain/advice/index.ts'
import { daysAfter } from '../../domain/calendar.ts'
import { type ChannelTasks, channelTasksOf } from '../../domain/channels/index.ts'
import { type DeclarationTasks, declarationTasks } from '../../domain/declarations/index.ts'
import { formatRequestsWaiting, type StoredFormatRequest } from '../../domain/formats/index.ts'
import { londonDate } from '../../domain/london-time.ts'
import { type ModerationWaiting, moderationWaiting } from '../../domain/moderation/index.ts'
import { type NudgesOf, nudgesWaiting } from '../../domain/nudges/index.ts'
import { schoolsWhere } from '../../domain/people/index.ts'
import { type PolicyWork, policyWork } from '../../domain/policies/index.ts'
import {
  listPosts,
  type OpenTask,
  openTasks,
  type PostSummary,
  postsWaiting,
  type WaitingPosts,
} from '../../domain/posts/index.ts'
import { type NetworksForHome, networksForHome } from '../../domain/sending/index.ts'
import { type TrainingTasks, trainingTasksOf, WARNING_DAYS } from '../../domain/training/index.ts'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Section } from '../components/section.tsx'
import { StateTag } from '../components/state-tag.tsx'
import { Tag } from '../components/tag.tsx'
import { TaskList } from '../components/task-list.tsx'
import { TimeText } from '../components/time-text.tsx'
import type { App, PageContext } from '../context.ts'
import { Frame } from '../frame.tsx'
import { AskTheAdvisor, QuestionsToAnswer } from './advice/on-home.tsx'
import {
  ApprovalsOnHome,
  type ApprovalTasks,
  approvalTasksOf,
} from './channels/approvals-on-home.tsx'
import { ChannelsOnHome } from './channels/on-home.tsx'
import { DeclarationsOnHome } from './declarations/on-home.tsx'
import { OwnAccountsOnHome } from './me/own-accounts.tsx'
import { CommentsOnHome } from './moderation/on-home.tsx'
import { FormatsToGive } from './policy/formats/on-home.tsx'
import { PolicyTaskList } from './policy-tasks.tsx'
import { PolicyWorkList } from './policy-work.tsx'
import { excerpt } from './posts/excerpt.ts'
import { AccountTasks, NetworkTasks } from './settings/accounts/on-home.tsx'
import { TrainingOnHome } from './training/training-tasks.tsx'

/** Where one's own post still asks something of somebody. */
const UNDER_WAY = ['draft', 'changes_requested', 'held', 'lapsed', 'in_review'] as const

interface Waiting extends WaitingPosts, NetworksForHome {
  readonly tasks: readonly OpenTask[]
  readonly own: readonly PostSummary[]
  readonly policies: PolicyTasks
  readonly work: PolicyWork
  readonly questions: readonly WaitingQuestion[]
  readonly formats: readonly StoredFormatRequest[]
  readonly training: TrainingTasks
  readonly nudges: NudgesOf | undefined
  readonly declarations: DeclarationTasks
  readonly comments: readonly ModerationWaiting[]
  readonly channels: ChannelTasks
  readonly approvals: ApprovalTasks
}

export function registerHome(app: App): void {
  app.get('/', async (c) => {
    const { actor } = c.var
    const waiting = await c.var.installation.database.read(actor.trustId, async (db) => {
      const networks = networksForHome(db, actor, c.var.now)
      const found = await Promise.all([
        postsWaiting(db, actor),
        openTasks(db, actor),
        listPosts(db, actor, { mine: true, states: UNDER_WAY, limit: 10 }),
        policyTasksOf(db, actor.personId, c.var.now),
        policyWork(db, actor, c.var.now),
        questionsWaiting(db, actor, c.var.now),
        formatRequestsWaiting(db, actor),
        trainingTasksOf(db, actor, c.var.workplace.schools, c.var.now),
        nudgesWaiting(db, actor.personId, c.var.now),
        moderationWaiting(db, actor, c.var.workplace.schools, c.var.now),
        declarationTasks(db, actor, c.var.workplace.schools, c.var.now),
        channelTasksOf(db, actor, c.var.now),
        approvalTasksOf(db, actor, {
          schools: c.var.workplace.schools,
          today: londonDate(c.var.now),
        }),
      ])
      const [posts, tasks, own, policies, work, questions, formats, training, ...rest] = found
      const [nudges, comments, declarations, channels, approvals] = rest
      return {
        ...posts,
        ...(await networks),
        ...{
          tasks,
          own,
          policies,
          work,
          questions,
          formats,
          training,
          nudges,
          comments,
          declarations,
          channels,
          approvals,
        },
      }
    })
    return c.html(<HomePage c={c} waiting={waiting} />)
  })
}

function HomePage({ c, waiting }: { readonly c: PageContext; readonly waiting: Waiting }) {
  const { training } = waiting
  const { decisions, publications, tasks, own, policies, work, questions, formats } = waiting
  const drafts = schoolsWhere(c.var.actor, 'post.draft').length > 0
  const signing = policies.toSign.length + policies.coming.length + policies.team.length
  const asked = signing + questions.length + formats.length
  const kept = work.drafts.length + work.reviews.length
  const trained = training.own.length + training.toConfirm.length
  const posts = decisions.length + publications.length + tasks.length + own.length
  const nothing =
    posts +
      asked +
      kept +
      trained +
      waiting.comments.length +
      waiting.onNetworks.length +
      waiting.accounts.length +
      waiting.declarations.toRead.length +
      waiting.channels.channels.length +
      Object.values(waiting.approvals).flat().length +
      waiting.channels.posts.length ===
    0
  return (
    <Frame
      c={c}
      title="Home"
      heading={`Hello, ${c.var.actor.name.split(' ')[0]}`}
      headingActions={drafts ? <Button href="/posts/new">New post</Button> : undefined}
    >
      {nothing ? (
        <EmptyState picture="gate_open" title="Nothing waits for you">
          <p>Posts to approve or publish, things to take down and your own drafts appear here.</p>
        </EmptyState>
      ) : null}
      <Tasks
        tasks={tasks.filter((task) => task.kind === 'takedown')}
        title="To take down"
        now={c.var.now}
      />
      <CommentsOnHome waiting={waiting.comments} />
      <Posts posts={decisions} title="Waiting for your decision" fragment="#decide" />
      {decisions.length > 1 ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/posts/approve">
            Approve several at once
          </a>
        </p>
      ) : null}
      <Posts posts={publications} title="Ready to publish" fragment="#publish" />
      <NetworkTasks tasks={waiting.onNetworks} />
      <AccountTasks waiting={waiting.accounts} schools={c.var.workplace.schools} />
      <Tasks
        tasks={tasks.filter((task) => task.kind === 'proof')}
        title="Published by hand: address missing"
        now={c.var.now}
      />
      <Posts posts={own} title="Your posts under way" fragment="" />
      <ApprovalsOnHome {...waiting.approvals} schools={c.var.workplace.schools} />
      <ChannelsOnHome {...waiting.channels} schools={c.var.workplace.schools} />
      <PolicyWorkList {...work} />
      <PolicyTaskList {...policies} />
      <TrainingOnHome {...training} soonest={daysAfter(londonDate(c.var.now), WARNING_DAYS)} />
      <FormatsToGive requests={formats} />
      <QuestionsToAnswer waiting={questions} schools={c.var.workplace.schools} />
      <DeclarationsOnHome {...waiting.declarations} />
      <OwnAccountsOnHome found={waiting.nudges} />
      <AskTheAdvisor schools={c.var.workplace.schools} />
    </Frame>
  )
}

function Posts(props: {
  readonly posts: readonly PostSummary[]
  readonly title: string
  readonly fragment: string
}) {
  if (props.posts.length === 0) return null
  return (
    <Section title={props.title} icon="post">
      <TaskList
        idPrefix={props.title.toLowerCase().replaceAll(/\W+/g, '-')}
        tasks={props.posts.map((post) => ({
          title: excerpt(post),
          href: linkTo(post, props.fragment),
          hint: (
            <>
              {post.authorName}, {post.schoolName}, <TimeText at={post.updatedAt} />
            </>
          ),
          status: <StateTag post={post.state} />,
        }))}
      />
    </Section>
  )
}

/** A draft opens where one goes on writing; everything else opens as it stands. */
function linkTo(post: PostSummary, fragment: string): string {
  return post.state === 'draft' ? `/posts/${post.postId}/edit` : `/posts/${post.postId}${fragment}`
}

/** After that time a post published by hand and never proved is spoken of louder. */
const A_DAY_MS = 24 * 3_600_000

function Tasks({
  tasks,
  title,
  now,
}: {
  readonly tasks: readonly OpenTask[]
  readonly title: string
  readonly now: Date
}) {
  if (tasks.length === 0) return null
  return (
    <Section title={title} icon="clock">
      <TaskList
        idPrefix={title.toLowerCase().replaceAll(/\W+/g, '-')}
        tasks={tasks.map((task) => ({
          title: `${task.channelName}, ${task.schoolName}`,
          href: `/posts/${task.postId}#publications`,
          hint: (
            <>
              Since <TimeText at={task.since} />
            </>
          ),
          status: task.dueAt ? (
            <>
              By <TimeText at={task.dueAt} />
            </>
          ) : now.getTime() - task.since.getTime() > A_DAY_MS ? (
            <Tag colour="red">Address missing for more than a day</Tag>
          ) : (
            'Address missing'
          ),
        }))}
      />
    </Section>
  )
}
