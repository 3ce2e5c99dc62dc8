// Draws docs/images/demo.svg: the last frame of a real run of the demo, in a pseudo terminal.
//
//   npm run build && node scripts/demo-picture.mjs
//
// It needs `script` of util-linux. With a file as argument it draws the frame in that file instead of running the demo;
// the same frame always gives the same picture.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'docs/images/demo.svg');

const COLUMNS = 100;
const ROWS = 30;
const RUN_FOR = '10s';

const FONT_SIZE = 14;
const CHARACTER_WIDTH = 8.4;
const LINE_HEIGHT = 19;
const PADDING = 16;
const BACKGROUND = '#0d1117';
const FOREGROUND = '#d0d7de';
const ESCAPE = String.fromCharCode(27);
const SGR = new RegExp(`${ESCAPE}\\[(\\d+)m`);
/** What the demo's SGR sequences look like. */
const STYLES = {
  1: { bold: true },
  2: { fill: '#7d8590' },
  22: { bold: false, fill: undefined },
  31: { fill: '#ff7b72' },
  32: { fill: '#7ee787' },
  33: { fill: '#e3b341' },
  36: { fill: '#76d9e6' },
  39: { fill: undefined },
};

const frame = process.argv[2] === undefined ? runDemo() : readFileSync(process.argv[2], 'utf8');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, draw(frame.trimEnd().split(/\r?\n/)));

/** The lines that the demo leaves on the terminal when it ends. */
function runDemo() {
  const command = `stty cols ${COLUMNS} rows ${ROWS}; exec node dist/cli/main.js demo --for ${RUN_FOR}`;
  const output = execFileSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TERM: 'xterm-256color', NO_COLOR: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 28,
  });
  return output.split(`${ESCAPE}[?1049l`).at(-1) ?? '';
}

function draw(lines) {
  const width = COLUMNS * CHARACTER_WIDTH + 2 * PADDING;
  const height = lines.length * LINE_HEIGHT + 2 * PADDING;
  const texts = lines.flatMap((line, i) => runsOf(line).map(run => drawRun(run, PADDING + (i + 0.75) * LINE_HEIGHT)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    '<title>The rivulet demo: live readings of a machine in a terminal</title>',
    `<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT_SIZE}" fill="${FOREGROUND}" xml:space="preserve">`,
    ...texts,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Stretches of a line in one style, without the blanks around them. */
function runsOf(line) {
  const runs = [];
  let style = {};
  let column = 0;
  // Every second part is the number of an SGR sequence.
  for (const [i, part] of line.split(SGR).entries()) {
    if (i % 2 === 1) {
      style = { ...style, ...STYLES[part] };
      continue;
    }
    // Two blanks part the columns of the table: each is drawn in its place, whatever the font makes of the one before.
    for (const match of part.matchAll(/\S+(?: \S+)*/g)) {
      runs.push({ text: match[0], column: column + match.index, ...style });
    }
    column += part.length;
  }
  return runs;
}

function drawRun({ text, column, bold, fill }, y) {
  const attributes = [
    `x="${fixed(PADDING + column * CHARACTER_WIDTH)}"`,
    `y="${fixed(y)}"`,
    // Fonts differ in how wide their characters are; the bars of a sparkline most of all.
    `textLength="${fixed(text.length * CHARACTER_WIDTH)}"`,
    'lengthAdjust="spacingAndGlyphs"',
    ...(bold ? ['font-weight="bold"'] : []),
    ...(fill ? [`fill="${fill}"`] : []),
  ];
  return `<text ${attributes.join(' ')}>${escapeXml(text)}</text>`;
}

function fixed(number) {
  return Number(number.toFixed(2));
}

function escapeXml(text) {
  return text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`);
}
