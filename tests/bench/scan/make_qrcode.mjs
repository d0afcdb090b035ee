// Draws the codes that npm's qrcode makes, and reckons what a logo destroys. On standard input
// [{text, level, margin, dark, light, bytes, cover}], on standard output [{modules, svg, lost, repairable}]. With `bytes`
// modules are as of makers that write every text as bytes; `cover` is how many modules wide a logo in the middle is. `lost`
// are the codewords under it in the block that has most of them, `repairable` is how many a block can have wrong.
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';

const require = createRequire(process.cwd() + '/');
const QRCode = require('qrcode');
const {getSymbolTotalCodewords} = require('qrcode/lib/core/utils');
const {getBlocksCount, getTotalCodewordsCount} = require('qrcode/lib/core/error-correction-code');

/// The places of a code's bits, in the order of the standard: pairs of columns from the right, up and down in turns.
function* bitPlaces(modules) {
    let upwards = true;
    for (let right = modules.size - 1; right > 0; right -= 2, upwards = !upwards) {
        if (right === 6) --right; // the timing pattern
        for (let step = 0; step < modules.size; ++step) {
            const row = upwards ? modules.size - 1 - step : step;
            for (const column of [right, right - 1]) if (!modules.isReserved(row, column)) yield [row, column];
        }
    }
}

/// The block that codeword number `index` belongs to: data first and then correction, each dealt out to the blocks in turn.
function blockOf(index, blocks, data) {
    const even = Math.floor(data / blocks) * blocks;
    if (index < even) return index % blocks;
    return index < data ? blocks - (data - index) : (index - data) % blocks;
}

function damage({version, errorCorrectionLevel, modules}, cover) {
    const blocks = getBlocksCount(version, errorCorrectionLevel);
    const correction = getTotalCodewordsCount(version, errorCorrectionLevel);
    const total = getSymbolTotalCodewords(version);
    const first = (modules.size - cover) / 2, last = first + cover;
    const isCovered = place => place + 1 > first && place < last;
    const codewords = new Set();
    let bit = 0;
    for (const [row, column] of bitPlaces(modules)) {
        if (isCovered(row) && isCovered(column)) codewords.add(bit >> 3);
        ++bit;
    }
    const lost = new Array(blocks).fill(0);
    for (const index of codewords) if (index < total) ++lost[blockOf(index, blocks, total - correction)];
    return {lost: Math.max(...lost), repairable: Math.floor(correction / blocks / 2)};
}

const wanted = JSON.parse(readFileSync(0, 'utf8'));
const made = await Promise.all(wanted.map(async ({text, level, margin, dark, light, bytes, cover}) => {
    const code = QRCode.create(bytes ? [{data: Buffer.from(text), mode: 'byte'}] : text, {errorCorrectionLevel: level});
    const svg = await QRCode.toString(text, {type: 'svg', errorCorrectionLevel: level, margin, color: {dark, light}});
    // As wide as a share of the code, or as qr-code-styling reckons: a share of what the level repairs, an odd number.
    const size = code.modules.size;
    const repaired = {L: 0.07, M: 0.15, Q: 0.25, H: 0.3}[level];
    const hidden = Math.floor(Math.sqrt(cover * repaired * size * size));
    const width = bytes ? hidden - (hidden % 2 ? 0 : 1) : cover * (size + 2 * margin);
    return {modules: size, svg, ...(cover ? damage(code, width) : {})};
}));
process.stdout.write(JSON.stringify(made));
