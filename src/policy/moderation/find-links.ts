const LINK =
  /\b(?:https?:\/\/|www\.)[^\s<>"]{2,300}|(?<![@\w.-])[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,3}\.(?:com|org|net|info|biz|io|app|me|tv|co|uk|wales|cymru|school|link|ly|gg|xyz|top|site|online|shop|ru|cn|to)\b(?:\/[^\s<>"]{0,300})?/giu

/** Where web addresses stand in a text, with or without "https://" before them; mail addresses are none. */
export function findLinks(
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(LINK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
