import { policyTasksOf } from '../../../domain/acknowledgement/index.ts'
import { questionsWaiting } from '../../../domain/advice/index.ts'
import { daysAfter } from '../../../domain/calendar.ts'
import { casesWaiting } from '../../../domain/cases/index.ts'
import { channelTasksOf } from '../../../domain/channels/index.ts'
import { concernsWaiting } from '../../../domain/concerns/index.ts'
import { permitsAt, reportsWaiting } from '../../../domain/contact/index.ts'
import { declarationTasks } from '../../../domain/declarations/index.ts'
import { formatRequestsWaiting } from '../../../domain/formats/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { moderationWaiting } from '../../../domain/moderation/index.ts'
import { monitoringRunOut } from '../../../domain/monitoring/index.ts'
import { nudgesWaiting } from '../../../domain/nudges/index.ts'
import { bodiesToVerify } from '../../../domain/outside-bodies/index.ts'
import { policyWork } from '../../../domain/policies/index.ts'
import { referralsDue } from '../../../domain/referrals/index.ts'
import { networksForHome } from '../../../domain/sending/index.ts'
import { takedownsDue } from '../../../domain/takedown-requests/index.ts'
import { trainingTasksOf, WARNING_DAYS } from '../../../domain/training/index.ts'
import { leaversWithFile, transfersWaiting } from '../../../domain/transfers/index.ts'
import { QuestionsToAnswer } from '../advice/on-home.tsx'
import { CasesOnHome } from '../cases/on-home.tsx'
import { ApprovalsOnHome, approvalTasksOf } from '../channels/approvals-on-home.tsx'
import { ChannelsOnHome } from '../channels/on-home.tsx'
import { ConcernsOnHome } from '../concerns/on-home.tsx'
import { ContactOnHome, permitsThatWait } from '../contact/on-home.tsx'
import { DeclarationsOnHome } from '../declarations/on-home.tsx'
import { MatterWorkOnHome } from '../matter-work/on-home.tsx'
import { OwnAccountsOnHome } from '../me/own-accounts.tsx'
import { CommentsOnHome } from '../moderation/on-home.tsx'
import { MonitoringOnHome } from '../monitoring/on-home.tsx'
import { BodiesOnHome } from '../outside-bodies/on-home.tsx'
import { FormatsToGive } from '../policy/formats/on-home.tsx'
import { PolicyTaskList } from '../policy-tasks.tsx'
import { PolicyWorkList } from '../policy-work.tsx'
import { AccountTasks, NetworkTasks } from '../settings/accounts/on-home.tsx'
import { TrainingOnHome } from '../training/training-tasks.tsx'
import { TransfersOnHome } from '../transfers/on-home.tsx'
import { proofs, takedowns } from './by-hand.tsx'
import type { HomePart } from './part.ts'
import { decisionsAndPublications, ownPosts } from './posts.tsx'

const comments: HomePart = async (db, c) => {
  const waiting = await moderationWaiting(db, c.var.actor, c.var.workplace.schools, c.var.now)
  return { waits: waiting.length > 0, shown: <CommentsOnHome waiting={waiting} /> }
}

const concerns: HomePart = async (db, c) => {
  const waiting = await concernsWaiting(db, c.var.actor, c.var.now)
  return {
    waits: waiting.size > 0,
    shown: <ConcernsOnHome waiting={waiting} schools={c.var.workplace.schools} />,
  }
}

const networks: HomePart = async (db, c) => {
  const { onNetworks, accounts } = await networksForHome(db, c.var.actor, c.var.now)
  return {
    waits: onNetworks.length + accounts.length > 0,
    shown: (
      <>
        <NetworkTasks tasks={onNetworks} />
        <AccountTasks waiting={accounts} schools={c.var.workplace.schools} />
      </>
    ),
  }
}

const approvals: HomePart = async (db, c) => {
  const { schools } = c.var.workplace
  const tasks = await approvalTasksOf(db, c.var.actor, { schools, today: londonDate(c.var.now) })
  return {
    waits: Object.values(tasks).flat().length > 0,
    shown: <ApprovalsOnHome {...tasks} schools={schools} />,
  }
}

const channels: HomePart = async (db, c) => {
  const tasks = await channelTasksOf(db, c.var.actor, c.var.now)
  return {
    waits: tasks.channels.length + tasks.posts.length > 0,
    shown: <ChannelsOnHome {...tasks} schools={c.var.workplace.schools} />,
  }
}

