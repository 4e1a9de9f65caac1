import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Section } from '../../components/section.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { CasePageProps } from './case-page.tsx'

/** The reporting restriction: a teacher accused by or for a pupil must not be named to the public. */
export function RestrictionSection({ school, record, typed, faults }: CasePageProps) {
  const here = `/schools/${school.slug}/cases/${record.caseId}/restriction`
  const mine = typed.form === 'restriction'
  return (
    <Section title="Reporting restriction" icon="stop">
      <p>
        In England and Wales it is an offence to let the public know who a teacher is that a pupil
        has accused of a crime, until they are charged. A post counts, and so does a parent’s.
      </p>
      {record.restricted ? (
        <form method="post" action={`${here}/end`}>
          <p>It is set: lists show the code of the case, and posts with its words are held.</p>
          <Button kind="secondary" preventDoubleClick>
            End it
          </Button>
        </form>
      ) : (
        <Details summary="Set it" open={mine}>
          <form method="post" action={here} novalidate>
            <Textarea
              name="words"
              label="Words that no post may hold, one a line"
              hint="A name, a place, what everybody calls it. Authors are told only that it is a safeguarding hold"
              rows={5}
              value={mine ? typed.words : undefined}
              error={mine ? faults.fields.words : undefined}
            />
            <Button kind="secondary" preventDoubleClick>
              Set it
            </Button>
          </form>
        </Details>
      )}
    </Section>
  )
}
