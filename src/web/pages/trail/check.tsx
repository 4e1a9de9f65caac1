import { checkTrail } from '../../../domain/oversight/index.ts'
import { faultText, type TrailReport } from '../../../domain/trail/index.ts'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { App, PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { entries } from './check-panel.tsx'
import { patience, StillChecking } from './still-checking.tsx'

export function registerCheckTrail(app: App): void {
  app.post('/trail/check', async (c) => {
    const { actor, now, installation } = c.var
    const check = checkTrail(installation, actor, now)
    const result = await Promise.race([check, patience()])
    if (result === undefined) {
      check.catch((error: unknown) => installation.log.error({ err: error }, 'trail check failed'))
      return c.html(<StillChecking c={c} back={{ text: 'Trail', href: '/trail' }} />, 202)
    }
    if (!result.ok) return ProblemResponse(c, 'forbidden')
    return c.html(<CheckedPage c={c} report={result.report} />)
  })
}

const TRAIL = [{ text: 'Trail', href: '/trail' }, { text: 'Check' }]

function CheckedPage({ c, report }: { readonly c: PageContext; readonly report: TrailReport }) {
  return (
    <Frame
      c={c}
      title={titleOf(report)}
      heading={titleOf(report)}
      breadcrumbs={TRAIL}
      width="reading"
    >
      {report.ok ? <Sound report={report} /> : <Broken report={report} />}
      <p>
        <a class="govuk-link" href="/trail">
          Back to the trail
        </a>
      </p>
    </Frame>
  )
}

function titleOf(report: TrailReport): string {
  if (report.ok) return 'Nothing was changed'
  return onlyKeys(report) ? 'The trail cannot be vouched for' : 'The trail was changed'
}

/** Every record is sound, and another key vouches for it: rather a mislaid key than a forger. */
function onlyKeys(report: TrailReport): boolean {
  return report.faults.every((fault) => fault.kind === 'foreign_key')
}

function Sound({ report }: { readonly report: TrailReport }) {
  const { span, checkpoints } = report
  const signatures =
    checkpoints === 1 ? 'one signature' : `${checkpoints.toLocaleString('en-GB')} signatures`
  return (
    <>
      <NotificationBanner type="success" title="Checked" disableAutoFocus>
        <p>
          {entries(report.entries)} {report.entries === 1 ? 'is' : 'are'} as written, under{' '}
          {signatures}.
        </p>
      </NotificationBanner>
      {span ? (
        <p>
          The first is of <TimeText at={new Date(span.first.at)} />, the last of{' '}
          <TimeText at={new Date(span.last.at)} />.
        </p>
      ) : null}
      <p>{WITNESS[report.witness]}</p>
      <p>
        This check ran on the very computer that keeps the trail. To be sure without trusting it,
        download the trail and have it checked elsewhere with <code>gatepost trail verify</code> and
        the public key that was handed over.
      </p>
    </>
  )
}

const WITNESS: Readonly<Record<TrailReport['witness'], string>> = {
  agrees: 'The record of its end that is kept outside the database agrees, so nothing was cut off.',
  newer: 'Entries were added while it was checked; the record of its end is newer than this check.',
  none: 'No record of its end is kept outside the database yet, so an end cut off would not show.',
  disagrees: 'The record of its end that is kept outside the database does not agree.',
  unusable: 'The record of its end that is kept outside the database cannot be used.',
}

const CHANGED =
  'Somebody changed the trail outside Gatepost. Touch nothing, keep a backup of the server as it is, and tell the governors and whoever looks after the server.'
const OTHER_KEY =
  'The key in the data folder is not the one that signed this trail. If the server was set up anew from a backup, put the keys of that time back in their place. If it was not, tell the governors and whoever looks after the server.'

function Broken({ report }: { readonly report: TrailReport }) {
  const more = report.faultCount - report.faults.length
  return (
    <>
      <WarningText>{onlyKeys(report) ? OTHER_KEY : CHANGED}</WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {report.faults.map((fault) => (
          <li>{faultText(fault)}</li>
        ))}
      </ul>
      {more > 0 ? <p>And {more.toLocaleString('en-GB')} more.</p> : null}
      <p>{entries(report.entries)} were read.</p>
    </>
  )
}
