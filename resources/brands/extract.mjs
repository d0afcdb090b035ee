// Writes glyphs.txt: the drawings named in slugs.txt, from the npm package simple-icons (CC0-1.0). Drawings that newer
// versions left out come from an older one. Run after a change of slugs.txt; the result is committed:
//
//     cd resources/brands && npm install --no-package-lock && node extract.mjs

import fs from 'node:fs';
import * as newest from 'simple-icons';
import * as older from 'simple-icons-older';

const icons = new Map();
for (const version of [older, newest])
    for (const icon of Object.values(version))
        if (icon?.slug)
            icons.set(icon.slug, icon);

const slugs = fs.readFileSync('slugs.txt', 'utf8').split('\n').filter(line => line);
const missing = slugs.filter(slug => !icons.has(slug));
if (missing.length > 0)
    throw new Error(`not in simple-icons: ${missing.join(', ')}`);

const header = '# Made by extract.mjs from simple-icons (CC0-1.0). slug, colour, title, path in a square of 24 × 24; tabs between.\n';
const lines = slugs.sort().map(slug => {
    const icon = icons.get(slug);
    return [slug, icon.hex, icon.title, icon.path].join('\t');
});
fs.writeFileSync('glyphs.txt', header + lines.join('\n') + '\n');
console.log(`${lines.length} drawings, ${fs.statSync('glyphs.txt').size} bytes`);
