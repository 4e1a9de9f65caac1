import { PgBoss } from 'pg-boss'
import type { Installation } from '../installation.ts'
import { checkChannels } from './check-channels.ts'
import { checkLive } from './check-live.ts'
import { clearMedia } from './clear-media.ts'
import { closeContact } from './close-contact.ts'
import { disposeOldSearches } from './dispose-searches.ts'
import { draftRegularPosts } from './draft-regular-posts.ts'
import { fetchComments } from './fetch-comments.ts'
import { forgetOldComments } from './forget-comments.ts'
import { forgetFormatRequests } from './forget-format-requests.ts'
import { forgetImports } from './forget-imports.ts'
import { forgetMails } from './forget-mails.ts'
import { forgetSessions } from './forget-sessions.ts'
import { hideComments } from './hide-comments.ts'
import { lookAtPhotos } from './look-at-photos.ts'
import { openReviews } from './open-reviews.ts'
import { policyTakesEffect } from './policy-takes-effect.ts'
import { publishDue } from './publish-due.ts'
import { readPolicyScans } from './read-policy-scans.ts'
import { remindOfDueTransfers } from './remind-of-transfers.ts'
import { remindOfWork } from './remind-of-work.ts'
import { remindToSign } from './remind-to-sign.ts'
import { replayPolicyDrafts } from './replay-policy-drafts.ts'
import { runCaseClocks } from './run-case-clocks.ts'
import { sendMail } from './send-mail.ts'
import { startSender } from './sending/start-sender.ts'
import { sweepExpired } from './sweep-expired.ts'
import { warnOfTraining } from './warn-of-training.ts'

interface Scheduled {
  readonly name: string
  readonly cron: string
  /**
   * For what takes minutes: seconds after which one whose process died is taken up anew. Others are after the
   * five minutes that each may take.
   */
  readonly heartbeatSeconds?: number
  readonly run: (installation: Installation, stopping: AbortSignal) => Promise<void>
}

/** What runs by the clock, and how often (cron, Europe/London). */
const SCHEDULE: readonly Scheduled[] = [
  { name: 'publish-due', cron: '* * * * *', run: publishDue },
  { name: 'look-at-photos', cron: '* * * * *', run: lookAtPhotos },
  { name: 'read-policy-scans', cron: '* * * * *', heartbeatSeconds: 30, run: readPolicyScans },
  { name: 'replay-policy-drafts', cron: '* * * * *', run: replayPolicyDrafts },
  { name: 'send-mail', cron: '* * * * *', run: sendMail },
  { name: 'run-case-clocks', cron: '*/5 * * * *', run: runCaseClocks },
  { name: 'check-live', cron: '*/10 * * * *', run: checkLive },
  { name: 'check-channels', cron: '27 5 * * *', run: checkChannels },
  { name: 'fetch-comments', cron: '*/5 * * * *', run: fetchComments },
  { name: 'hide-comments', cron: '* * * * *', run: hideComments },
  { name: 'sweep-expired', cron: '*/5 * * * *', run: sweepExpired },
  { name: 'policy-takes-effect', cron: '*/5 * * * *', run: policyTakesEffect },
  { name: 'remind-of-work', cron: '41 6 * * *', run: remindOfWork },
  { name: 'remind-of-transfers', cron: '31 6 * * *', run: remindOfDueTransfers },
  { name: 'remind-to-sign', cron: '7 7 * * *', run: remindToSign },
  { name: 'close-contact', cron: '23 5,12 * * *', run: closeContact },
  { name: 'warn-of-training', cron: '17 6 * * *', run: warnOfTraining },
  { name: 'draft-regular-posts', cron: '11 5,11 * * *', run: draftRegularPosts },
  { name: 'open-reviews', cron: '37 4 * * *', run: openReviews },
  { name: 'clear-media', cron: '47 3 * * *', run: clearMedia },
  { name: 'forget-imports', cron: '27 * * * *', run: forgetImports },
  { name: 'forget-comments', cron: '37 3 * * *', run: forgetOldComments },
  { name: 'forget-format-requests', cron: '57 3 * * *', run: forgetFormatRequests },
  { name: 'dispose-searches', cron: '19 3 * * *', run: disposeOldSearches },
  { name: 'forget-mails', cron: '7 4 * * *', run: forgetMails },
  { name: 'forget-sessions', cron: '17 3 * * *', run: forgetSessions },
]

/**
 * Start the schedules. Several processes may do so on one database: each job runs once.
 * @param url connection as the app role; the schema `jobs` belongs to it
 * @returns how to stop them, letting a running job finish
 */
export async function startJobs(
  installation: Installation,
  url: string,
): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jobs',
    createSchema: false,
    max: 3,
    cronMonitorIntervalSeconds: 5,
    cronWorkerIntervalSeconds: 5,
  })
  boss.on('error', (error) => installation.log.warn({ err: error }, 'jobs: database not reached'))
  await boss.start()
  const stopping = new AbortController()
  for (const { name, cron, run, heartbeatSeconds } of SCHEDULE) {
    const bounds = {
      retryLimit: 2,
      expireInSeconds: 300,
      ...(heartbeatSeconds && { heartbeatSeconds }),
    }
    await boss.createQueue(name, { policy: 'singleton', ...bounds })
    await boss.work(name, { pollingIntervalSeconds: 2 }, () => run(installation, stopping.signal))
    await boss.schedule(name, cron, null, { tz: 'Europe/London' })
  }
  const sender = startSender(installation)
  return {
    async stop() {
      stopping.abort()
      await sender.stop()
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}
