import { may, type SchoolName } from '../../../domain/people/index.ts'
import type { Action } from '../../../vocabulary/actions.ts'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import type { App, PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { schoolAt } from '../../school-at.ts'

interface Part {
  readonly path: string
  readonly title: string
  readonly says: string
  readonly open: readonly Action[]
}

/** The parts of a school's settings, and who finds each of them. */
export const SETTINGS_PARTS: readonly Part[] = [
  {
    path: 'people',
    title: 'People and roles',
    says: 'Who works here, which roles they hold, who stands in.',
    open: ['people.keep'],
  },
  {
    path: 'approval',
    title: 'Approval',
    says: 'Who looks at a post before it goes out, as your policy has it.',
    open: ['school.settings'],
  },
  {
    path: 'channels',
    title: 'Channels',
    says: 'The official pages and accounts that posts go to, who runs them and how they stand.',
    open: ['channel.keep'],
  },
  {
    path: 'accounts',
    title: 'Accounts on networks',
    says: 'Where Gatepost publishes by itself, and whether the network still lets it in.',
    open: ['channel.keep'],
  },
  {
    path: 'devices',
    title: 'Devices',
    says: 'What may take photos for the school.',
    open: ['channel.keep', 'post.draft'],
  },
  {
    path: 'faces',
    title: 'Faces in photos',
    says: 'Whether faces close up are warned of or refused.',
    open: ['school.settings'],
  },
  {
    path: 'mentions',
    title: 'Permission to be named',
    says: 'Adults who agreed to be named or shown in posts.',
    open: ['mention.keep'],
  },
  {
    path: 'quiz',
    title: 'Questions before signing',
    says: 'Whether people are asked what the policy says before they sign it.',
    open: ['school.settings'],
  },
  {
    path: 'mail',
    title: 'Mail',
    says: 'Whether mail goes out, what did not arrive, and a test.',
    open: ['mail.keep'],
  },
  {
    path: 'texts',
    title: 'Page and words',
    says: 'House rules, terms of use, and the words that the checks should know.',
    open: ['school.settings'],
  },
]

export function registerSettingsHome(app: App): void {
  app.get('/schools/:slug/settings', (c) => {
    const actions = SETTINGS_PARTS.flatMap((part) => part.open)
    const { school, problem } = schoolAt(c, ...actions)
    if (!school) return ProblemResponse(c, problem)
    const parts = SETTINGS_PARTS.filter((part) =>
      part.open.some((action) => may(c.var.actor, action, school.schoolId)),
    )
    const others = c.var.workplace.schools.filter((one) => one.schoolId !== school.schoolId)
    return c.html(
      <Frame c={c} title="Settings" heading="Settings" caption={school.name} width="reading">
        <ListRows
          rows={parts.map((part) => ({
            title: part.title,
            href: `/schools/${school.slug}/settings/${part.path}`,
            meta: part.says,
          }))}
        />
        <Registers c={c} school={school} />
        {others.length > 0 ? (
          <Section title="Other schools" icon="school">
            <ListRows
              rows={others.map((one) => ({
                title: one.name,
                href: `/schools/${one.slug}/settings`,
              }))}
            />
          </Section>
        ) : null}
      </Frame>,
    )
  })
}

/** Registers that the law asks for, beside the settings. */
function Registers({ c, school }: { readonly c: PageContext; readonly school: SchoolName }) {
  const at = `/schools/${school.slug}`
  const rows = [
    {
      title: 'Leave to monitor',
      href: `${at}/monitoring`,
      meta: 'Who allowed what, why, and until when. Gatepost itself monitors nobody.',
      open: 'monitoring.see',
    },
    {
      title: 'Searches on candidates',
      href: `${at}/candidate-searches`,
      meta: 'For the shortlisted, who know of it; by somebody who does not decide.',
      open: 'candidate.keep',
    },
    {
      title: 'Where to report',
      href: `${at}/where-to-report`,
      meta: 'Bodies outside the school, and when each was last verified.',
      open: 'body.keep',
    },
  ] as const
  const shown = rows.filter(({ open }) => may(c.var.actor, open, school.schoolId))
  if (shown.length === 0) return null
  return (
    <Section title="Registers" icon="policy">
      <ListRows rows={shown} />
    </Section>
  )
}
