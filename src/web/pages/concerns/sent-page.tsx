import type { Reported } from '../../../domain/concerns/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Pack } from '../../../policy/index.ts'
import { Panel } from '../../components/panel.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { OtherWays } from './other-ways.tsx'
import { FileQuestion } from './public/file-question.tsx'
import { YourCode } from './public/your-code.tsx'
import { theRoles } from './role-words.ts'

interface SentPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly pack: Pack
  readonly sent: Reported
}

/** It is in: who reads it, the code, and the question before any picture. */
export function SentPage({ c, school, pack, sent }: SentPageProps) {
  const title = 'Your concern is sent'
  return (
    <Frame c={c} title={title} heading={title} caption={school.name} width="reading">
      <div data-received>
        <Panel title="It is sent" headingLevel={2}>
          It goes to {theRoles(sent.roles, pack)}, and to nobody else.
        </Panel>
        <p>If it cannot wait, speak to one of them now as well.</p>
        <YourCode code={sent.code} />
        <FileQuestion school={school} code={sent.code} answer={null} />
      </div>
      <OtherWays school={school} />
    </Frame>
  )
}
