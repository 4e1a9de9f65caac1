import { chooseMail, mailChoiceForm, mailChoiceOf } from '../../../domain/mail/index.ts'
import { MAIL_CHOICES, MAIL_KINDS } from '../../../vocabulary/mail-kinds.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm } from '../../form.ts'
import { Frame } from '../../frame.tsx'

/** How much mail somebody wants. */
export function registerOwnMail(app: App): void {
  app.get('/me/mail', (c) => show(c, NO_FAULTS))

  app.post('/me/mail', async (c) => {
    const parsed = mailChoiceForm.safeParse(await readForm(c))
    if (!parsed.success) return show(c, faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    await installation.database.write(actor.trustId, (db) =>
      chooseMail(db, actor, parsed.data, now),
    )
    return c.redirect('/me/mail?done=mail_chosen', 303)
  })
}

async function show(c: PageContext, faults: Faults, status: 200 | 400 = 200): Promise<Response> {
  const { actor, installation } = c.var
  const choice = await installation.database.read(actor.trustId, (db) =>
    mailChoiceOf(db, actor.personId),
  )
  return c.html(
    <Frame
      c={c}
      title="Mail"
      heading="Mail"
      lead="How you are told that something waits for you."
      breadcrumbs={[{ text: 'Your account', href: '/me' }, { text: 'Mail' }]}
      errors={faults.page}
      width="reading"
    >
      {installation.mailer ? null : (
        <InsetText>
          No mail goes out here at present. What you choose holds from the day on which it does.
        </InsetText>
      )}
      <form method="post" action="/me/mail" novalidate>
        <Radios
          name="choice"
          legend="How much mail do you want?"
          value={choice}
          error={faults.fields.choice}
          items={MAIL_CHOICES.map(({ code, label, says }) => ({
            value: code,
            text: label,
            hint: says,
          }))}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
      <Kinds />
    </Frame>,
    status,
  )
}

/** What comes when, so that nobody has to find out. */
function Kinds() {
  const of = (urgency: string) =>
    Object.values(MAIL_KINDS)
      .filter((kind) => kind.urgency === urgency && kind !== MAIL_KINDS.digest)
      .map(({ label }) => <li>{label}</li>)
  return (
    <Details summary="What comes when">
      <p>What your policy makes a duty comes at once, whatever you choose:</p>
      <ul class="govuk-list govuk-list--bullet">{of('duty')}</ul>
      <p>What cannot wait comes at once, unless you want no mail:</p>
      <ul class="govuk-list govuk-list--bullet">{of('urgent')}</ul>
      <p>Everything else comes once a day, or at once if you choose that:</p>
      <ul class="govuk-list govuk-list--bullet">{of('task')}</ul>
    </Details>
  )
}
