'use strict';
// Builds one page from its description and says where its codes came to stand. Called through the DevTools protocol.

const WORDS = {
    en: {
        product: 'Example Cloud', menu: ['Profile', 'Account', 'Security', 'Sessions', 'API tokens', 'Billing', 'Notifications', 'Team'],
        title: 'Set up two-factor authentication', scan: 'Scan the code with your authenticator app',
        steps: ['Install an authenticator app on your phone or computer.', 'Scan the code below, or enter the key by hand.', 'Enter the six digits that the app shows.'],
        cannot: 'Can’t scan the code? Show the setup key', next: 'Continue', back: 'Cancel', code: '6-digit code',
        mail: 'Dear user, your administrator asks everyone to switch on two-factor authentication before the end of the month.',
        store: 'Get the app', modal: 'Your session is about to end', stay: 'Stay signed in',
        prose: 'Two-factor authentication adds a second proof to the password. Even who knows the password cannot sign in without the device. Keep the recovery codes in a safe place; each can be used once. If the clock of the device is wrong, codes are refused. ',
    },
    zh: {
        product: '示例云', menu: ['个人资料', '帐号', '安全设置', '登录设备', '访问密钥', '费用中心', '消息通知', '团队管理'],
        title: '绑定虚拟 MFA 设备', scan: '请使用身份验证器扫描二维码',
        steps: ['在手机或电脑上安装身份验证器应用。', '扫描下方二维码，或手动输入密钥。', '输入应用显示的六位动态验证码。'],
        cannot: '无法扫描？显示密钥', next: '下一步', back: '取消', code: '六位验证码',
        mail: '尊敬的用户：管理员要求所有成员在本月底之前启用两步验证，请按以下步骤完成绑定。',
        store: '下载应用', modal: '您的登录即将过期', stay: '保持登录',
        prose: '两步验证在密码之外增加第二重保护。即使他人知道密码，没有设备也无法登录。请妥善保管恢复码，每个恢复码只能使用一次。如果设备时间不准确，验证码将被拒绝。',
    },
};
const LOGOS = {
    shield: '<path d="M12 1 3 5v6c0 5.5 3.8 10.7 9 12 5.2-1.3 9-6.500 9-12V5z" fill="#2563eb"/>',
    letter: '<rect width="24" height="24" rx="5" fill="#d7263d"/><text x="12" y="18" font-size="17" font-weight="700" text-anchor="middle" fill="#fff" font-family="Inter,sans-serif">E</text>',
    cloud: '<path d="M6 19a5 5 0 0 1-.5-10A7 7 0 0 1 19 10a4.500 4.500 0 0 1-.5 9z" fill="#ff6a00"/>',
    ring: '<circle cx="12" cy="12" r="9" fill="none" stroke="#111" stroke-width="5"/>',
};

function svgUrl(svg) {
    return 'data:image/svg+xml;base64,' + btoa(unescape(encodeURIComponent(svg)));
}

