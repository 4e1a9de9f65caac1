import type { SafeguardingCheck } from '../../../../domain/oversight/index.ts'
import { Button } from '../../../components/button.tsx'
import { ButtonGroup } from '../../../components/button-group.tsx'
import { Card } from '../../../components/card.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import { SAFEGUARDING_TRAIL } from './query.ts'

/** When the safeguarding trail was last checked, and the buttons to check it and to take along what is shown. */
export function SafeguardingPanel({ check }: { readonly check: SafeguardingCheck | undefined }) {
  return (
    <Card title="Is it as it was written?">
      <p>
        {check ? (
          <>
            Last checked <TimeText at={check.at} />:{' '}
            {check.sound ? 'nothing changed.' : 'something was changed.'}
          </>
        ) : (
          'It has not been checked from here yet.'
        )}
      </p>
      <p>
        A download holds what you may know of. All of it is handed out only by whoever looks after
        the server, together with the chair of governors.
      </p>
      <ButtonGroup>
        <form method="post" action={`${SAFEGUARDING_TRAIL.href}/check`}>
          <Button kind="secondary" preventDoubleClick>
            Check it now
          </Button>
        </form>
        <form method="post" action={`${SAFEGUARDING_TRAIL.href}/export`}>
          <Button kind="secondary">Download what you may know of</Button>
        </form>
      </ButtonGroup>
    </Card>
  )
}
