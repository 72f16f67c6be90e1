// Holds every page type in every edition of the baked site against Lighthouse: accessibility, best
// practices and SEO must be at 100; performance is told as the best of three, since machines are noisy.
//
//   node run.js <output folder> <folder with node_modules> [<Chromium>]

import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';

const [output, modules, browser] = process.argv.slice(2).map((path) => resolve(path));
const load = (name) => import(pathToFileURL(createRequire(join(modules, 'node_modules/')).resolve(name)));
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

const EDITIONS = ['de', 'en', 'ar', 'de-en', 'de-ar', 'en-ar'];
const REQUIRED = ['accessibility', 'best-practices', 'seo'];
const TRIES = 3;
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg',
};
const PACKED = /^(text|application.json|image.svg)/;

/** A host as one should be: types, gzip, and a day in the cache. */
const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
  let file = join(output, path);
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  const found = file.startsWith(output) && existsSync(file);
  if (!found) file = join(output, '404.html');
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const packed = PACKED.test(type);
  response.writeHead(found ? 200 : 404, {
    'Content-Type': type, 'Cache-Control': 'max-age=86400', ...packed && { 'Content-Encoding': 'gzip' },
  });
  const content = createReadStream(file);
  (packed ? content.pipe(createGzip()) : content).pipe(response);
});

/** The pages to look at: explainers of five editions, of each other type one in each direction. */
function pages() {
  const found = [{ type: 'choice', edition: '', path: 'index.html' }, { type: 'missing', edition: '', path: '404.html' }];
  for (const edition of EDITIONS) {
    const paths = readdirSync(join(output, edition), { recursive: true }).filter((path) => path.endsWith('index.html')).sort();
    for (const type of ['de', 'ar'].includes(edition) ? ['start', 'glossary', 'explainer'] : edition === 'en-ar' ? [] : ['explainer']) {
      const path = paths.find((each) => readFileSync(join(output, edition, each), 'utf8').includes(`<body class="${type}`));
      if (!path) throw new Error(`no ${type} in ${edition}`);
      found.push({ type, edition, path: `${edition}/${path}` });
    }
  }
  return found;
}

const percent = (category) => Math.round((category?.score ?? 0) * 100);

async function look(page, categories, port) {
  const { lhr } = await lighthouse(`http://localhost:${server.address().port}/${page.path}`, {
    port, onlyCategories: categories, logLevel: 'error', output: 'json',
    // Waiting for a page to rest is for performance alone.
    ...!categories.includes('performance') && {
      pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 100, cpuQuietThresholdMs: 0, disableFullPageScreenshot: true,
    },
  });
  if (lhr.runtimeError) throw new Error(`${page.path}: ${lhr.runtimeError.message}`);
  return lhr;
}

/** Audits that lower the score of a category. */
function failing(lhr, id) {
  return lhr.categories[id].auditRefs
    .filter(({ id: audit, weight }) => weight > 0 && lhr.audits[audit].score !== null && lhr.audits[audit].score < 1)
    .map(({ id: audit }) => {
      const { title, details } = lhr.audits[audit];
      const where = (details?.items ?? []).slice(0, 3).map((item) => item.node?.snippet ?? item.url ?? item.description ?? '');
      return `    ${audit}: ${title} ${where.join(' ')}`;
    });
}

await new Promise((listening) => server.listen(0, 'localhost', listening));
const chrome = await launch({
  chromePath: browser,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--no-first-run'],
});
const failures = [];
try {
  console.log(`${'page'.padEnd(40)} accessibility  best practices  SEO  performance`);
  for (const page of pages()) {
    const lhr = await look(page, REQUIRED, chrome.port);
    const scores = REQUIRED.map((id) => percent(lhr.categories[id]));
    REQUIRED.forEach((id, i) => {
      if (scores[i] < 100) failures.push(`${page.path}: ${id} ${scores[i]}`, ...failing(lhr, id));
    });
    let best = '';
    for (let i = 0; page.type === 'explainer' && i < TRIES && best !== 100; i++) {
      best = Math.max(best || 0, percent((await look(page, ['performance'], chrome.port)).categories.performance));
    }
    const [accessibility, practices, seo] = scores.map(String);
    console.log(`${page.path.padEnd(40)} ${accessibility.padStart(13)} ${practices.padStart(15)} ${seo.padStart(4)} ${String(best).padStart(12)}`);
  }
} finally {
  chrome.kill();
  server.close();
}
if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exitCode = 1;
}
