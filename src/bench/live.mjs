// Saves, and waits for the text to stand in the page: the clock of both is this process's.
import fs from 'node:fs';
import { chromium } from 'playwright-core';

const [, , origin, site, edits, executablePath] = process.argv;
const file = `${site}/content/e0.md`;
const browser = await chromium.launch({
  executablePath,
  args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
    ...(process.getuid() === 0 ? ['--no-sandbox'] : [])],
});
const page = await browser.newPage();
let loads = 0;
page.on('load', () => { loads += 1; });
let told = () => {};
await page.exposeFunction('seen', (mark) => told(mark));
// After every frame that shows another mark.
await page.addInitScript(() => {
  let last = '';
  const look = () => {
    const mark = document.querySelector('main')?.textContent.match(/Marke\d+/)?.[0] ?? '';
    if (mark !== last) {
      last = mark;
      window.seen(mark);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
await page.goto(`${origin}de/e0/`, { timeout: 300_000 });
await page.waitForTimeout(1000);
const original = fs.readFileSync(file, 'utf8');
const paragraph = /^(?=\p{L})(.*[.])$/mu;

async function measure(from, to, warm) {
  const taken = [];
  const before = loads;
  for (let i = from; i < to; i++) {
    const mark = `Marke${i}`;
    const visible = new Promise((resolve) => { told = (said) => { if (said === mark) resolve(performance.now()); }; });
    const edited = original.replace(paragraph, `$1 ${mark}.`);
    if (edited === original) throw new Error('no paragraph');
    const saved = performance.now();
    fs.writeFileSync(`${file}.new`, edited);
    fs.renameSync(`${file}.new`, file);
    taken.push((await visible) - saved);
    await page.waitForTimeout(150);
  }
  taken.sort((a, b) => a - b);
  const at = (share) => taken[Math.min(taken.length - 1, Math.floor(share * taken.length))].toFixed(0);
  console.log(`${warm}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms; ${taken.length} edits, ${loads - before} loads`);
}

await measure(0, 10, 'first ten');
await measure(10, 10 + Number(edits), 'then');
await browser.close();
