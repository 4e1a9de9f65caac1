import type { Reported } from '../../../../domain/concerns/index.ts'
import type { PublicSchool } from '../../../../domain/schools/index.ts'
import type { Pack } from '../../../../policy/index.ts'
import { Panel } from '../../../components/panel.tsx'
import { theRoles } from '../role-words.ts'
import { ConcernFrame } from './concern-frame.tsx'
import { FileQuestion } from './file-question.tsx'
import { YourCode } from './your-code.tsx'

interface ReceivedPageProps {
  readonly school: PublicSchool
  readonly pack: Pack
  readonly sent: Reported
}

/** It is in: who reads it, the code to come back with, and the question about pictures. */
export function ReceivedPage({ school, pack, sent }: ReceivedPageProps) {
  const { code, roles } = sent
  return (
    <ConcernFrame school={school} heading="Thank you for telling us">
      <div data-received>
        <Panel title="It is sent" headingLevel={2}>
          It goes to {theRoles(roles, pack)}, and to nobody else.
        </Panel>
        <YourCode code={code} />
        <FileQuestion school={school} code={code} answer={null} />
      </div>
    </ConcernFrame>
  )
}
