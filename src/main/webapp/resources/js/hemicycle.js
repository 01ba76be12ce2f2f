// The hemicycle of the live display: the geometry of liptako.web.look.Hemicycle; change both. Seats that stay as they were are not drawn again.
// Liptako.hemicycle(host, [{label: 'Mali', seats: ['POUR', 'ABSENT', …]}], 'what it shows')
window.Liptako = window.Liptako || {};
window.Liptako.hemicycle = (function () {
  'use strict';
  const SVG = 'http://www.w3.org/2000/svg';
  const OUTER = 470, INNER = 225, CX = 500, CY = 500, GAP = 0.07, PITCH_MOST = 58, PITCH_STEP = 0.985, SIZE = 0.4, LINE = 32;

  function fitting(sector, pitch, radius) { return Math.floor(sector / (2 * Math.asin(pitch / (2 * radius))) + 1e-9); }
  function radii(pitch, rows) {
    const apart = rows === 1 ? 0 : Math.min(pitch * 1.12, (OUTER - INNER) / (rows - 1));
    return Array.from({ length: rows }, (_, i) => OUTER - apart * (rows - 1 - i));
  }
  function capacity(sector, pitch, rows) { return rows.reduce((sum, r) => sum + fitting(sector, pitch, r), 0); }

  function plan(sizes) {
    if (sizes.length < 1 || sizes.length > 6 || sizes.some(n => !(n >= 0 && n <= 400))) throw new RangeError('delegations of ' + sizes + ' seats');
    const total = sizes.reduce((a, b) => a + b, 0), least = Math.max(1, total * 0.05);
    const unit = (Math.PI - GAP * (sizes.length - 1)) / (total + least * sizes.length);
    for (let pitch = PITCH_MOST; ; pitch *= PITCH_STEP) {
      const rows = 1 + Math.floor((OUTER - INNER) / pitch);
      for (let used = 1; used <= rows; used++) {
        const r = radii(pitch, used);
        if (sizes.every(n => capacity(unit * (n + least), pitch, r) >= n)) return places(sizes, least, unit, pitch, r);
      }
    }
  }
  function places(sizes, least, unit, pitch, rows) {
    let from = Math.PI;
    const middles = [];
    const all = sizes.map(n => {
      const sector = unit * (n + least), start = from;
      middles.push(from - sector / 2);
      from -= sector + GAP;
      return inSector(n, start, sector, pitch, rows);
    });
    return { pitch: pitch, inner: rows[0], places: all, middles: middles };
  }
  function inSector(n, from, sector, pitch, rows) {
    const most = capacity(sector, pitch, rows), spots = [];
    let fit = 0, placed = 0;
    for (const radius of rows) {
      fit += fitting(sector, pitch, radius);
      const upTo = most === 0 ? 0 : Math.floor(n * fit / most), here = upTo - placed;
      for (let k = 0; k < here; k++) spots.push([from - sector * (k + 0.5) / here, radius]);
      placed = upTo;
    }
    spots.sort((p, q) => q[0] - p[0] || p[1] - q[1]);
    return spots.map(([a, r]) => ({ x: CX + r * Math.cos(a), y: CY - r * Math.sin(a) }));
  }

  function node(name, attributes, text) {
    const element = document.createElementNS(SVG, name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function round(v) { return Math.round(v * 10) / 10; }
  function shape(seat, at, s) {
    const x = round(at.x), y = round(at.y), d = s * 1.16;
    switch (seat) {
      case 'POUR': case 'VOTED': return node('circle', { class: seat.toLowerCase(), cx: x, cy: y, r: round(s) });
      case 'CONTRE': return node('path', { class: 'contre', d: `M${x} ${round(at.y - d)}L${round(at.x + d)} ${y}L${x} ${round(at.y + d)}L${round(at.x - d)} ${y}z` });
      case 'ABSTENTION': return node('circle', { class: 'abstention', cx: x, cy: y, r: round(s * 0.84), 'stroke-width': round(s * 0.32) });
      case 'PRESENT': return node('circle', { class: 'present', cx: x, cy: y, r: round(s * 0.94), 'stroke-width': round(s * 0.12) });
      default: return node('path', { class: 'absent', 'stroke-width': round(s * 0.18), d: `M${round(at.x - s * 0.5)} ${y}h${round(s)}` });
    }
  }
  function labels(delegations, p) {
    const rim = p.inner - p.pitch * SIZE - 16, n = delegations.length, off = d => Math.abs(p.middles[d] - Math.PI / 2), left = d => p.middles[d] > Math.PI / 2;
    let centre = -1;
    for (let d = 0; d < n; d++) if (off(d) < 0.3 && (centre < 0 || off(d) < off(centre))) centre = d;
    const heights = p.middles.map((m, d) => d === centre ? rim - 14 : Math.max(4, rim * Math.sin(m) - 8));
    const top = centre < 0 ? rim - 14 : rim - 14 - LINE;
    let limit = top;
    for (let d = n - 1; d >= 0; d--) if (d !== centre && left(d)) { heights[d] = Math.min(heights[d], limit); limit = heights[d] - LINE; }
    limit = top;
    for (let d = 0; d < n; d++) if (d !== centre && !left(d)) { heights[d] = Math.min(heights[d], limit); limit = heights[d] - LINE; }
    const halves = heights.map(height => Math.sqrt(Math.max(0, rim * rim - height * height)));
    const font = Math.min(26, ...delegations.map((delegation, d) => Math.max(12, (d === centre ? 2 * halves[d] : halves[d] - 6) / (0.58 * Math.max(1, delegation.label.length)))));
    return delegations.map((delegation, d) => {
      const half = halves[d];
      return node('text', { x: round(d === centre ? CX : left(d) ? CX - half : CX + half), y: round(CY - heights[d]),
        'font-size': round(font),
        'text-anchor': d === centre ? 'middle' : left(d) ? 'start' : 'end' }, delegation.label);
    });
  }

  const drawn = new WeakMap();
  return function hemicycle(host, delegations, alt) {
    const key = JSON.stringify(delegations.map(d => [d.label, d.seats.length]));
    let known = drawn.get(host);
    if (!known || known.key !== key) {
      const p = plan(delegations.map(d => d.seats.length)), size = p.pitch * SIZE;
      const svg = node('svg', { class: 'hemicycle', viewBox: '0 0 1000 ' + Math.ceil(CY + size + 6), role: 'img' });
      const groups = delegations.map(() => svg.appendChild(node('g', {})));
      labels(delegations, p).forEach(label => svg.appendChild(label));
      known = { key: key, plan: p, size: size, svg: svg, groups: groups, seats: delegations.map(() => []) };
      drawn.set(host, known);
      host.replaceChildren(svg);
    }
    known.svg.setAttribute('aria-label', alt || '');
    delegations.forEach((delegation, d) => delegation.seats.forEach((seat, i) => {
      if (known.seats[d][i] === seat) return;
      const fresh = shape(seat, known.plan.places[d][i], known.size), old = known.groups[d].childNodes[i];
      if (old) known.groups[d].replaceChild(fresh, old); else known.groups[d].appendChild(fresh);
      known.seats[d][i] = seat;
    }));
    return known.svg;
  };
})();
