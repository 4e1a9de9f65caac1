import type { App } from '../../context.ts'
import { registerAccounts } from './accounts/index.tsx'
import { registerApproval } from './approval.tsx'
import { registerDevices } from './devices.tsx'
import { registerFaceRule } from './face-rule.tsx'
import { registerSettingsHome } from './home.tsx'
import { registerMailSettings } from './mail.tsx'
import { registerMentions } from './mentions.tsx'
import { registerPeople } from './people/index.ts'
import { registerQuizSetting } from './quiz.tsx'
import { registerTexts } from './texts.tsx'

/** What a school sets for itself. */
export function registerSettings(app: App): void {
  registerSettingsHome(app)
  registerAccounts(app)
  registerPeople(app)
  registerApproval(app)
  registerDevices(app)
  registerMailSettings(app)
  registerMentions(app)
  registerFaceRule(app)
  registerTexts(app)
  registerQuizSetting(app)
}
