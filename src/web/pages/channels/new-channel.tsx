import { openChannel, openChannelForm } from '../../../domain/channels/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { AUDIENCES, NETWORKS } from '../../../vocabulary/networks.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'

/** Put a channel that the school has already on record. */
export function registerNewChannel(app: App): void {
  app.get('/schools/:slug/channels/new', async (c) => {
    const { school, problem } = schoolAt(c, 'channel.keep')
    if (!school) return ProblemResponse(c, problem)
    return c.html(<NewChannelPage c={c} school={school} typed={{}} faults={NO_FAULTS} />)
  })

  app.post('/schools/:slug/channels/new', async (c) => {
    const { school, problem } = schoolAt(c, 'channel.keep')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) =>
      c.html(<NewChannelPage c={c} school={school} typed={typed} faults={faults} />, status)
    const parsed = openChannelForm.safeParse({ address: '', ...typed, schoolId: school.schoolId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      openChannel(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/channels/${result.channelId}?done=channel_opened`, 303)
  })
}

interface NewChannelPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly typed: Typed
  readonly faults: Faults
}

function NewChannelPage({ c, school, typed, faults }: NewChannelPageProps) {
  return (
    <Frame
      c={c}
      title="Put a channel on record"
      heading="Put a channel on record"
      caption={school.name}
      breadcrumbs={[
        { text: 'Channels', href: `/schools/${school.slug}/channels` },
        { text: 'Put a channel on record' },
      ]}
      errors={faults.page}
      width="reading"
    >
      <InsetText>
        For a page or account that the school has already. Posts can go there at once; its page then
        lists what is missing, such as the people who run it, and by when it has to be there.
      </InsetText>
      <form method="post" action={`/schools/${school.slug}/channels/new`} novalidate>
        <TextInput
          name="name"
          label="Name"
          hint="As your colleagues know it, such as “Sports page”"
          value={typed.name}
          error={faults.fields.name}
        />
        <Select
          name="network"
          label="Where it is"
          value={typed.network ?? ''}
          error={faults.fields.network}
          items={[
            { value: '', text: 'Choose' },
            ...NETWORKS.map((network) => ({ value: network.code, text: network.label })),
          ]}
        />
        <Radios
          name="audience"
          legend="Whom it is for"
          value={typed.audience}
          error={faults.fields.audience}
          items={AUDIENCES.map((audience) => ({ value: audience.code, text: audience.label }))}
        />
        <TextInput
          name="address"
          label="Its address"
          hint="Leave it empty for the school page"
          type="url"
          inputmode="url"
          autocapitalize="none"
          value={typed.address}
          error={faults.fields.address}
        />
        <Button preventDoubleClick>Put on record</Button>
      </form>
    </Frame>
  )
}
