import type { BoundPolicy } from '../../../../domain/acknowledgement/index.ts'
import { unsigned } from '../../../../domain/acknowledgement/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import { NOT_CONSENT, versionWords } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Checkboxes } from '../../../components/checkboxes.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { Panel } from '../../../components/panel.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults } from '../../../form.ts'
import { Frame } from '../../../frame.tsx'
import { readPath } from './signing-at.ts'

interface SignPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly policy: BoundPolicy
  readonly ticked: readonly string[]
  readonly faults: Faults
}

/** The last page of a policy: what one's name says, what it does not say, and where to put it. */
export function SignPage(props: SignPageProps) {
  const { c, school, policy, faults } = props
  const open = unsigned(policy)
  const title = open.length > 0 ? `Sign: ${policy.pack.title}` : `Signed: ${policy.pack.title}`
  return (
    <Frame
      c={c}
      title={title}
      heading={policy.pack.title}
      caption={school.name}
      errors={faults.page}
      width="reading"
    >
      {open.length === 0 ? <Signed school={school} /> : <SignForm {...props} />}
    </Frame>
  )
}

function Signed({ school }: Pick<SignPageProps, 'school'>) {
  return (
    <>
      <Panel title="Signed" headingLevel={2}>
        Your name stands under this version. You will be asked again when more than its words
        change.
      </Panel>
      <p>
        <a class="govuk-link" href={`/schools/${school.slug}/policy`}>
          Read the policy
        </a>{' '}
        or{' '}
        <a class="govuk-link" href="/me/signatures">
          see all that you have signed
        </a>
        .
      </p>
    </>
  )
}

function SignForm({ c, school, policy, ticked, faults }: SignPageProps) {
  const open = unsigned(policy)
  const field = open.map(({ signOff }) => faults.fields[signOff]).find((fault) => fault)
  return (
    <>
      <p>You have opened every part of it ({versionWords(policy.pack)}). Your name is next.</p>
      <form method="post" action={`/schools/${school.slug}/policy/sign`} novalidate>
        <input type="hidden" name="policyVersionId" value={policy.versions.policyVersionId} />
        <Checkboxes
          name="signOffs"
          idPrefix={open[0]?.signOff ?? 'signOffs'}
          legend={`${c.var.actor.name}, ${c.var.actor.position}`}
          error={faults.fields.signOffs ?? field}
          values={ticked}
          items={open.map(({ signOff, words }) => ({ value: signOff, text: words }))}
        />
        <InsetText>{NOT_CONSENT}</InsetText>
        <div class="govuk-button-group">
          <Button preventDoubleClick>Sign</Button>
          <a class="govuk-link" href={readPath(school.slug, 1)}>
            Read it again
          </a>
        </div>
      </form>
    </>
  )
}
