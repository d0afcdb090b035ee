// Draws the codes that npm's qrcode makes. On standard input [{text, level, margin, dark, light}], on standard output
// [{modules, svg}].
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';

const QRCode = createRequire(process.cwd() + '/')('qrcode');
const wanted = JSON.parse(readFileSync(0, 'utf8'));
const made = await Promise.all(wanted.map(async ({text, level, margin, dark, light}) => ({
    modules: QRCode.create(text, {errorCorrectionLevel: level}).modules.size,
    svg: await QRCode.toString(text, {type: 'svg', errorCorrectionLevel: level, margin, color: {dark, light}}),
})));
process.stdout.write(JSON.stringify(made));
