/**
 * Languages into which schools have their policies translated: the tag of BCP 47, the English name, the
 * language's own name, and which way it is written.
 */
export const LANGUAGES = [
  { code: 'sq', label: 'Albanian', own: 'Shqip', direction: 'ltr' },
  { code: 'am', label: 'Amharic', own: 'አማርኛ', direction: 'ltr' },
  { code: 'ar', label: 'Arabic', own: 'العربية', direction: 'rtl' },
  { code: 'bn', label: 'Bengali', own: 'বাংলা', direction: 'ltr' },
  { code: 'bg', label: 'Bulgarian', own: 'Български', direction: 'ltr' },
  { code: 'zh-Hans', label: 'Chinese, simplified', own: '简体中文', direction: 'ltr' },
  { code: 'zh-Hant', label: 'Chinese, traditional', own: '繁體中文', direction: 'ltr' },
  { code: 'cs', label: 'Czech', own: 'Čeština', direction: 'ltr' },
  { code: 'fa', label: 'Farsi', own: 'فارسی', direction: 'rtl' },
  { code: 'fr', label: 'French', own: 'Français', direction: 'ltr' },
  { code: 'de', label: 'German', own: 'Deutsch', direction: 'ltr' },
  { code: 'el', label: 'Greek', own: 'Ελληνικά', direction: 'ltr' },
  { code: 'gu', label: 'Gujarati', own: 'ગુજરાતી', direction: 'ltr' },
  { code: 'hi', label: 'Hindi', own: 'हिन्दी', direction: 'ltr' },
  { code: 'hu', label: 'Hungarian', own: 'Magyar', direction: 'ltr' },
  { code: 'ga', label: 'Irish', own: 'Gaeilge', direction: 'ltr' },
  { code: 'it', label: 'Italian', own: 'Italiano', direction: 'ltr' },
  { code: 'ckb', label: 'Kurdish, Sorani', own: 'کوردیی ناوەندی', direction: 'rtl' },
  { code: 'lv', label: 'Latvian', own: 'Latviešu', direction: 'ltr' },
  { code: 'lt', label: 'Lithuanian', own: 'Lietuvių', direction: 'ltr' },
  { code: 'ml', label: 'Malayalam', own: 'മലയാളം', direction: 'ltr' },
  { code: 'ne', label: 'Nepali', own: 'नेपाली', direction: 'ltr' },
  { code: 'ps', label: 'Pashto', own: 'پښتو', direction: 'rtl' },
  { code: 'pl', label: 'Polish', own: 'Polski', direction: 'ltr' },
  { code: 'pt', label: 'Portuguese', own: 'Português', direction: 'ltr' },
  { code: 'pa', label: 'Punjabi', own: 'ਪੰਜਾਬੀ', direction: 'ltr' },
  { code: 'ro', label: 'Romanian', own: 'Română', direction: 'ltr' },
  { code: 'ru', label: 'Russian', own: 'Русский', direction: 'ltr' },
  { code: 'gd', label: 'Scottish Gaelic', own: 'Gàidhlig', direction: 'ltr' },
  { code: 'sk', label: 'Slovak', own: 'Slovenčina', direction: 'ltr' },
  { code: 'so', label: 'Somali', own: 'Soomaali', direction: 'ltr' },
  { code: 'es', label: 'Spanish', own: 'Español', direction: 'ltr' },
  { code: 'sw', label: 'Swahili', own: 'Kiswahili', direction: 'ltr' },
  { code: 'tl', label: 'Tagalog', own: 'Tagalog', direction: 'ltr' },
  { code: 'ta', label: 'Tamil', own: 'தமிழ்', direction: 'ltr' },
  { code: 'ti', label: 'Tigrinya', own: 'ትግርኛ', direction: 'ltr' },
  { code: 'tr', label: 'Turkish', own: 'Türkçe', direction: 'ltr' },
  { code: 'uk', label: 'Ukrainian', own: 'Українська', direction: 'ltr' },
  { code: 'ur', label: 'Urdu', own: 'اردو', direction: 'rtl' },
  { code: 'vi', label: 'Vietnamese', own: 'Tiếng Việt', direction: 'ltr' },
  { code: 'cy', label: 'Welsh', own: 'Cymraeg', direction: 'ltr' },
  { code: 'yo', label: 'Yoruba', own: 'Yorùbá', direction: 'ltr' },
] as const
export type LanguageCode = (typeof LANGUAGES)[number]['code']
export type Language = (typeof LANGUAGES)[number]

/** The language with this tag; undefined for one that is not on the list. */
export function findLanguage(code: string): Language | undefined {
  return LANGUAGES.find((one) => one.code === code)
}
