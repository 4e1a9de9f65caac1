import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import type { ConcernPageProps } from './concern-page.tsx'

/** Put right whom it is about: who was named by mistake, and who must not know of it. */
export function SubjectForm({ school, concern, people, typed, faults }: ConcernPageProps) {
  const { fields } = faults
  const nobody = { value: '', text: 'Nobody' }
  return (
    <Section title="Whom it is about" icon="people" id="subject">
      <Details
        summary="Put right whom it is about"
        open={fields.right !== undefined || fields.wrong !== undefined}
      >
        <form
          method="post"
          action={`/schools/${school.slug}/concerns/${concern.concernId}/subject`}
          novalidate
        >
          <p>What was said before stays. Who did this and when is kept on record.</p>
          {concern.excluded.length > 0 ? (
            <Select
              name="wrong"
              label="Who was named by mistake"
              value={typed.wrong ?? ''}
              error={fields.wrong}
              items={[
                nobody,
                ...concern.excluded.map(({ personId, name }) => ({ value: personId, text: name })),
              ]}
            />
          ) : null}
          <Select
            name="right"
            label="Whom it is about"
            hint="From now on they do not see it, whatever their role. If it is you, you cannot open it any more."
            value={typed.right ?? ''}
            error={fields.right}
            items={[
              nobody,
              ...people
                .filter((one) => one.homeSchoolId === null || one.homeSchoolId === school.schoolId)
                .map(({ personId, name }) => ({ value: personId, text: name })),
            ]}
          />
          <Button kind="secondary" preventDoubleClick>
            Put it right
          </Button>
        </form>
      </Details>
    </Section>
  )
}
