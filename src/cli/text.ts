const ASCII = /^[\x20-\x7e]*$/;
/** What a terminal would obey, hide or reorder by: control and format characters, lone surrogates, line separators. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** East Asian Wide and Fullwidth (Unicode Standard Annex 11), in blocks, and emoji. */
const WIDE =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** Takes no column of its own, not even at the begin of a text. */
const COMBINING = /^\p{M}/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Makes text that came from elsewhere harmless to a terminal: what it would obey is shown as `\u{1b}`. */
export function printable(text: string): string {
  if (ASCII.test(text)) return text;
  return text.replace(UNPRINTABLE, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** How many columns of a terminal a printable text takes. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOfGrapheme(segment);
  return width;
}

/** Cuts a printable text to a width; what was cut off is shown as `…`. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += widthOfGrapheme(segment);
    if (used > width - 1) break;
    kept += segment;
  }
  return width > 0 ? `${kept}…` : '';
}

/** Cuts or fills a printable text, so that it takes exactly this width. */
export function fit(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = truncate(text, width);
  const padding = ' '.repeat(Math.max(0, width - displayWidth(cut)));
  return align === 'left' ? cut + padding : padding + cut;
}

function widthOfGrapheme(grapheme: string): number {
  if (COMBINING.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
