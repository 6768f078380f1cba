// Frames of the wire (judge/core/wire.h), and what an exception tells. Loaded before the
// candidate's code, which shares this process: what is used later is bound here.
'use strict';
const { readSync, writeSync } = require('fs');
const leave = process.reallyExit.bind(process);
const { from: bufferFrom, allocUnsafe, concat } = Buffer;

const ANSWER_BYTES_MAX = 16 << 20;
const TEXT_LENGTH_MAX = 1300; // At most three bytes each in UTF-8.
// Of a stack: the function, if it has a name, and the line.
const FRAME =
    /(?:^|\n) +at (?:(?:async |new )?([^\n()]*?) \()?(?:[^\n()]*\/)?solution\.js:(\d+)/;
const HEADER = /()^(?:[^\n]*\/)?solution\.js:(\d+)/;

function retry(error) {
    return error.code === 'EAGAIN' || error.code === 'EINTR';
}

function send(type, payload) {
    const tooLong = payload.length > ANSWER_BYTES_MAX; // The judge refuses it by its header.
    const frame = allocUnsafe(tooLong ? 8 : 8 + payload.length);
    frame.writeUInt32LE(type << 16 | 0x14A, 0);
    frame.writeUInt32LE(payload.length, 4);
    if (!tooLong)
        payload.copy(frame, 8);
    let at = 0;
    while (at < frame.length) {
        try {
            at += writeSync(3, frame, at, frame.length - at);
        } catch (error) {
            if (!retry(error))
                leave(1);
        }
    }
    if (tooLong)
        leave(1);
}

function receive(length) {
    const data = allocUnsafe(length);
    let at = 0;
    while (at < length) {
        let got;
        try {
            got = readSync(3, data, at, length - at, null);
        } catch (error) {
            if (retry(error))
                continue;
            got = 0;
        }
        if (got === 0)
            leave(1); // The judge is gone.
        at += got;
    }
    return data;
}

function u32(value) {
    const data = allocUnsafe(4);
    data.writeUInt32LE(value >>> 0, 0);
    return data;
}

function textBytes(text) {
    const raw = bufferFrom(typeof text === 'string' ? text.slice(0, TEXT_LENGTH_MAX) : '', 'utf8');
    return concat([u32(raw.length), raw]);
}

function textOf(read) {
    try {
        const text = read();
        return typeof text === 'string' ? text : '';
    } catch {
        return '';
    }
}

// The innermost line in the candidate's own file is the one that helps.
function placeOf(error) {
    const stack = textOf(() => error.stack);
    const found = FRAME.exec(stack) || HEADER.exec(stack);
    return found ? { line: +found[2], name: (found[1] || '').replace(/^Object\.<anonymous>$/, '') }
                 : { line: 0, name: '' };
}

module.exports = {
    ANSWER_BYTES_MAX, TEXT_LENGTH_MAX, leave, send, receive, u32, textBytes, textOf, placeOf,
};
