import type { WhoReads } from '../../../../domain/concerns/index.ts'
import type { PublicSchool } from '../../../../domain/schools/index.ts'
import { Button } from '../../../components/button.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import type { Faults, Typed } from '../../../form.ts'
import { DangerFirst } from '../danger-first.tsx'
import { KeptOnDevice } from '../kept-on-device.tsx'
import { ReportFields } from '../report-fields.tsx'
import { REPORT_WORDING } from '../report-words.ts'
import { RingInstead } from '../ring-instead.tsx'
import { ConcernFrame } from './concern-frame.tsx'

interface ReportPageProps {
  readonly school: PublicSchool
  readonly teller: 'pupil' | 'parent'
  readonly reads: WhoReads
  readonly typed: Typed
  readonly faults: Faults
  readonly token: string
  readonly ring: boolean
}

const HEADINGS = {
  pupil: 'Tell us what is wrong',
  parent: 'Tell the school about a worry',
} as const

/** The form for pupils, or for parents and everybody else. */
export function ReportPage(props: ReportPageProps) {
  const { school, teller, reads, faults, ring } = props
  const unread = reads.usual.length === 0
  return (
    <ConcernFrame
      school={school}
      heading={HEADINGS[teller]}
      errors={faults.page}
      islands={unread ? [] : ['islands/concern.ts']}
    >
      <DangerFirst plain={teller === 'pupil'} />
      {ring || unread ? <RingInstead reads={reads} chosen={!unread} /> : null}
      {unread ? null : <Form {...props} />}
    </ConcernFrame>
  )
}

function Form(props: ReportPageProps) {
  const { school, teller, typed, faults, token } = props
  const { fields } = faults
  const pupil = teller === 'pupil'
  return (
    <form
      method="post"
      action={`/s/${school.slug}/concern/${teller}`}
      novalidate
      autocomplete="off"
      data-concern={`${school.slug}/${teller}`}
    >
      <KeptOnDevice plain={pupil} />
      <ReportFields {...props} />
      <TextInput
        name="name"
        label="Your name, if you like"
        hint={
          pupil
            ? 'You do not have to say.'
            : 'You can leave this empty: it goes without a name then.'
        }
        autocomplete="off"
        value={typed.name ?? ''}
        error={fields.name}
      />
      <TextInput
        name="reach"
        label="How can we reach you, if you like?"
        hint="Without this you still get a code, and can come back with it to read our answer."
        autocomplete="off"
        value={typed.reach ?? ''}
        error={fields.reach}
      />
      <div class="gp-trap" aria-hidden="true">
        <label for="website">Leave this empty</label>
        <input id="website" name="website" type="text" autocomplete="off" {...{ tabindex: -1 }} />
      </div>
      <input type="hidden" name="token" value={token} />
      <p class="gp-quiet">
        Pictures and files come later: after you have sent this, we ask about them.
      </p>
      <Button preventDoubleClick>{REPORT_WORDING[teller].send}</Button>
    </form>
  )
}
