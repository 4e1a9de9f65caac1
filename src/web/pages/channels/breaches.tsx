import { type ChannelBreach, dateWords } from '../../../policy/index.ts'
import { ClauseRef } from '../../components/clause-ref.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import type { ShowPageProps } from './show-page.tsx'

/** What is amiss with a channel, each with the clause, the days that are left and where it is mended. */
export function Breaches(props: ShowPageProps) {
  const { standing } = props.channel
  if (!standing || standing.breaches.length === 0) return null
  const frozen = standing.state === 'frozen'
  return (
    <Section
      title={frozen ? 'Nothing goes out there until this is put right' : 'What it wants'}
      icon={frozen ? 'stop' : 'flag'}
      id="amiss"
      lead={
        frozen
          ? 'Posts can be written and approved meanwhile, and go out on their other channels. Taking down always works.'
          : undefined
      }
    >
      <ul class="gp-rows">
        {standing.breaches.map((breach) => (
          <li class="gp-rows__item">
            <div class="gp-rows__body">
              <div class="gp-rows__text">
                <p class="gp-rows__title">{breach.title}</p>
                <p class="gp-rows__meta">
                  {breach.says} <Mend breach={breach} {...props} />
                </p>
                <p class="gp-rows__meta">
                  {breach.clauses.length > 0
                    ? breach.clauses.map((id) => (
                        <>
                          <ClauseRef
                            id={id}
                            href={`/schools/${props.school.slug}/policy?clause=${encodeURIComponent(id)}`}
                          />{' '}
                        </>
                      ))
                    : 'Gatepost asks this of every channel. '}
                  Since {dateWords(breach.since)}.
                </p>
              </div>
              <div class="gp-rows__side">
                <BreachTag breach={breach} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function BreachTag({ breach: { frozen, freezesOn } }: { readonly breach: ChannelBreach }) {
  if (frozen) return <Tag colour="red">Stops posts</Tag>
  if (freezesOn === null) return <Tag colour="grey">A reminder</Tag>
  return <Tag colour="yellow">By {dateWords(freezesOn)}</Tag>
}

/** What to do, as a link for those who can do it. */
function Mend({ breach, ...props }: ShowPageProps & { readonly breach: ChannelBreach }) {
  const { keeps, tends } = props
  const may = breach.mendAt === 'settings' ? tends : keeps
  const href = mendAddress(breach, props)
  if (!may || !href) return <>{breach.mend}</>
  return (
    <a class="govuk-link" href={href}>
      {breach.mend}
    </a>
  )
}

/** Where each kind of breach is put right. */
function mendAddress(
  { mendAt, rule }: ChannelBreach,
  { channel, school }: Pick<ShowPageProps, 'channel' | 'school'>,
): string {
  const here = `/channels/${channel.channelId}`
  switch (mendAt) {
    case 'record':
      return `${here}/change#${FIELD_OF[rule] ?? 'name'}`
    case 'staff':
      return `${here}#staff`
    case 'settings':
      return `${here}/look#${rule}`
    case 'texts':
      return `/schools/${school.slug}/settings/texts`
    case 'facts':
      return `/schools/${school.slug}/policy/facts`
    case 'closing':
      return `${here}/close`
    case 'post':
      return '/posts/new'
  }
}

const FIELD_OF: Readonly<Record<string, string>> = {
  owner: 'ownerId',
  age: 'youngestAge',
  closure_date: 'closesOn',
  recovery_address: 'recoveryAddress',
  password_location: 'passwordLocation',
  exit_plan: 'exitPlan',
  success: 'successMeasures',
}
