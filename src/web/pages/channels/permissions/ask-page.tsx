import type { Answers, NamedChannel } from '../../../../domain/channels/index.ts'
import type { Colleague, SchoolName } from '../../../../domain/people/index.ts'
import type { PermissionRegister } from '../../../../domain/permissions-asked/index.ts'
import type { Pack, PermissionRoute } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults } from '../../../form.ts'
import { policyWord } from '../../settings/route-track.tsx'
import { FormFields } from '../form-fields.tsx'
import { registerPath } from './address.ts'
import { PermissionFrame } from './permission-frame.tsx'

interface AskPermissionPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly register: PermissionRegister
  readonly pack: Pack
  readonly route: PermissionRoute
  readonly people: readonly Colleague[]
  readonly channels: readonly NamedChannel[]
  readonly answers: Answers
  readonly faults: Faults
}

/** Asks for one thing, and says beforehand who decides on it. */
export function AskPermissionPage(props: AskPermissionPageProps) {
  const { c, school, register, pack, route, people, answers, faults } = props
  const enquiry = register.code === 'enquiry'
  const title = enquiry ? 'Log a media enquiry' : `Ask: ${register.one}`
  const here = registerPath(school.slug, register.code)
  const deciders = route.steps.map(({ role, basis }) => policyWord(pack, role, basis))
  const vetted = register.fields.some(({ name }) => name === 'vetterId')
  return (
    <PermissionFrame
      c={c}
      school={school}
      title={title}
      heading={title}
      errors={faults.page}
      way={[{ text: register.title, href: here }, { text: enquiry ? 'Log one' : 'Ask' }]}
    >
      {enquiry ? (
        <WarningText>
          Do not answer yet, on or off the record. The reply is written here and given once it is
          approved.
        </WarningText>
      ) : null}
      <InsetText>
        <p>
          {vetted ? 'First whom you name to vet them, then: ' : 'It goes to: '}
          <strong>{deciders.join(', then ')}</strong>. {route.rule.saysSo}
        </p>
      </InsetText>
      <form method="post" action={`${here}/new`} id="ask-permission" novalidate>
        <FormFields
          fields={register.fields}
          answers={answers}
          errors={faults.fields}
          people={people}
          channels={props.channels}
          schoolId={school.schoolId}
        />
        <Button preventDoubleClick>{enquiry ? 'Log it now' : 'Send it'}</Button>
      </form>
    </PermissionFrame>
  )
}
