import markdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import deflist from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';

const languages = process.env.BENCH_LANGUAGES.split(',');

export default function (site) {
  site.setLibrary('md', markdownIt().use(anchor, { tabIndex: false }).use(deflist).use(footnote));
  site.addGlobalData('languages', languages);
  site.addGlobalData('layout', 'text.njk');
  site.addGlobalData('eleventyComputed', {
    lang: (data) => data.lang || data.page.filePathStem.split('/')[1],
    name: (data) => data.page.fileSlug,
  });
  for (const language of languages) {
    site.addCollection(language, (all) => all.getFilteredByGlob(`content/${language}/*.md`));
  }
  site.addFilter('contents', (html) =>
    [...html.matchAll(/<h2 id="([^"]*)"[^>]*>(.*?)<\/h2>/g)].map(([, id, title]) => `<li><a href="#${id}">${title}</a></li>`).join('\n'));
  return { dir: { input: 'content', includes: '../_includes', output: '_site' }, markdownTemplateEngine: false };
}
