import { KEPT_MONTHS, type StoredFormatRequest } from '../../../../domain/formats/index.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults, Typed } from '../../../form.ts'
import { Frame } from '../../../frame.tsx'
import type { FormatsAt } from './formats-at.ts'
import { KeptTranslations } from './kept-translations.tsx'
import { TranslationForm } from './translation-form.tsx'

export interface FormatsPageProps extends FormatsAt {
  readonly c: PageContext
  readonly typed: Typed
  readonly faults: Faults
}

/** Who needs the policy in another form, and the translations there are. */
export function FormatsPage(props: FormatsPageProps) {
  const { c, school, meets, keeps, faults } = props
  const title = 'Other languages and formats'
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      caption={school.name}
      lead={
        <>
          Everyone whom the policy binds must be able to read it. The public sees it{' '}
          <a class="govuk-link" href={`/s/${school.slug}/policy`}>
            on the school’s page
          </a>
          .
        </>
      }
      breadcrumbs={[{ text: 'Policy', href: `/schools/${school.slug}/policy` }, { text: title }]}
      errors={faults.page}
      width="reading"
    >
      {meets ? <Wishes {...props} /> : null}
      {keeps ? (
        <>
          <KeptTranslations {...props} />
          <Section title="Add a translation" icon="plus" id="add">
            <TranslationForm {...props} />
          </Section>
        </>
      ) : null}
    </Frame>
  )
}

function Wishes(props: FormatsPageProps) {
  const open = props.requests.filter((one) => one.doneAt === null)
  const met = props.requests.filter((one) => one.doneAt !== null)
  return (
    <Section title="Asked for" icon="comment" id="asked">
      {open.length === 0 ? (
        <EmptyState picture="gate_open" title="Nobody waits">
          <p>When somebody asks on the public page for another language or format, it is here.</p>
        </EmptyState>
      ) : (
        open.map((request) => <Wish {...props} request={request} />)
      )}
      {met.length > 0 ? (
        <>
          <h3 class="govuk-heading-m">Given</h3>
          <p class="gp-quiet">Each is forgotten {KEPT_MONTHS} months later.</p>
          <ListRows rows={met.map(metRow)} />
        </>
      ) : null}
    </Section>
  )
}

function Wish(props: FormatsPageProps & { readonly request: StoredFormatRequest }) {
  const { request, school, typed, faults } = props
  const { requestId, wish, reach, name, askedAt } = request
  const own = typed.requestId === requestId
  return (
    <div class="gp-card">
      <div class="gp-card__body">
        <p class="gp-keep-lines">
          <strong>{wish}</strong>
        </p>
        <p class="gp-address">Reach them: {reach}</p>
        <p class="gp-quiet">
          {name ?? 'No name given'}, <TimeText at={askedAt} />
        </p>
        <form method="post" action={`/schools/${school.slug}/policy/formats`} novalidate>
          <input type="hidden" name="requestId" value={requestId} />
          <TextInput
            name="given"
            id={own && faults.fields.given ? 'given' : `given-${requestId}`}
            label="What did you give them?"
            value={own ? typed.given : ''}
            error={own ? faults.fields.given : undefined}
          />
          <Button kind="secondary" preventDoubleClick>
            Done<span class="govuk-visually-hidden">: {wish}</span>
          </Button>
        </form>
      </div>
    </div>
  )
}

function metRow({ wish, name, given, doneAt, doneBy }: StoredFormatRequest) {
  return {
    title: wish,
    meta: (
      <>
        {name ?? 'No name given'}. Given: {given}
        {doneAt ? (
          <>
            , <TimeText at={doneAt} />
          </>
        ) : null}
        {doneBy ? `, ${doneBy}` : null}
      </>
    ),
  }
}
