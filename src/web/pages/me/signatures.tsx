import { type Signature, signaturesOf } from '../../../domain/acknowledgement/index.ts'
import { SIGNING_WAYS } from '../../../vocabulary/sign-offs.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { App, PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'

/** All that the signed-in adult has put their name to. */
export function registerOwnSignatures(app: App): void {
  app.get('/me/signatures', async (c) => {
    const { actor, installation } = c.var
    const signatures = await installation.database.read(actor.trustId, (db) =>
      signaturesOf(db, actor.personId),
    )
    return c.html(<SignaturesPage c={c} signatures={signatures} />)
  })
}

interface SignaturesPageProps {
  readonly c: PageContext
  readonly signatures: readonly Signature[]
}

function SignaturesPage({ c, signatures }: SignaturesPageProps) {
  const title = 'What you have signed'
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      breadcrumbs={[{ text: 'Your account', href: '/me' }, { text: title }]}
      width="reading"
    >
      {signatures.length === 0 ? (
        <EmptyState picture="gate_open" title="Nothing yet">
          <p>When you sign a policy, the words and the time are kept here.</p>
        </EmptyState>
      ) : (
        <ListRows rows={signatures.map(rowFor)} />
      )}
    </Frame>
  )
}

function rowFor({
  acknowledgementId,
  statement,
  school,
  signedAt,
  signedOn,
  way,
  textSha256,
}: Signature) {
  const how = SIGNING_WAYS.find((one) => one.code === way)?.label.toLowerCase()
  return {
    title: statement,
    meta: (
      <>
        {school}, <TimeText at={signedOn ?? signedAt} />, {how}
        <br />
        The text has the digest <span class="gp-address">{textSha256}</span>
      </>
    ),
    side: (
      <a class="govuk-link" href={`/me/signatures/${acknowledgementId}.pdf`}>
        Certificate (PDF)<span class="govuk-visually-hidden"> of “{statement}”</span>
      </a>
    ),
  }
}
