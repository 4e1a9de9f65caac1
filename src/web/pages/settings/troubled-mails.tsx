import type { TroubledMail } from '../../../domain/mail/index.ts'
import { MAIL_KINDS } from '../../../vocabulary/mail-kinds.ts'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'

/** What did not arrive, or not yet, for whom and why. */
export function TroubledMails({ mails }: { readonly mails: readonly TroubledMail[] }) {
  return (
    <Section title="Did not arrive" icon="clock">
      {mails.length === 0 ? (
        <p>Everything that went out was taken by the mail server.</p>
      ) : (
        <ListRows
          rows={mails.map((mail) => ({
            title: `${mail.name}: ${MAIL_KINDS[mail.kind].label}`,
            meta: (
              <>
                <span class="gp-address">{mail.address ?? 'No address on record'}</span>
                {' · '}
                {mail.fault ?? 'It could not be sent in time.'}
                {' · '}
                {mail.state === 'failed' ? (
                  <TimeText at={mail.at} />
                ) : (
                  <>
                    tried again <TimeText at={mail.at} />
                  </>
                )}
              </>
            ),
            side: stateTag(mail),
          }))}
        />
      )}
    </Section>
  )
}

function stateTag({ state }: TroubledMail) {
  if (state === 'failed') return <Tag colour="red">Failed</Tag>
  return <Tag colour="yellow">{state === 'uncertain' ? 'Uncertain' : 'Waiting'}</Tag>
}
