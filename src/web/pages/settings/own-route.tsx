import { OWN_ROLES, type OwnSetting } from '../../../domain/schools/index.ts'
import { resolveParameter } from '../../../policy/index.ts'
import { ROLES, type Role } from '../../../vocabulary/roles.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Select } from '../../components/select.tsx'
import type { ApprovalPageProps } from './approval-page.tsx'
import { policyWord } from './route-track.tsx'

/** Who approves, in order: the policy's own approvers and whoever the school adds. */
export function OwnApprovers({ school, pack, overrides, typed, faults }: ApprovalPageProps) {
  const key = 'post_approver_role'
  const sent = typed.setting === key
  const now = rolesOf(resolveParameter(pack, key, overrides).value)
  const roles = OWN_ROLES[key]
  const field = (name: string, label: string, nth: number) => (
    <Select
      name={name}
      id={nth === 0 ? key : name}
      label={label}
      value={sent ? typed[name] : (now[nth] ?? '')}
      error={nth === 0 ? faults.fields[key] : undefined}
      items={[
        { value: '', text: nth === 0 ? 'Choose' : 'Nobody more' },
        ...roles.map((role) => ({ value: role, text: policyWord(pack, role) })),
      ]}
    />
  )
  return (
    <Card title="Who approves" headingLevel={3}>
      <form method="post" action={`/schools/${school.slug}/settings/approval`}>
        <input type="hidden" name="setting" value={key} />
        {field('first', 'First', 0)}
        {field('second', 'Then', 1)}
        {field('third', 'Then', 2)}
        <Button kind="secondary">Save</Button>
      </form>
      <DropForm school={school} setting={key} overrides={overrides} />
    </Card>
  )
}

/** Who publishes, where the policy leaves it open. */
export function OwnPublisher({ school, pack, overrides, typed, faults }: ApprovalPageProps) {
  const key = 'publisher_role'
  const policy = resolveParameter(pack, key)
  const now = rolesOf(resolveParameter(pack, key, overrides).value)[0] ?? ''
  return (
    <Card title="Who publishes" headingLevel={3}>
      {policy.stated === null ? (
        <form method="post" action={`/schools/${school.slug}/settings/approval`}>
          <input type="hidden" name="setting" value={key} />
          <Select
            name="first"
            id={key}
            label="Publishes approved posts"
            value={typed.setting === key ? typed.first : now}
            error={faults.fields[key]}
            items={[
              { value: '', text: 'Any of these' },
              ...OWN_ROLES[key].map((role) => ({ value: role, text: policyWord(pack, role) })),
            ]}
          />
          <Button kind="secondary">Save</Button>
        </form>
      ) : (
        <p>{policy.saysSo} It can be changed only by changing the policy.</p>
      )}
      <DropForm school={school} setting={key} overrides={overrides} />
    </Card>
  )
}

interface DropFormProps extends Pick<ApprovalPageProps, 'school' | 'overrides'> {
  readonly setting: OwnSetting
}

function DropForm({ school, setting, overrides }: DropFormProps) {
  if (overrides[setting] === undefined) return null
  return (
    <form method="post" action={`/schools/${school.slug}/settings/approval/drop`}>
      <input type="hidden" name="setting" value={setting} />
      <Button kind="secondary">Go back to what the policy says</Button>
    </form>
  )
}

function rolesOf(value: unknown): Role[] {
  return [value].flat().flatMap((code) => ROLES.find((role) => role.code === code)?.code ?? [])
}
