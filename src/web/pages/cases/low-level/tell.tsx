import { lowLevelForm, selfReferralForm, tellLowLevel } from '../../../../domain/cases/index.ts'
import type { PersonSummary, SchoolName } from '../../../../domain/people/index.ts'
import type { Refusal } from '../../../../domain/refusal.ts'
import { Button } from '../../../components/button.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { Frame } from '../../../frame.tsx'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolHere } from '../../advice/school-here.ts'
import { atOf, casesHere } from '../cases-here.ts'
import { adultsOf, PersonSelect } from '../person-select.tsx'

const NEW = '/schools/:slug/cases/low-level/new'
const SELF = '/schools/:slug/my-conduct'

/** Put a low-level concern on record, and tell of one’s own conduct, which everybody who works here can. */
export function registerTellLowLevel(app: App): void {
  app.get(NEW, (c) => show(c, { typed: {}, faults: NO_FAULTS }))
  app.post(NEW, async (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const parsed = lowLevelForm.safeParse(typed)
    if (!parsed.success) return show(c, { typed, faults: faultsOf(parsed.error) }, 400)
    const result = await tell(c, { ...parsed.data, schoolId: school.schoolId })
    if (!result.ok) {
      return refused(c, result, (faults, status) => show(c, { typed, faults }, status))
    }
    return c.redirect(`/schools/${school.slug}/cases/low-level?done=low_level_told`, 303)
  })
  app.get(SELF, (c) => showSelf(c, { typed: {}, faults: NO_FAULTS }))
  app.post(SELF, async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const parsed = selfReferralForm.safeParse(typed)
    if (!parsed.success) return showSelf(c, { typed, faults: faultsOf(parsed.error) }, 400)
    const adultId = c.var.actor.personId
    const result = await tell(c, { ...parsed.data, adultId, schoolId: school.schoolId })
    if (!result.ok) {
      return refused(c, result, (faults, status) => showSelf(c, { typed, faults }, status))
    }
    return c.redirect(`/me?done=self_referred`, 303)
  })
}

interface Form {
  readonly typed: Typed
  readonly faults: Faults
}

function tell(
  c: PageContext,
  concern: Parameters<typeof tellLowLevel>[2],
): Promise<{ readonly ok: true } | Refusal> {
  const { actor, installation } = c.var
  return installation.database.write(actor.trustId, (db) =>
    tellLowLevel(db, actor, concern, atOf(c)),
  )
}

async function show(c: PageContext, form: Form, status: 200 | 400 | 422 = 200): Promise<Response> {
  const school = casesHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const people = await adultsOf(c, school.schoolId)
  return c.html(<TellPage {...{ c, school, people, ...form }} />, status)
}

async function showSelf(
  c: PageContext,
  form: Form,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const school = schoolHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  return c.html(<TellPage {...{ c, school, ...form }} />, status)
}

interface TellPageProps extends Form {
  readonly c: PageContext
  readonly school: SchoolName
  /** Left out where it is about oneself. */
  readonly people?: readonly PersonSummary[]
}

function TellPage({ c, school, people, typed, faults }: TellPageProps) {
  const title = people ? 'Put a low-level concern on record' : 'Tell of something I did'
  const lead = people
    ? 'However small. If it may have harmed a child, open a case instead.'
    : 'You did something that could be read the wrong way, or that was not right: say so early. The safeguarding lead and the head read it, and talk with you.'
  const register = `/schools/${school.slug}/cases/low-level`
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      caption={school.name}
      lead={lead}
      {...(people
        ? { breadcrumbs: [{ text: 'Low-level concerns', href: register }, { text: 'New' }] }
        : {})}
      errors={faults.page}
      width="reading"
    >
      <form
        method="post"
        action={people ? `${register}/new` : `/schools/${school.slug}/my-conduct`}
        novalidate
      >
        {people ? (
          <PersonSelect
            people={people}
            name="adultId"
            label="About whom"
            value={typed.adultId}
            error={faults.fields.adultId}
          />
        ) : null}
        <Textarea
          name="words"
          label="What happened"
          hint="What you saw or did, where and when. No guesses"
          value={typed.words}
          error={faults.fields.words}
        />
        <TextInput
          name="happenedOn"
          label="On which day, if you know"
          width={10}
          attributes={{ type: 'date' }}
          value={typed.happenedOn}
          error={faults.fields.happenedOn}
        />
        <Button preventDoubleClick>{people ? 'Put it on record' : 'Send it'}</Button>
      </form>
    </Frame>
  )
}
