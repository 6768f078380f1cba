// Runs a whole program as often as it is asked to, in one process: while instructions are counted,
// the start of another node would cost more than most runs. Each run is a module of its own, with
// descriptors 0 and 1 opened anew; it is over when the event loop has nothing left to do. What it
// printed is the answer. The frames are drawn in judge/core/wire.h.
'use strict';
const fs = require('fs');
const Module = require('module');
const { setFlagsFromString } = require('v8');
const { runInNewContext } = require('vm');
const { leave, send, receive, u32 } = require('./wire.js');
const { openSync, closeSync, writeFileSync, readFileSync } = fs;
const { concat } = Buffer;

const FILE = require('path').resolve('solution.js');
const INPUT = 'again-input', OUTPUT = 'again-output';
const ENDED = Symbol('process.exit');
const source = readFileSync(FILE, 'utf8');
setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

let seq = 0;
let running = false;
let input; // The stream of this run, if it is asked for.

// The lowest number that is free is given out.
function reopen(descriptor, path, flags) {
    closeSync(descriptor);
    if (openSync(path, flags) !== descriptor)
        leave(1);
}

function expect(type) {
    const frame = receive(12);
    if (frame[2] !== type || frame.readUInt32LE(8) !== seq)
        leave(1);
}

// The text of a frame of CALLS with one operation.
function question(data) {
    const length = data.length - 17;
    if (data.readUInt32LE(5) !== 1 || data[11] !== 1 || data[12] !== 5 ||
        data.readUInt32LE(13) !== length)
        leave(1);
    seq = data.readUInt32LE(0);
    return data.subarray(17);
}

function take() {
    for (;;) {
        const header = receive(8);
        const data = receive(header.readUInt32LE(4));
        switch (header[2]) {
        case 0x01:
            break;
        case 0x02:
            return question(data);
        default:
            leave(header[2] === 0x05 ? 0 : 1);
        }
    }
}

function start() {
    writeFileSync(INPUT, take());
    gc(); // What the run before left is no part of this one.
    reopen(0, INPUT, 'r');
    reopen(1, OUTPUT, 'w');
    input = undefined;
    process.exitCode = undefined;
    setImmediate(() => {}); // Without it the end of a program that waits for nothing is not told.
    send(0x83, u32(seq));
    expect(0x03);
    running = true;
    const program = new Module('.', null);
    program.filename = FILE;
    program.paths = [];
    process.mainModule = program;
    try {
        program._compile(source, FILE);
    } catch (error) {
        failed(error);
    }
}

function finish() {
    running = false;
    if (process.exitCode)
        leave(1);
    send(0x84, u32(seq));
    expect(0x04);
    const printed = readFileSync(OUTPUT);
    send(0x82, concat([u32(seq), u32(1), Buffer.of(5), u32(printed.length), printed]));
}

// process.exit() ends the run: nothing that it waited for shall come.
function failed(error) {
    if (error !== ENDED)
        leave(1);
    if (input !== undefined)
        input.destroy();
}

process.exit = code => {
    if ((code ?? process.exitCode ?? 0) !== 0)
        leave(1);
    throw ENDED;
};
Object.defineProperty(process, 'stdin', {
    configurable: true,
    enumerable: true,
    get: () => input ??= new fs.ReadStream(null, { fd: 0, autoClose: false }),
});
process.on('uncaughtException', failed);
process.on('beforeExit', () => {
    if (running)
        finish();
    start();
});
send(0x81, Buffer.of(1));
