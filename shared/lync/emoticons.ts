/**
 * What is typed for an emoticon, the picker's own code first. The codes are those of the messengers of the time; which
 * of them Lync 2010 knew is not known: `messages/emoticons`.
 */
export const emoticonCodes = {
  smile: [':)', ':-)'],
  'open-mouthed': [':D', ':-D'],
  wink: [';)', ';-)'],
  surprised: [':O', ':-O'],
  tongue: [':P', ':-P'],
  confused: [':S', ':-S'],
  disappointed: [':|', ':-|'],
  sad: [':(', ':-('],
  crying: [":'("],
  embarrassed: [':$', ':-$'],
  angry: [':@', ':-@'],
  cool: ['(H)'],
  angel: ['(A)'],
  devil: ['(6)'],
  'thumbs-up': ['(Y)'],
  'thumbs-down': ['(N)'],
  heart: ['(L)', '<3'],
  'broken-heart': ['(U)'],
  kiss: ['(K)'],
  rose: ['(F)'],
  gift: ['(G)'],
  coffee: ['(C)'],
  beer: ['(B)'],
  star: ['(*)'],
  idea: ['(I)'],
  telephone: ['(T)'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type EmoticonName = keyof typeof emoticonCodes;
export const everyEmoticon = Object.keys(emoticonCodes) as readonly EmoticonName[];
