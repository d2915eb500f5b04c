/** A font of the office by its own name, and the Latin font beside it. */
export interface OfficeFont {
  readonly eastAsia: string
  readonly latin: string
}

/** The fonts GB/T 9704 papers are set in, as their files call themselves on the machines of Chinese offices. */
export const officeFonts = {
  fangSong: { eastAsia: '仿宋_GB2312', latin: '仿宋_GB2312' },
  kai: { eastAsia: '楷体_GB2312', latin: '楷体_GB2312' },
  hei: { eastAsia: '黑体', latin: '黑体' },
  title: { eastAsia: '方正小标宋简体', latin: '方正小标宋简体' },
  /** Page numbers. */
  song: { eastAsia: '宋体', latin: '宋体' },
} as const satisfies Readonly<Record<string, OfficeFont>>

/** The four font slots of a run. */
export function font({ eastAsia, latin }: OfficeFont) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' }
}
