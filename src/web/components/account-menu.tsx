import { Avatar } from './avatar.tsx'
import { Icon } from './icon.tsx'

/** The signed-in person, as the page header shows them. */
export interface Account {
  readonly name: string
  /** As the school's policy calls it: "Media officer". */
  readonly role: string
  readonly accountHref?: string | undefined
  /** Only for those who work for more than one school. */
  readonly changeSchoolHref?: string | undefined
  /** Where the sign-out form goes; `/sign-out` unless given. */
  readonly signOutAction?: string | undefined
}

export interface AccountMenuProps {
  readonly account: Account
}

/** Who is signed in, and what they can do about it. Opens without a script. */
export function AccountMenu({ account }: AccountMenuProps) {
  return (
    <details class="gp-account">
      <summary class="gp-account__summary">
        <Avatar name={account.name} />
        <span class="gp-account__who">
          <span class="gp-account__name">{account.name}</span>
          <span class="gp-account__role">{account.role}</span>
        </span>
      </summary>
      <div class="gp-account__menu">
        {account.changeSchoolHref ? (
          <a class="gp-account__item" href={account.changeSchoolHref}>
            <Icon name="school" />
            Change school
          </a>
        ) : null}
        {account.accountHref ? (
          <a class="gp-account__item" href={account.accountHref}>
            <Icon name="settings" />
            Your account
          </a>
        ) : null}
        <form method="post" action={account.signOutAction ?? '/sign-out'}>
          <button type="submit" class="gp-account__item">
            <Icon name="back" />
            Sign out
          </button>
        </form>
      </div>
    </details>
  )
}
