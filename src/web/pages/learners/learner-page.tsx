import type { ConsentFile, Wording } from '../../../domain/consent/index.ts'
import { knownName, maskUpn } from '../../../domain/learners/index.ts'
import { may } from '../../../domain/people/index.ts'
import type { PostOfLearner } from '../../../domain/posts/index.ts'
import type { Terms } from '../../../policy/index.ts'
import { Icon } from '../../components/icon.tsx'
import { plainly } from '../../components/plainly.ts'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { AnswerForm, ObjectionForm } from './answer-forms.tsx'
import { Contacts } from './contacts-section.tsx'
import type { ShownLearner } from './learner.tsx'
import { OnRecord } from './on-record-section.tsx'
import { PostsWithThem } from './posts-section.tsx'
import { Restrictions } from './restrictions-section.tsx'

export interface LearnerPageProps {
  readonly c: PageContext
  readonly file: ConsentFile
  readonly posts: readonly PostOfLearner[]
  readonly terms: Terms
  /** Every wording of the school, today’s first. */
  readonly wordings: readonly Wording[]
  readonly typed: Typed
  readonly faults: Faults
  readonly form: ShownLearner['form']
  readonly link: ShownLearner['link']
}

/** Everything on record about one learner, and the ways to add to it. */
export function LearnerPage(props: LearnerPageProps) {
  const { c, file, terms, faults } = props
  const { learner } = file
  const school = c.var.workplace.schools.find((one) => one.schoolId === learner.schoolId)
  return (
    <Frame
      c={c}
      title={knownName(learner)}
      heading={knownName(learner)}
      caption={school?.name}
      breadcrumbs={[{ text: 'Register', href: `/schools/${school?.slug}/register` }]}
      errors={faults.page}
      width="reading"
    >
      {learner.status === 'current' ? null : (
        <WarningText>
          {learner.status === 'left'
            ? `This ${terms.learner} has left: nothing new may show them.`
            : `This ${terms.learner} was missing from the last import and may have left.`}
        </WarningText>
      )}
      <Details file={file} />
      <Section title="May they be shown?" icon="shield">
        <ul class="gp-plain-list">
          {file.channels.map((channel) => (
            <li class="gp-publication">
              <strong>{channel.name}</strong>
              <p>
                <Icon name={channel.may ? 'check' : 'stop'} /> {channel.says}
              </p>
            </li>
          ))}
        </ul>
        {file.channels.length === 0 ? (
          <p class="govuk-body">The school has no open channel.</p>
        ) : null}
      </Section>
      <Contacts {...props} />
      <PostsWithThem posts={props.posts} />
      <OnRecord {...props} />
      {may(c.var.actor, 'consent.keep', learner.schoolId) ? (
        <>
          <AnswerForm {...props} />
          <ObjectionForm {...props} />
        </>
      ) : null}
      <Restrictions {...props} />
      {may(c.var.actor, 'matter.see', learner.schoolId) ? (
        <Section title="When they move to another school">
          <p>
            Their safeguarding file goes there apart from everything else, or that school is told
            that there is none. This stands here whether there is one or not.
          </p>
          <a
            class="govuk-link"
            href={`/schools/${school?.slug}/transfers/new?learner=${learner.learnerId}`}
          >
            Hand over their safeguarding file
          </a>
        </Section>
      ) : null}
    </Frame>
  )
}

function Details({ file }: { readonly file: ConsentFile }) {
  const { learner } = file
  const names = [learner.forename, learner.middleNames, learner.surname].filter(Boolean).join(' ')
  return (
    <SummaryList
      rows={[
        { key: 'Name on the register', value: plainly(names) },
        {
          key: 'Year and class',
          value: [learner.yearGroup, learner.className].filter(Boolean).join(', ') || 'Not known',
        },
        {
          key: 'Date of birth',
          value: learner.dateOfBirth ? (
            <TimeText at={learner.dateOfBirth} show="day" />
          ) : (
            'Not known'
          ),
        },
        { key: 'UPN', value: learner.upn ? maskUpn(learner.upn) : 'Not known' },
      ]}
    />
  )
}
