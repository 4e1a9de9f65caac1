import { checkSafeguarding } from '../../../../domain/oversight/index.ts'
import { NotificationBanner } from '../../../components/notification-banner.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import type { App, PageContext } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'
import { ProblemResponse } from '../../../problems.tsx'
import { patience, StillChecking } from '../still-checking.tsx'
import { SAFEGUARDING_TRAIL } from './query.ts'

export function registerCheckSafeguarding(app: App): void {
  app.post(`${SAFEGUARDING_TRAIL.href}/check`, async (c) => {
    const { actor, now, installation } = c.var
    const check = checkSafeguarding(installation, actor, now)
    const result = await Promise.race([check, patience()])
    if (result === undefined) {
      check.catch((error: unknown) => installation.log.error({ err: error }, 'trail check failed'))
      return c.html(<StillChecking c={c} back={SAFEGUARDING_TRAIL} />, 202)
    }
    if (!result.ok) return ProblemResponse(c, 'forbidden')
    return c.html(<CheckedPage c={c} sound={result.sound} />)
  })
}

interface CheckedPageProps {
  readonly c: PageContext
  readonly sound: boolean
}

/** Whether it is sound, without a count and without saying where it is not: either would tell of entries. */
function CheckedPage({ c, sound }: CheckedPageProps) {
  const title = sound ? 'Nothing was changed' : 'The safeguarding trail cannot be vouched for'
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      breadcrumbs={[SAFEGUARDING_TRAIL, { text: 'Check' }]}
      width="reading"
    >
      {sound ? <Sound /> : <Broken />}
      <p>
        <a class="govuk-link" href={SAFEGUARDING_TRAIL.href}>
          Back to the safeguarding trail
        </a>
      </p>
    </Frame>
  )
}

function Sound() {
  return (
    <>
      <NotificationBanner type="success" title="Checked" disableAutoFocus>
        <p>Every entry is as it was written, under signatures that fit.</p>
      </NotificationBanner>
      <p>
        All of it was checked, also what is not shown to you. This check ran on the very computer
        that keeps the trail; whoever looks after the server and the chair of governors together can
        have it checked elsewhere.
      </p>
    </>
  )
}

function Broken() {
  return (
    <>
      <WarningText>
        It is not as it was written, or the key in the data folder is not the one that signed it.
      </WarningText>
      <p>
        Tell the chair of governors. Whoever looks after the server should keep a backup of it as it
        is, and run <code>gatepost trail verify --live</code> together with the chair: it names what
        was changed.
      </p>
    </>
  )
}
