// A QR code (ISO/IEC 18004) of a voting key, drawn where the key is made: no server may draw it, because it would learn the key. One size only, version 2 at level M:
// 25 × 25 modules, 26 signs at most, one block. Its pattern of masking is always the first; a reader takes any.
const SIDE = 25, LONGEST = 26, DATA = 28, CHECK = 16, FORMAT = '101010000010010';

/** Arithmetic of the code's field: 256 elements, x^8 + x^4 + x^3 + x^2 + 1. */
const EXP = [], LOG = [];
for (let i = 0, value = 1; i < 255; i++) {
  EXP[i] = value;
  LOG[value] = i;
  value = value << 1 ^ (value & 0x80 ? 0x11d : 0);
}
const times = (a, b) => a && b ? EXP[(LOG[a] + LOG[b]) % 255] : 0;

/** The bytes that correct what a scratch takes (Reed and Solomon). */
function correction(data) {
  let generator = [1];
  for (let i = 0; i < CHECK; i++) generator = [...generator, 0].map((c, j) => c ^ times(j ? generator[j - 1] : 0, EXP[i]));
  const rest = [...data, ...Array(CHECK).fill(0)];
  for (let i = 0; i < data.length; i++) {
    const factor = rest[i];
    generator.forEach((c, j) => { rest[i + j] ^= times(c, factor); });
  }
  return rest.slice(data.length);
}

function codewords(text) {
  const bits = ['0100', text.length.toString(2).padStart(8, '0'), ...Array.from(text, sign => sign.charCodeAt(0).toString(2).padStart(8, '0')), '0000'].join('').slice(0, DATA * 8);
  const data = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g).map(byte => parseInt(byte, 2));
  for (let filler = 0xec; data.length < DATA; filler ^= 0xec ^ 0x11) data.push(filler);
  return [...data, ...correction(data)];
}

/** Rows of true (black) and false. */
export function modules(text) {
  if (text.length > LONGEST || /[^\x20-\x7e]/.test(text)) throw new RangeError('a text of ' + text.length + ' signs does not fit');
  const grid = Array.from({ length: SIDE }, () => Array(SIDE).fill(null)), set = (x, y, black) => { if (x >= 0 && y >= 0 && x < SIDE && y < SIDE) grid[y][x] = black; };
  for (const [cx, cy] of [[3, 3], [SIDE - 4, 3], [3, SIDE - 4]]) {
    for (let dy = -4; dy <= 4; dy++) for (let dx = -4; dx <= 4; dx++) { const ring = Math.max(Math.abs(dx), Math.abs(dy)); set(cx + dx, cy + dy, ring !== 4 && ring !== 2); }
  }
  for (let dy = -2; dy <= 2; dy++) for (let dx = -2; dx <= 2; dx++) set(18 + dx, 18 + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
  for (let i = 8; i < SIDE - 8; i++) { grid[6][i] = i % 2 === 0; grid[i][6] = i % 2 === 0; }
  // Level and mask, twice, and the one module that is always black.
  for (let i = 0; i < 15; i++) {
    const black = FORMAT[14 - i] === '1';
    set(8, i < 6 ? i : i < 8 ? i + 1 : SIDE - 15 + i, black);
    set(i < 8 ? SIDE - 1 - i : i === 8 ? 7 : 14 - i, 8, black);
  }
  grid[SIDE - 8][8] = true;
  const bits = codewords(text).map(byte => byte.toString(2).padStart(8, '0')).join('');
  let at = 0;
  for (let right = SIDE - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right--;
    for (let i = 0; i < SIDE; i++) {
      const y = up ? SIDE - 1 - i : i;
      for (const x of [right, right - 1]) {
        if (grid[y][x] === null) grid[y][x] = (bits[at++] === '1') !== ((x + y) % 2 === 0);
      }
    }
  }
  return grid;
}

/** The drawing, black on white whatever the page's colours, with the quiet zone that readers need. */
export function drawing(text, label) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), part = (name, given) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(given).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  const path = modules(text).flatMap((row, y) => row.flatMap((black, x) => black ? ['M' + (x + 4) + ' ' + (y + 4) + 'h1v1h-1z'] : [])).join('');
  const all = { viewBox: '0 0 ' + (SIDE + 8) + ' ' + (SIDE + 8), role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges', class: 'qr' };
  Object.entries(all).forEach(([key, value]) => svg.setAttribute(key, value));
  svg.append(part('rect', { width: SIDE + 8, height: SIDE + 8, fill: '#fff' }), part('path', { fill: '#000', d: path }));
  return svg;
}