const versionsAndReviews: HomePart = async (db, c) => {
  const work = await policyWork(db, c.var.actor, c.var.now)
  return {
    waits: work.drafts.length + work.reviews.length > 0,
    shown: <PolicyWorkList {...work} />,
  }
}

const policiesToSign: HomePart = async (db, c) => {
  const tasks = await policyTasksOf(db, c.var.actor.personId, c.var.now)
  return {
    waits: tasks.toSign.length + tasks.coming.length + tasks.team.length > 0,
    shown: <PolicyTaskList {...tasks} />,
  }
}

const training: HomePart = async (db, c) => {
  const { actor, now, workplace } = c.var
  const tasks = await trainingTasksOf(db, actor, workplace.schools, now)
  const soonest = daysAfter(londonDate(now), WARNING_DAYS)
  return {
    waits: tasks.own.length + tasks.toConfirm.length > 0,
    shown: <TrainingOnHome {...tasks} soonest={soonest} />,
  }
}

const formats: HomePart = async (db, c) => {
  const requests = await formatRequestsWaiting(db, c.var.actor)
  return { waits: requests.length > 0, shown: <FormatsToGive requests={requests} /> }
}

const questions: HomePart = async (db, c) => {
  const waiting = await questionsWaiting(db, c.var.actor, c.var.now)
  const { schools } = c.var.workplace
  return {
    waits: waiting.length > 0,
    shown: <QuestionsToAnswer waiting={waiting} schools={schools} />,
  }
}

const declarations: HomePart = async (db, c) => {
  const tasks = await declarationTasks(db, c.var.actor, c.var.workplace.schools, c.var.now)
  return { waits: tasks.toRead.length > 0, shown: <DeclarationsOnHome {...tasks} /> }
}

const matterWork: HomePart = async (db, c) => {
  const { actor, now } = c.var
  const takedowns = await takedownsDue(db, actor, now)
  const referrals = await referralsDue(db, actor, now)
  return {
    waits: takedowns.length + referrals.length > 0,
    shown: <MatterWorkOnHome takedowns={takedowns} referrals={referrals} />,
  }
}

const transfers: HomePart = async (db, c) => {
  const { actor, now, workplace } = c.var
  const waiting = await transfersWaiting(db, actor, now)
  const leavers = await leaversWithFile(db, actor, now)
  const shown = { waiting, leavers, schools: workplace.schools, today: londonDate(now) }
  return { waits: waiting.length + leavers.length > 0, shown: <TransfersOnHome {...shown} /> }
}

const outsideBodies: HomePart = async (db, c) => {
  const { actor, now, workplace } = c.var
  const waiting = await bodiesToVerify(db, actor, workplace.schools, now)
  return { waits: false, shown: <BodiesOnHome waiting={waiting} /> }
}

const monitoring: HomePart = async (db, c) => {
  const { actor, now, workplace } = c.var
  const waiting = await monitoringRunOut(db, actor, workplace.schools, now)
  return { waits: waiting.length > 0, shown: <MonitoringOnHome waiting={waiting} /> }
}

const cases: HomePart = async (db, c) => {
  const { actor, now, workplace } = c.var
  const waiting = await casesWaiting(db, actor, now)
  const shown = <CasesOnHome {...{ waiting, now }} schools={workplace.schools} />
  return { waits: waiting.length > 0, shown }
}

const contact: HomePart = async (db, c) => {
  const { actor, now, workplace } = c.var
  const { schools } = workplace
  const today = londonDate(now)
  const schoolIds = schools.map(({ schoolId }) => schoolId)
  const reports = await reportsWaiting(db, actor, now)
  const underWay = await permitsAt(db, actor, { schoolIds, underWay: true }, now)
  const permits = permitsThatWait(underWay, today)
  return {
    waits: reports.size + permits.length > 0,
    shown: <ContactOnHome {...{ schools, reports, permits, today }} />,
  }
}

const ownAccounts: HomePart = async (db, c) => {
  const found = await nudgesWaiting(db, c.var.actor.personId, c.var.now)
  return { waits: false, shown: <OwnAccountsOnHome found={found} /> }
}

/** In the order in which they are shown: what a clock runs for first, what is asked once a year last. */
export const HOME_PARTS: readonly HomePart[] = [
  cases,
  concerns,
  matterWork,
  transfers,
  takedowns,
  contact,
  monitoring,
  comments,
  decisionsAndPublications,
  networks,
  proofs,
  ownPosts,
  approvals,
  channels,
  versionsAndReviews,
  policiesToSign,
  training,
  formats,
  questions,
  declarations,
  outsideBodies,
  ownAccounts,
]