function logoSvg(name) {
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="96" height="96">${LOGOS[name]}</svg>`;
}

function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
}

async function picture(code) {
    const image = element('img');
    image.style.width = image.style.height = code.size + 'px';
    if (code.height) image.style.height = code.height + 'px';
    if (code.pixelated) image.style.imageRendering = 'pixelated';
    if (code.styling) {
        const options = {...code.styling, width: code.size, height: code.size, data: code.text, type: 'svg'};
        if (code.logo) options.image = svgUrl(logoSvg(code.logo.name));
        image.src = URL.createObjectURL(await new QRCodeStyling(options).getRawData('svg'));
    } else {
        image.src = code.svg ? svgUrl(code.svg) : code.source;
    }
    await image.decode();
    return image;
}

/// A code in its frame: padding around it, what is laid over it, what is done to it.
async function drawCode(code) {
    const outer = element('div', 'code');
    const frame = element('div', 'frame');
    frame.append(await picture(code));
    if (code.logo && !code.styling) {
        const logo = element('div', 'logo');
        logo.style.width = logo.style.height = code.size * code.logo.share + 'px';
        logo.innerHTML = logoSvg(code.logo.name);
        frame.append(logo);
    }
    frame.style.cssText += code.frame || '';
    if (code.transform) {
        frame.style.transform = code.transform;
        outer.style.padding = (code.room || 0) + 'px';
    }
    if (code.filter) frame.style.filter = code.filter;
    outer.append(frame);
    if (code.caption) outer.append(element('p', 'soft', code.caption));
    return outer;
}

async function drawCodes(codes) {
    const box = element('div', 'codes');
    for (const code of codes) box.append(await drawCode(code));
    return box;
}

function buttons(words) {
    const row = element('div');
    row.append(element('span', 'field', words.code), document.createTextNode(' '), element('span', 'button', words.next), element('span', 'button plain', words.back));
    return row;
}

function side(words) {
    const menu = element('aside');
    for (const entry of words.menu) menu.append(element('div', '', entry));
    return menu;
}

function head(words) {
    const bar = element('header');
    bar.append(element('b', '', words.product), ...words.menu.slice(0, 3).map(entry => element('span', 'soft', entry)));
    return bar;
}

const LAYOUTS = {
    settings(words, codes) {
        const rows = element('div', 'settings');
        const main = element('main');
        main.append(element('h1', '', words.title), ...words.steps.map((step, i) => element('p', '', `${i + 1}. ${step}`)), codes, element('p', 'soft', words.cannot), buttons(words));
        rows.append(side(words), main);
        return [head(words), rows];
    },
    wizard(words, codes) {
        const middle = element('div', 'wizard');
        const card = element('div', 'card');
        card.append(element('h2', '', words.title), element('p', 'soft', words.scan), codes, element('p', 'soft', words.cannot), buttons(words));
        middle.append(card);
        return [element('p', 'soft', words.prose.repeat(4)), middle];
    },
    split(words, codes) {
        const rows = element('div', 'split');
        const left = element('div');
        left.append(codes);
        const right = element('div');
        const text = element('div');
        text.append(element('h1', '', words.title), ...words.steps.map(step => element('p', '', step)), buttons(words));
        right.append(text);
        rows.append(left, right);
        return [rows];
    },
    mail(words, codes) {
        const rows = element('div', 'rows mail');
        const main = element('main');
        main.append(element('h2', '', words.title), element('p', 'soft', 'it-support@example.com · ' + words.menu[6]), element('p', '', words.mail), codes,
            element('p', '', words.prose.repeat(3)));
        rows.append(side(words), main);
        return [rows];
    },
    prose(words, codes) {
        const main = element('main');
        main.style.padding = '24px';
        main.append(element('h1', '', words.title), codes, element('div', 'prose', words.prose.repeat(60)));
        return [main];
    },
    table(words) {
        const main = element('main');
        main.style.padding = '24px';
        const table = element('table');
        for (let row = 0; row < 40; ++row) {
            const line = element('tr');
            for (let cell = 0; cell < 9; ++cell) line.append(element(row ? 'td' : 'th', '', row ? String((row * 7919 + cell * 104729) % 99991) : words.menu[cell % 8]));
            table.append(line);
        }
        main.append(table);
        return [main];
    },
    bare(words, codes) { return [codes]; },
};

function terminal(description) {
    const window = element('div', 'terminal');
    window.style.cssText += `--screen:${description.ground};--ink:${description.ink};`;
    window.append(element('div', 'bar', 'alice@server: ~'));
    const text = element('pre');
    text.style.cssText += `font-family:${description.font};font-size:${description.fontSize}px;line-height:${description.lineHeight};letter-spacing:${description.spacing || 0}px`;
    text.innerHTML = description.html;
    window.append(text);
    return [window];
}

/// Drawn pixel by pixel from `seed`: what has no code but looks busy.
function busyCanvas(description) {
    const canvas = element('canvas');
    const width = canvas.width = innerWidth, height = canvas.height = innerHeight;
    canvas.style.cssText = 'display:block;width:100vw;height:100vh';
    const context = canvas.getContext('2d');
    let state = description.seed >>> 0;
    const next = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8) / 16777216;
    const box = description.cell;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    for (let y = 0; y < height; y += box) {
        for (let x = 0; x < width; x += box) {
            const light = (Math.sin(x / 97) + Math.cos(y / 71) + Math.sin((x + y) / 53)) / 6 + 0.5;
            if (description.kind === 'halftone') {
                context.fillStyle = '#222';
                context.beginPath();
                context.arc(x + box / 2, y + box / 2, light * box * 0.65, 0, 7);
                context.fill();
                continue;
            }
            if (description.kind === 'noise') context.fillStyle = `hsl(0 0% ${Math.floor(next() * 100)}%)`;
            else if (description.kind === 'bits') context.fillStyle = next() < 0.5 ? '#000' : '#fff';
            else if (description.kind === 'checkerboard') context.fillStyle = (x / box + y / box) % 2 < 1 ? '#000' : '#fff';
            else if (description.kind === 'crossword') context.fillStyle = next() < 0.2 ? '#000' : (x / box + y / box) % 2 < 1 ? '#f8f8f8' : '#f2f2f2';
            else context.fillStyle = `rgb(${light * 255} ${Math.floor(120 + 80 * Math.sin(y / 41) + next() * 40)} ${Math.floor(next() * 60 + 255 - light * 200)})`;
            context.fillRect(x, y, box, box);
        }
    }
    if (description.kind === 'icons') {
        context.fillStyle = '#fff';
        context.fillRect(0, 0, width, height);
        for (let y = 20; y < height - 60; y += 80) for (let x = 20; x < width - 60; x += 80) qrLikeIcon(context, x, y, 6, next);
    }
    return [canvas];
}

/// The sign for "QR code" as buttons carry it: three corners and a few dots.
function qrLikeIcon(context, x, y, unit, next) {
    context.fillStyle = '#111';
    for (const [column, row] of [[0, 0], [6, 0], [0, 6]]) {
        context.fillRect(x + column * unit, y + row * unit, unit * 4, unit * 4);
        context.clearRect(x + (column + 1) * unit, y + (row + 1) * unit, unit * 2, unit * 2);
    }
    for (let i = 0; i < 6; ++i) context.fillRect(x + (5 + Math.floor(next() * 5)) * unit, y + (5 + Math.floor(next() * 5)) * unit, unit, unit);
}

function keyboard() {
    const box = element('div');
    box.style.cssText = 'padding:40px;display:grid;grid-template-columns:repeat(14,60px);gap:8px';
    for (const sign of '`1234567890-=⌫⇥qwertyuiop[]\\⇪asdfghjkl;\'⏎⇧zxcvbnm,./⇧⌃⌥⌘') {
        const cap = element('div', '', sign);
        cap.style.cssText = 'height:60px;border-radius:8px;background:#222;color:#fff;display:flex;align-items:center;justify-content:center;font-size:20px';
        box.append(cap);
    }
    return [box];
}

function overlay(description, words) {
    const cover = element('div', 'overlay');
    cover.style.background = `rgba(${description.color || '0,0,0'},${description.share})`;
    cover.style.padding = '12px';
    const card = element('div', 'card');
    card.append(element('h2', '', words.modal), element('span', 'button', words.stay));
    if (!description.bare) cover.append(card);
    return cover;
}

async function draw(page) {
    const words = WORDS[page.language || 'en'];
    document.body.className = page.theme || '';
    document.body.style.cssText = page.ground ? `background:${page.ground}` : '';
    const codes = await drawCodes(page.codes || []);
    let parts;
    if (page.terminal) parts = terminal(page.terminal);
    else if (page.canvas) parts = busyCanvas(page.canvas);
    else if (page.layout === 'keyboard') parts = keyboard();
    else parts = LAYOUTS[page.layout](words, codes);
    document.body.replaceChildren(...parts);
    if (page.overlay) document.body.append(overlay(page.overlay, words));
    await document.fonts.ready;
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    return [...document.querySelectorAll('.frame, .terminal pre')].map(frame => {
        const {left, top, right, bottom} = frame.getBoundingClientRect();
        return [left, top, right, bottom];
    });
}
