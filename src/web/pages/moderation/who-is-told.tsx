import type { SafeguardingReach } from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'

interface WhoIsToldProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly safeguarding: SafeguardingReach
}

/** Who hears of what is handed over, and whom to ring where that is nobody. */
export function WhoIsTold({ c, school, safeguarding }: WhoIsToldProps) {
  const { leads, byMail, instead } = safeguarding
  if (leads.length === 0) return <Nobody school={school} instead={instead} />
  const others = leads.filter(({ personId }) => personId !== c.var.actor.personId)
  if (others.length === 0) {
    return (
      <p class="gp-quiet">You are the safeguarding lead yourself: it comes on your own list.</p>
    )
  }
  const names = inWords(others.map(({ name }) => name))
  if (!byMail || c.var.installation.mailer === undefined) {
    return (
      <WarningText>
        Gatepost can send the safeguarding lead no mail. Ring {names} or go and see them now.
      </WarningText>
    )
  }
  return (
    <p class="gp-quiet">
      Told by mail at once, without a word of it or a name: {names}. Speak to them as well if it
      cannot wait.
    </p>
  )
}

function Nobody({
  school,
  instead,
}: Pick<SafeguardingReach, 'instead'> & { readonly school: SchoolName }) {
  const whom =
    instead.length > 0
      ? inWords(instead.map(({ name, role }) => `${name} (${role})`))
      : 'the children’s services of your local authority'
  return (
    <WarningText>
      Nobody at {school.name} is in the role of safeguarding lead, so nobody is told of it by mail.
      Ring {whom} now, and 999 where somebody is in danger.
    </WarningText>
  )
}

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' })

function inWords(names: readonly string[]): string {
  return OR.format(names)
}
